import type { GrafanaLoginSpec } from "./grafanaLogin";
import type { Publish } from "./publish";
import type { SecretRef } from "./secretRef";

export type * from "./grafanaLogin";

/** A source of data beside the stack's Prometheus. */
export type DataSourceSpec =
    | { type: "prometheus" | "loki" | "jaeger"; /** Unique; also its uid. */ name: string; url: string }
    | {
          type: "elasticsearch";
          name: string;
          url: string;
          /** `nexten-logs-*`. */
          index: string;
          /** `@timestamp` by default. */
          timeField?: string;
      };

/** Where Grafana tells of the alerts that are made in Grafana itself. */
export type ContactPointSpec =
    | { type: "email"; name: string; addresses: readonly string[] }
    | { type: "slack" | "discord" | "teams"; name: string; webhookUrl: SecretRef }
    | { type: "webhook"; name: string; url: string };

/** How a Grafana that exists comes to the stack's Prometheus. */
export interface PrometheusAccess {
    /** Where it reaches it; the URL that people use by default. */
    url?: string;
    /** Who it says it is, with the password; one of the edge's users where it comes by the edge. Nobody by default. */
    user?: string;
    password?: SecretRef;
}

/** Grafana: a container of the stack by default, or one that exists. */
export interface GrafanaSpec {
    /** A Grafana that exists already; the stack's own container by default. */
    existingUrl?: string;
    /** Password of `admin`, or a service account's token for a Grafana that exists. */
    adminPassword?: SecretRef;
    /** Identity providers by which people sign in; by default there is Grafana's own login alone. */
    login?: GrafanaLoginSpec;
    /** For a Grafana that exists: how it comes to the stack's Prometheus. */
    prometheusAccess?: PrometheusAccess;
    dataSources?: readonly DataSourceSpec[];
    contactPoints?: readonly ContactPointSpec[];
    /** Title of the folder for the stack's dashboards; the stack's name by default. */
    folder?: string;
    /** 3000 on 127.0.0.1 by default; false: reachable in the stack's network only. */
    publish?: Publish | false;
    /** The URL that people use; the published one by default. */
    externalUrl?: string;
    /** Memory limit; 512 by default. */
    memoryMegabytes?: number;
}
