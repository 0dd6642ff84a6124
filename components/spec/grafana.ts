import type { Publish } from "./publish";
import type { SecretRef } from "./secretRef";

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

/** Grafana: a container of the stack by default, or one that exists. */
export interface GrafanaSpec {
    /** A Grafana that exists already; the stack's own container by default. */
    existingUrl?: string;
    /** Password of `admin`, or a service account's token for a Grafana that exists. */
    adminPassword?: SecretRef;
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
