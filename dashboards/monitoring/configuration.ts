import type { Present } from "../../rules";
import type { Section } from "../layout";
import { type Panel, statPanel } from "../panels";

const hash = statPanel({
    title: "Configuration hash",
    description: "The first 16 digits of the SHA-256 of the configuration files that Prometheus runs.",
    unit: "short",
    queries: [{ expr: "max by (hash) (vigie_configuration_info)", legend: "{{hash}}" }],
    names: true,
    plain: true,
});

/** Which configuration the servers run. */
export function configuration(present: Present): Section {
    return {
        title: "Configuration",
        lines: [
            {
                height: 3,
                panels: [
                    [12, since(present)],
                    [12, hash],
                ],
            },
        ],
    };
}

function since({ alertmanager }: Present): Panel {
    return statPanel({
        title: "Last reload time",
        description: "When a server last loaded its configuration, by a reload or at its start.",
        unit: "dateTimeFromNow",
        queries: [
            {
                expr: "1000 * max(prometheus_config_last_reload_success_timestamp_seconds)",
                legend: "Prometheus",
            },
            ...(alertmanager
                ? [
                      {
                          expr: "1000 * max(alertmanager_config_last_reload_success_timestamp_seconds)",
                          legend: "Alertmanager",
                      },
                  ]
                : []),
        ],
        plain: true,
    });
}
