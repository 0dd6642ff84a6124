// Command pulumi-resource-docker is the Docker provider plugin: the same upstream
// provider that the official plugin bridges, under the same tokens.
package main

import (
	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
)

// version is set by the linker to the version of the official plugin that this one stands in for.
var version = "0.0.0"

func main() {
	tfbridge.Main("docker", version, provider(version), nil)
}
