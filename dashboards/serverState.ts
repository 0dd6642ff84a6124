import type { AlertName } from "../rules";
import { type Panel, statPanel } from "./panels";
import { chosen } from "./variables";

/** Whether an exporter reaches its server, by its metric `up`. */
export function serverState(up: string, alert: AlertName, legend = "{{instance}}"): Panel {
    return statPanel({
        title: "State",
        description:
            "Whether the exporter reaches the server. While it is down, all panels below are outdated or empty.",
        unit: "short",
        queries: [{ expr: chosen(up), legend }],
        meanings: [
            { value: 0, text: "down", color: "red" },
            { value: 1, text: "up", color: "green" },
        ],
        filled: true,
        alerts: [alert],
    });
}

/** Uptime of a server, by a metric in seconds. */
export function serverUptime(uptime: string, legend = "{{instance}}"): Panel {
    return statPanel({
        title: "Uptime",
        description: "Time since the server started.",
        unit: "s",
        decimals: 1,
        queries: [{ expr: chosen(uptime), legend }],
        plain: true,
    });
}
