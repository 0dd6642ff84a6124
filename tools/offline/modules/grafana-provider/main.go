// Command pulumi-resource-grafana is the Grafana provider plugin: an upstream provider
// of the official plugin's, under the official plugin's tokens.
package main

import (
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
)

// version is set by the linker to the version of the official plugin that this one replaces.
var version = "0.0.0"

func main() {
	tfbridge.Main("grafana", version, provider(version), nil)
}
