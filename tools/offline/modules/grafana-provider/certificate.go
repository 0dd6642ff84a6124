package main

import (
	"context"
	"os"
	"strings"

	"github.com/hashicorp/terraform-plugin-sdk/v2/diag"
	"github.com/hashicorp/terraform-plugin-sdk/v2/helper/schema"
)

// withLiteralCertificate lets ca_cert be a certificate itself, as later versions of upstream have it: this one takes
// what is too long for a path for a path, and fails.
func withLiteralCertificate(configure schema.ConfigureContextFunc) schema.ConfigureContextFunc {
	return func(ctx context.Context, d *schema.ResourceData) (any, diag.Diagnostics) {
		certificate := d.Get("ca_cert").(string)
		if !strings.HasPrefix(certificate, "-----BEGIN ") {
			return configure(ctx, d)
		}
		file, err := os.CreateTemp("", "vigie-ca-")
		if err != nil {
			return nil, diag.FromErr(err)
		}
		defer os.Remove(file.Name())
		_, err = file.WriteString(certificate)
		if err == nil {
			err = file.Close()
		}
		if err == nil {
			err = d.Set("ca_cert", file.Name())
		}
		if err != nil {
			return nil, diag.FromErr(err)
		}
		return configure(ctx, d)
	}
}
