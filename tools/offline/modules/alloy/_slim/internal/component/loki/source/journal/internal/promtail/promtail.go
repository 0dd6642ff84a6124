// Package promtail has the two types of Promtail that the journal's component uses: the packages that they are from
// bring every service discovery.
package promtail

import "github.com/prometheus/common/model"

// JournalTargetConfig is that of the original.
type JournalTargetConfig struct {
	MaxAge  string
	JSON    bool
	Labels  model.LabelSet
	Path    string
	Matches string
}

// TargetType is that of the original.
type TargetType string

// JournalTargetType is the one type of target here.
const JournalTargetType = TargetType("Journal")
