import { collectorPack } from "./collector";
import { cronPack } from "./cron";
import { httpPack } from "./http";
import type { AlertOverride } from "./overrides";
import type { AlertDefinition, Pack } from "./pack";
import { exporterPacks, logPacks, ownPacks, partPacks } from "./packs";

type OwnPacks = typeof ownPacks;
type RegisteredPacks = typeof exporterPacks & typeof partPacks;
type LogPacks = typeof logPacks;
type EveryPack =
    | OwnPacks[keyof OwnPacks]
    | RegisteredPacks[keyof RegisteredPacks]
    | LogPacks[keyof LogPacks]
    | ReturnType<typeof collectorPack>
    | ReturnType<typeof cronPack>
    | ReturnType<typeof httpPack>;

/** The keys of each member of a union. */
type KeysOf<Alerts> = Alerts extends unknown ? keyof Alerts & string : never;

type WithThreshold<Alerts> = Alerts extends unknown
    ? {
          [Name in keyof Alerts & string]: Alerts[Name] extends { threshold: object } ? Name : never;
      }[keyof Alerts & string]
    : never;

/** The name of an alert of the project. */
export type AlertName = KeysOf<EveryPack["alerts"]>;

/** The name of an alert with a threshold. */
export type ThresholdAlertName = WithThreshold<EveryPack["alerts"]>;

/** Tuning of the project's own alerts, by name. */
export type AlertOverrides = Readonly<Partial<Record<ThresholdAlertName, AlertOverride>>> &
    Readonly<Partial<Record<Exclude<AlertName, ThresholdAlertName>, Omit<AlertOverride, "threshold">>>>;

/** An alert as its pack defines it. */
export interface CataloguedAlert {
    alert: AlertDefinition;
    /** What must be deployed for the alert to exist: "an exporter of kind redis". */
    neededFor: string;
}

/** What each pack needs, apart from the packs that every stack has. */
const needs: Readonly<Record<string, string>> = {
    notifications: "the stack's Alertmanager",
    alertmanager: "the stack's Alertmanager",
    infoInhibitor: "the default inhibition rules of the stack's Alertmanager",
    grafana: "the stack's own Grafana",
    loki: "Loki",
    lokiArrivals: "Loki with a log collector",
    logs: "Loki",
    edge: "the edge",
    edgeCertificates: "an edge whose certificate is not self-signed",
    collector: "a log collector",
    cron: "an entry of cronJobs",
    http: "an application with http",
};

/** One of each pack, by what it needs; packs of applications and jobs are made for a sample one. */
function everyPack(): Record<string, Pack> {
    const http = { requests: "a", duration: "b", statusLabel: "c", pathLabel: "d", errors: "e", health: "f" };
    return {
        ...ownPacks,
        ...exporterPacks,
        ...partPacks,
        ...logPacks,
        collector: collectorPack("alloy"),
        cron: cronPack({ name: "job" }),
        http: httpPack({ name: "application", http }),
    };
}

let catalogue: Readonly<Record<string, CataloguedAlert>> | undefined;

/** Every alert of the project, deployed or not, by name; computed at the first call. */
export function alertCatalogue(): Readonly<Record<string, CataloguedAlert>> {
    catalogue ??= readCatalogue();
    return catalogue;
}

function readCatalogue(): Record<string, CataloguedAlert> {
    return Object.fromEntries(
        Object.entries(everyPack()).flatMap(([key, { alerts }]) =>
            Object.entries(alerts).map(([name, alert]) => [
                name,
                { alert, neededFor: needs[key] ?? neededFor(key) },
            ]),
        ),
    );
}

/** A pack that is registered by the kind of exporter, or the part, that has its metrics. */
function neededFor(key: string): string {
    return Object.hasOwn(exporterPacks, key) ? `an exporter of kind ${key}` : `the setting ${key}`;
}
