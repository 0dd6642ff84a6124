import type { EmailAddresses, HttpUrl, NonEmpty, PositiveInteger, Text } from "../schema/types";
import type { GrafanaLoginSpec } from "./grafanaLogin";
import type { Publish } from "./publish";
import type { SecretRef } from "./secretRef";

export type * from "./grafanaLogin";

/** Letters, digits, `-` and `_`, at most 40; not the name of the stack's own Prometheus or Loki. */
export type DataSourceName = string;

/**
 * E-mail addresses, one at least.
 *
 * @minItems 1
 * @missing must list an e-mail address at least
 */
export type Addressees = readonly EmailAddresses[];

/** A source of data beside the stack's Prometheus. */
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

/** Where Grafana tells of the alerts that are made in Grafana itself. */
export type ContactPointSpec = EmailContactPoint | ChatContactPoint | WebhookContactPoint;

/** By e-mail. */
export interface EmailContactPoint {
    type: "email";
    /** @unique */
    name: NonEmpty;
    addresses: Addressees;
}

/** By a chat's incoming webhook. */
export interface ChatContactPoint {
    type: "slack" | "discord" | "teams";
    /** @unique */
    name: NonEmpty;
    /** The URL itself is the credential. */
    webhookUrl: SecretRef;
}

/** By a request to a service. */
export interface WebhookContactPoint {
    type: "webhook";
    /** @unique */
    name: NonEmpty;
    url: HttpUrl;
}

/** How a Grafana that exists comes to the stack's Prometheus. */
export interface PrometheusAccess {
    /** Where it reaches it; the URL that people use by default. */
    url?: HttpUrl;
    /** Who it says it is, with the password; one of the edge's users where it comes by the edge. Nobody by default. */
    user?: Text;
    password?: SecretRef;
}

/** Grafana: a container of the stack by default, or one that exists. */
export interface GrafanaSpec {
    /** A Grafana that exists already; the stack's own container by default. */
    existingUrl?: HttpUrl;
    /** Password of `admin`, or a service account's token for a Grafana that exists. */
    adminPassword?: SecretRef;
    /** Identity providers by which people sign in; by default there is Grafana's own login alone. */
    login?: GrafanaLoginSpec;
    /** For a Grafana that exists: how it comes to the stack's Prometheus. */
    prometheusAccess?: PrometheusAccess;
    dataSources?: readonly DataSourceSpec[];
    contactPoints?: readonly ContactPointSpec[];
    /** Title of the folder for the stack's dashboards; the stack's name by default. */
    folder?: NonEmpty;
    /** 3000 on 127.0.0.1 by default; false: reachable in the stack's network only. */
    publish?: Publish | false;
    /** The URL that people use; the published one by default. */
    externalUrl?: HttpUrl;
    /** Memory limit; 512 by default. */
    memoryMegabytes?: PositiveInteger;
}
