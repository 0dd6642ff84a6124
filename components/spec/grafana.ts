import type { EmailAddresses, HttpUrl, NonEmpty, PositiveInteger, Text } from "../schema/types";
import type { GrafanaLoginSpec } from "./grafanaLogin";
import type { Publish } from "./publish";
import type { SecretRef } from "./secretRef";

export type * from "./grafanaLogin";

/** Letters, digits, `-` and `_`, at most 40; not the name of the stack's own Prometheus or Loki. */
export type DataSourceName = string;

/**
 * E-mail addresses, at least one.
 *
 * @minItems 1
 * @missing must list at least one e-mail address
 */
export type Addressees = readonly EmailAddresses[];

/** A data source in addition to the stack's Prometheus. */
export type DataSourceSpec =
    | {
          type: "prometheus" | "loki" | "jaeger";
          /**
           * Unique; also its uid.
           *
           * @unique
           */
          name: DataSourceName;
          url: HttpUrl;
      }
    | {
          type: "elasticsearch";
          /**
           * Unique; also its uid.
           *
           * @unique
           */
          name: DataSourceName;
          url: HttpUrl;
          /** `nexten-logs-*`. */
          index: Text;
          /** `@timestamp` by default. */
          timeField?: Text;
      };

/** A contact point for Grafana-managed alerts. */
export type ContactPointSpec = EmailContactPoint | ChatContactPoint | WebhookContactPoint;

/** A contact point that sends e-mail. */
export interface EmailContactPoint {
    type: "email";
    /** @unique */
    name: NonEmpty;
    addresses: Addressees;
}

/** A contact point that posts to a chat's incoming webhook. */
export interface ChatContactPoint {
    type: "slack" | "discord" | "teams";
    /** @unique */
    name: NonEmpty;
    /** The URL itself is the credential. */
    webhookUrl: SecretRef;
}

/** A contact point that sends an HTTP request to a service. */
export interface WebhookContactPoint {
    type: "webhook";
    /** @unique */
    name: NonEmpty;
    url: HttpUrl;
}

/** How an external Grafana reaches the stack's Prometheus. */
export interface PrometheusAccess {
    /** URL of Prometheus as Grafana reaches it; Prometheus's public URL by default. */
    url?: HttpUrl;
    /** The user it authenticates as, together with the password. It must be one of the edge's users if Grafana reaches
     *  Prometheus through the edge. No authentication by default. */
    user?: Text;
    password?: SecretRef;
}

/** Grafana: a container of the stack by default, or an external Grafana. */
export interface GrafanaSpec {
    /** URL of an external Grafana; the stack's own container by default. */
    existingUrl?: HttpUrl;
    /** Password of `admin`, or a service account token for an external Grafana. */
    adminPassword?: SecretRef;
    /** Identity providers that users sign in with; only Grafana's own login by default. */
    login?: GrafanaLoginSpec;
    /** How an external Grafana reaches the stack's Prometheus. */
    prometheusAccess?: PrometheusAccess;
    dataSources?: readonly DataSourceSpec[];
    contactPoints?: readonly ContactPointSpec[];
    /** Title of the folder for the stack's dashboards; the stack's name by default. */
    folder?: NonEmpty;
    /** 3000 on 127.0.0.1 by default; false: reachable only in the stack's network. */
    publish?: Publish | false;
    /** The external URL, as users open it in the browser; the published URL by default. */
    externalUrl?: HttpUrl;
    /** Memory limit; 512 by default. */
    memoryMegabytes?: PositiveInteger;
}
