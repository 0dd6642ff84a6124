package util

// SetupOtelFeatureGates sets nothing: the components with the gates are left out of this build.
func SetupOtelFeatureGates() error {
	return nil
}
