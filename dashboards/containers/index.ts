import { defineDashboard } from "../defineDashboard";
import { limits } from "./limits";
import { list } from "./list";
import { withLogLinks } from "./logLinks";
import { traffic } from "./traffic";
import { use } from "./use";

/** Resource usage of containers, and whether their limits slow them down. */
export const containers = defineDashboard({
    uid: "containers",
    title: "Containers",
    description: "CPU, memory, network and disk usage of each container, and which ones restart.",
    variables: [
        { name: "job", label: "Job", of: "job", metric: "cadvisor_version_info" },
        { name: "instance", label: "Host", of: "instance", metric: 'cadvisor_version_info{job=~"$job"}' },
        {
            name: "name",
            label: "Container",
            of: "name",
            metric: 'container_last_seen{job=~"$job", instance=~"$instance", name!=""}',
        },
    ],
    related: ["system"],
    sections: [list, use, limits, traffic].map(withLogLinks),
});
