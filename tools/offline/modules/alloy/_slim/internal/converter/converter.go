// Package converter converts nothing: this build reads Alloy's own language alone.
package converter

import (
	"fmt"

	"github.com/grafana/alloy/internal/converter/diag"
)

// Input is the name of a format.
type Input string

// SupportedFormats are none besides Alloy's own.
var SupportedFormats []string

// Convert refuses every format.
func Convert(_ []byte, kind Input, _ []string) ([]byte, diag.Diagnostics) {
	var diags diag.Diagnostics
	diags.Add(diag.SeverityLevelCritical, fmt.Sprintf("this build converts nothing, and so not %q", kind))
	return nil, diags
}
