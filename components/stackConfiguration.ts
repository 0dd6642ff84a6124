import type { ResourceName } from "./schema/types";
import type { DnsSpec, HostSpec } from "./spec/host";
import type { MonitoringParts } from "./monitoringSpec";
import type { SecretSources } from "./spec/secretSource";

/** Paths relative to the project's folder; `*` matches any text in a name, `**` any folders. */
export type FilePattern = string;

/** A Docker engine, in the syntax of `DOCKER_HOST`: `ssh://user@host`, `tcp://host:port`, `unix:///path`. */
export type DockerHost = string;

/** A value that `npm run secret` encrypted. */
export type EncryptedValue = unknown;

/**
 * Values of secrets, by the names that `{ secret: … }` refers to.
 *
 * @keys SecretName
 */
export type SecretValues = Readonly<Record<string, EncryptedValue>>;

/** The settings of a stack: the keys below `vigie:` in `Pulumi.<stack>.yaml`. */
export interface StackConfiguration extends MonitoringParts {
    /** Name of the monitored system: the `cluster` label and the dashboards' folder; `vigie` by default. */
    name?: ResourceName;
    /** Docker engine to deploy to; the environment's `DOCKER_HOST`, else the local engine, by default. */
    dockerHost?: DockerHost;
    /** The machine that the stack runs on, instead of `dockerHost`; none by default. */
    host?: HostSpec;
    /** DNS records of the edge's servers; none by default. */
    dns?: DnsSpec;
    /** Whether volumes with data are protected from deletion; false by default. */
    protectData?: boolean;
    /** Rule files in Prometheus's own format, `monitoring/rules/*.yml`; none by default. */
    ruleFiles?: readonly FilePattern[];
    /** promtool unit tests of the rules, for `npm run test:rules`; none by default. */
    ruleTests?: readonly FilePattern[];
    /** Sources of the secret values that are stored in AWS and not in `secrets`; none by default. */
    secretSources?: SecretSources;
    /** Values of the secrets that other settings refer to by name, each encrypted: `npm run secret` writes them. */
    secrets?: SecretValues;
}
