package main

import (
	"flag"
	"net/http"
	"strings"

	"github.com/google/cadvisor/container"
	v2 "github.com/google/cadvisor/info/v2"
	"github.com/google/cadvisor/manager"
	"github.com/google/cadvisor/metrics"
	"github.com/prometheus/client_golang/prometheus"
	"github.com/prometheus/client_golang/prometheus/collectors"
	"github.com/prometheus/client_golang/prometheus/promhttp"
	"k8s.io/utils/clock"
)

// disabled starts with the kinds that cost most, as upstream's command has it.
var disabled = setOf(
	container.CPUSetMetrics, container.CPUTopologyMetrics, container.HugetlbUsageMetrics,
	container.MemoryNumaMetrics, container.NetworkAdvancedTcpUsageMetrics, container.NetworkTcpUsageMetrics,
	container.NetworkUdpUsageMetrics, container.ProcessMetrics, container.ProcessSchedulerMetrics,
	container.ReferencedMemoryMetrics, container.ResctrlMetrics,
)

var enabled = container.MetricSet{}

var (
	storeLabels = flag.Bool("store_container_labels", true, "turn every container label into a metric label")
	keptLabels  = flag.String("whitelisted_container_labels", "", "container labels, by comma, to keep all the same")
)

func init() {
	flag.Var(&disabled, "disable_metrics", "kinds of metrics, by comma, to leave out")
	flag.Var(&enabled, "enable_metrics", "kinds of metrics, by comma, to keep; overrides -disable_metrics")
}

func setOf(kinds ...container.MetricKind) container.MetricSet {
	set := container.MetricSet{}
	for _, kind := range kinds {
		set[kind] = struct{}{}
	}
	return set
}

func chosenMetrics() container.MetricSet {
	if len(enabled) > 0 {
		return enabled
	}
	return container.AllMetrics.Difference(disabled)
}

// metricsHandler gathers afresh on each scrape: the collectors answer from memory.
func metricsHandler(containers manager.Manager, chosen container.MetricSet) http.Handler {
	labels := metrics.DefaultContainerLabels
	if !*storeLabels {
		labels = metrics.BaseContainerLabels(strings.Split(*keptLabels, ","))
	}
	all := v2.RequestOptions{IdType: v2.TypeName, Count: 1, Recursive: true}
	registry := prometheus.NewRegistry()
	registry.MustRegister(
		metrics.NewPrometheusCollector(containers, labels, chosen, clock.RealClock{}, all),
		metrics.NewPrometheusMachineCollector(containers, chosen),
		collectors.NewGoCollector(),
		collectors.NewProcessCollector(collectors.ProcessCollectorOpts{}),
	)
	return promhttp.HandlerFor(registry, promhttp.HandlerOpts{ErrorHandling: promhttp.ContinueOnError})
}
