package importsource

import (
	"context"
	"errors"

	"github.com/grafana/alloy/internal/component"
	"github.com/grafana/alloy/syntax/vm"
)

var errNoGit = errors.New("this build imports nothing from Git")

// GitArguments has none.
type GitArguments struct{}

// Validate refuses the block.
func (*GitArguments) Validate() error { return errNoGit }

// ImportGit imports nothing.
type ImportGit struct{}

var _ ImportSource = (*ImportGit)(nil)

// NewImportGit returns what refuses to be evaluated.
func NewImportGit(component.Options, *vm.Evaluator, func(map[string]string)) *ImportGit {
	return &ImportGit{}
}

// Evaluate refuses the block.
func (*ImportGit) Evaluate(*vm.Scope) error { return errNoGit }

// Run waits for the end.
func (*ImportGit) Run(ctx context.Context) error {
	<-ctx.Done()
	return nil
}

// CurrentHealth is that of a component without one.
func (*ImportGit) CurrentHealth() component.Health { return component.Health{} }

// SetEval needs none.
func (*ImportGit) SetEval(*vm.Evaluator) {}

// ModulePath is nowhere.
func (*ImportGit) ModulePath() string { return "" }
