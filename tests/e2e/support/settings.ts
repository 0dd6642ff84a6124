import { readFileSync } from "node:fs";
import { join } from "node:path";
import { load } from "js-yaml";
import { freePorts } from "../../support/ports";
import type { Settings } from "./testStack";

/** Settings of a part. */
export type Part = Readonly<Record<string, unknown>>;

/** Ports of a stack's servers on 127.0.0.1. */
export interface Ports {
    prometheus: number;
    alertmanager: number;
    grafana: number;
}

/** Ports that nothing listens on. */
export async function stackPorts(): Promise<Ports> {
    const [prometheus, alertmanager, grafana] = await freePorts(3);
    return { prometheus: prometheus!, alertmanager: alertmanager!, grafana: grafana! };
}

/** The settings of this repository's `Pulumi.dev.yaml`, on other ports. */
export function devSettings(ports: Ports): Settings {
    const file = readFileSync(join(__dirname, "../../../Pulumi.dev.yaml"), "utf8");
    const { config } = load(file) as { config: Record<string, unknown> };
    const settings = Object.fromEntries(
        Object.entries(config).map(([key, value]) => [key.replace("vigie:", ""), value]),
    );
    const onPort = (part: string, port: number): object => ({
        [part]: { ...(settings[part] as Part), publish: { port } },
    });
    return {
        ...settings,
        ...onPort("prometheus", ports.prometheus),
        ...onPort("alerting", ports.alertmanager),
        ...onPort("grafana", ports.grafana),
    };
}

/** Prometheus and Alertmanager alone: what comes up fastest. */
export function smallSettings(
    ports: Ports,
    prometheus: Part = {},
    alerting: Part = { allowUndelivered: true },
): Settings {
    return {
        name: "e2e",
        exporters: [],
        prometheus: { publish: { port: ports.prometheus }, ...prometheus },
        alerting: { publish: { port: ports.alertmanager }, ...alerting },
        grafana: false,
    };
}

/** A job that scrapes Prometheus itself once a second. */
export const everySecond = {
    name: "every-second",
    static: [{ targets: ["localhost:9090"] }],
    scrapeIntervalSeconds: 1,
};
