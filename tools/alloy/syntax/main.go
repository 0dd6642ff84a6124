// Reads a configuration of Grafana Alloy from standard input, and prints it as `alloy fmt` does.
//
// It parses with the parser of Alloy itself; which components and arguments there are, that parser does not know.
package main

import (
	"bytes"
	"fmt"
	"io"
	"os"

	"github.com/grafana/alloy/syntax/parser"
	"github.com/grafana/alloy/syntax/printer"
)

func main() {
	if err := format(os.Stdin, os.Stdout); err != nil {
		fmt.Fprintln(os.Stderr, err)
		os.Exit(1)
	}
}

func format(in io.Reader, out io.Writer) error {
	source, err := io.ReadAll(in)
	if err != nil {
		return err
	}
	file, err := parser.ParseFile("config.alloy", source)
	if err != nil {
		return err
	}
	var formatted bytes.Buffer
	if err := printer.Fprint(&formatted, file); err != nil {
		return err
	}
	// The command ends its output with one line break.
	formatted.WriteByte('\n')
	_, err = out.Write(formatted.Bytes())
	return err
}
