package main

import (
	"strings"

	"github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfbridge"
	shim "github.com/pulumi/pulumi-terraform-bridge/v3/pkg/tfshim/sdk-v2"
	"github.com/pulumi/pulumi/sdk/v3/go/common/tokens"
	upstream "vigie.local/offline/grafana-provider/upstream/provider"
)

// resource has the token "grafana:<module>/<file>:<Name>", where the file is the name with a small first letter.
func resource(module, name string) *tfbridge.ResourceInfo {
	file := strings.ToLower(name[:1]) + name[1:]
	return &tfbridge.ResourceInfo{Tok: tokens.Type("grafana:" + module + "/" + file + ":" + name)}
}

// folder is replaced when its uid changes, as the official plugin has it: this upstream would change it in place.
func folder() *tfbridge.ResourceInfo {
	info := resource("oss", "Folder")
	info.Fields = map[string]*tfbridge.SchemaInfo{"uid": {ForceNew: tfbridge.True()}}
	return info
}

// provider has the resources that this project declares, named as the SDK's package @pulumiverse/grafana calls them.
// The rest of upstream is left out: later versions, which the SDK is made from, have changed much of it.
func provider(version string) tfbridge.ProviderInfo {
	info := tfbridge.ProviderInfo{
		Name:    "grafana",
		Version: version,
		Resources: map[string]*tfbridge.ResourceInfo{
			"grafana_contact_point": resource("alerting", "ContactPoint"),
			"grafana_dashboard":     resource("oss", "Dashboard"),
			"grafana_data_source":   resource("oss", "DataSource"),
			"grafana_folder":        folder(),
		},
	}
	whole := upstream.Provider(version)()
	whole.ConfigureContextFunc = withLiteralCertificate(whole.ConfigureContextFunc)
	whole.DataSourcesMap = nil
	for name := range whole.ResourcesMap {
		if _, isUsed := info.Resources[name]; !isUsed {
			delete(whole.ResourcesMap, name)
		}
	}
	info.P = shim.NewProvider(whole)
	info.SetAutonaming(255, "-")
	return info
}
