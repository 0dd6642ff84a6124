// The rest of this command is Grafana's copy of the kafka exporter, which is laid beside this file.
//
// That copy gave three metrics other names and added three. Here every metric has the name that it has in
// danielqsj's exporter 1.9.0, for which the copy stands.
package main

import (
	"sort"

	"github.com/prometheus/client_golang/prometheus"
	dto "github.com/prometheus/client_model/go"
)

// The names of 1.9.0 by those of the copy; an empty one is a metric that 1.9.0 does not have.
var namesOfOriginal = map[string]string{
	"kafka_consumergroup_uncommitted_offsets":                    "kafka_consumergroup_lag",
	"kafka_consumergroup_uncommitted_offsets_sum":                "kafka_consumergroup_lag_sum",
	"kafka_consumergroupzookeeper_uncommitted_offsets_zookeeper": "kafka_consumergroupzookeeper_lag_zookeeper",
	"kafka_consumer_lag_millis":                                  "",
	"kafka_consumer_lag_interpolation":                           "",
	"kafka_consumer_lag_extrapolation":                           "",
}

func init() {
	prometheus.DefaultGatherer = renamed{prometheus.DefaultGatherer}
}

type renamed struct{ copied prometheus.Gatherer }

func (r renamed) Gather() ([]*dto.MetricFamily, error) {
	families, err := r.copied.Gather()
	kept := families[:0]
	for _, family := range families {
		name, other := namesOfOriginal[family.GetName()]
		if other && name == "" {
			continue
		}
		if other {
			family.Name = &name
		}
		kept = append(kept, family)
	}
	sort.Slice(kept, func(i, j int) bool { return kept[i].GetName() < kept[j].GetName() })
	return kept, err
}
