// Package ext stands in for the place where Traefik's makers extend its configuration; in the public one it is empty.
package ext

// HTTP has nothing in the public version.
type HTTP struct{}

// DeepCopyInto copies nothing.
func (HTTP) DeepCopyInto(*HTTP) {}

// Router has nothing in the public version.
type Router struct{}

// DeepCopyInto copies nothing.
func (Router) DeepCopyInto(*Router) {}
