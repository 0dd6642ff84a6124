// Command cadvisor serves the container and machine metrics of the cAdvisor library.
//
// Upstream's own command is a Go module that is not published: this one takes the flags that its
// users pass, and leaves the web interface and the storage drivers out.
package main

import (
	"flag"
	"fmt"
	"net/http"
	"os"
	"os/signal"
	"strings"
	"syscall"
	"time"

	"github.com/google/cadvisor/cache/memory"
	_ "github.com/google/cadvisor/container/containerd/install"
	_ "github.com/google/cadvisor/container/docker/install"
	_ "github.com/google/cadvisor/container/systemd/install"
	_ "github.com/google/cadvisor/fs/overlay/install"
	_ "github.com/google/cadvisor/fs/vfs/install"
	"github.com/google/cadvisor/manager"
	"github.com/google/cadvisor/utils/sysfs"
	"github.com/google/cadvisor/version"
	"k8s.io/klog/v2"
)

var (
	listenIP        = flag.String("listen_ip", "", "address to listen on, every one by default")
	port            = flag.Int("port", 8080, "port to listen on")
	endpoint        = flag.String("prometheus_endpoint", "/metrics", "path of the metrics")
	cgroupPrefixes  = flag.String("raw_cgroup_prefix_whitelist", "", "prefixes of cgroups, by comma, that -docker_only keeps")
	environmentKeys = flag.String("env_metadata_whitelist", "", "prefixes of environment variables, by comma, to keep for containers")
	storageDuration = flag.Duration("storage_duration", 2*time.Minute, "how long samples are kept in memory")
	showVersion     = flag.Bool("version", false, "print the version and exit")
)

func main() {
	klog.InitFlags(nil)
	defer klog.Flush()
	flag.Parse()
	if *showVersion {
		fmt.Printf("cAdvisor version %s\n", version.Info["version"])
		return
	}
	chosen := chosenMetrics()
	containers, err := manager.New(memory.New(*storageDuration, nil), sysfs.NewRealSysFs(),
		manager.HousekeepingConfigFlags, chosen, http.DefaultClient,
		strings.Split(*cgroupPrefixes, ","), strings.Split(*environmentKeys, ","), "", 0)
	if err != nil {
		klog.Fatalf("cannot watch containers: %v", err)
	}
	if err := containers.Start(); err != nil {
		klog.Fatalf("cannot start watching containers: %v", err)
	}
	stopOnSignal(containers)

	mux := http.NewServeMux()
	mux.HandleFunc("/healthz", func(w http.ResponseWriter, _ *http.Request) { fmt.Fprint(w, "ok") })
	mux.Handle(*endpoint, metricsHandler(containers, chosen))
	klog.Fatal(http.ListenAndServe(fmt.Sprintf("%s:%d", *listenIP, *port), mux))
}

// stopOnSignal lets go of the watched containers before the process ends.
func stopOnSignal(containers manager.Manager) {
	signals := make(chan os.Signal, 1)
	signal.Notify(signals, os.Interrupt, syscall.SIGTERM)
	go func() {
		<-signals
		if err := containers.Stop(); err != nil {
			klog.Errorf("cannot stop watching containers: %v", err)
		}
		os.Exit(0)
	}()
}
