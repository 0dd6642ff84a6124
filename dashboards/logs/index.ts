import type { Collector } from "../../rules/collector";
import { defineDashboard } from "../defineDashboard";
import type { Dashboard } from "../types";
import { errors } from "./errors";
import { path } from "./path";
import { requests } from "./requests";
import { savedSection } from "./saved";
import { tailSection } from "./tail";
import { volume } from "./volume";

export { savedQueries } from "./saved";

/** Log volume, errors and requests; `collector` is the collector of the stack, if it has one. */
export function logs(collector?: Collector): Dashboard {
    return defineDashboard({
        uid: "logs",
        title: "Logs",
        description:
            "Logs of containers, files and the journal of the host: volume, errors and slow requests.",
        hasLogs: true,
        variables: [
            { stream: "host", label: "Host", of: "", all: ".+" },
            { stream: "project", label: "Project", of: '{host=~"$host"}' },
            { stream: "service", label: "Service", of: '{host=~"$host", project=~"$project"}' },
            {
                stream: "container",
                label: "Container",
                of: '{host=~"$host", project=~"$project", service=~"$service"}',
            },
            { stream: "level", label: "Level", of: '{host=~"$host", container=~"$container"}' },
            { text: "search", label: "Search" },
        ],
        related: ["containers", "monitoring"],
        refresh: "30s",
        sections: [volume, errors, requests, tailSection, savedSection, path(collector)],
    });
}
