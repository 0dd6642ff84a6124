package main

import (
	"strings"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	shim "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfshim/sdk-v2"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
	upstream "vigie.local/offline/docker-provider/upstream"
)

// member is the token "docker:index/<file>:<Name>", where the file is the name with a small first letter.
func member(name string) tokens.ModuleMember {
	return tokens.ModuleMember("docker:index/" + strings.ToLower(name[:1]) + name[1:] + ":" + name)
}

func resource(name string) *tfbridge.ResourceInfo {
	return &tfbridge.ResourceInfo{Tok: tokens.Type(member(name))}
}

func function(name string) *tfbridge.DataSourceInfo {
	return &tfbridge.DataSourceInfo{Tok: member(name)}
}

// container keeps two list names singular, and has the old container gone before the new one takes its ports.
func container() *tfbridge.ResourceInfo {
	info := resource("Container")
	info.DeleteBeforeReplace = true
	info.Fields = map[string]*tfbridge.SchemaInfo{
		"command":           {Name: "command"},
		"networks_advanced": {Name: "networksAdvanced"},
	}
	return info
}

// provider names the resources and functions as the SDK's package @pulumi/docker calls them.
func provider(version string) tfbridge.ProviderInfo {
	info := tfbridge.ProviderInfo{
		P:       shim.NewProvider(upstream.New(version)()),
		Name:    "docker",
		Version: version,
		Config: map[string]*tfbridge.SchemaInfo{
			"host": {Default: &tfbridge.DefaultInfo{
				Value:   "unix:///var/run/docker.sock",
				EnvVars: []string{"DOCKER_HOST"},
			}},
			"registry_auth": {Name: "registryAuth", MaxItemsOne: tfbridge.False()},
		},
		Resources: map[string]*tfbridge.ResourceInfo{
			"docker_buildx_builder": resource("BuildxBuilder"),
			"docker_config":         resource("ServiceConfig"),
			"docker_container":      container(),
			"docker_image":          resource("RemoteImage"),
			"docker_network":        resource("Network"),
			"docker_plugin":         resource("Plugin"),
			"docker_registry_image": resource("RegistryImage"),
			"docker_secret":         resource("Secret"),
			"docker_service":        resource("Service"),
			"docker_tag":            resource("Tag"),
			"docker_volume":         resource("Volume"),
		},
		DataSources: map[string]*tfbridge.DataSourceInfo{
			"docker_image":                    function("getRemoteImage"),
			"docker_logs":                     function("getLogs"),
			"docker_network":                  function("getNetwork"),
			"docker_plugin":                   function("getPlugin"),
			"docker_registry_image":           function("getRegistryImage"),
			"docker_registry_image_manifests": function("getRegistryImageManifests"),
		},
	}
	info.SetAutonaming(255, "-")
	return info
}
