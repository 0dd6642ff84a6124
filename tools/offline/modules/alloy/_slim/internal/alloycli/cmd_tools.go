package alloycli

import "github.com/spf13/cobra"

// toolsCommand has no tools: they belong to components that this build leaves out.
func toolsCommand() *cobra.Command {
	return &cobra.Command{Use: "tools", Short: "Utilities for various components"}
}
