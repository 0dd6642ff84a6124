import type { ResourceName } from "./schema/types";
import type { DnsSpec, HostSpec } from "./spec/host";
import type { MonitoringParts } from "./monitoringSpec";
import type { SecretSources } from "./spec/secretSource";

/** Paths below the project's folder; `*` stands for any text in a name, `**` for any folders. */
export type FilePattern = string;

/** A Docker engine as `DOCKER_HOST` has it: `ssh://user@host`, `tcp://host:port`, `unix:///path`. */
export type DockerHost = string;

/** A value that `npm run secret` encrypted. */
export type EncryptedValue = unknown;

/**
 * Values by the names that `{ secret: … }` refers to them with.
 *
 * @keys SecretName
 */
export type SecretValues = Readonly<Record<string, EncryptedValue>>;

/** The settings of a stack: the keys below `vigie:` in `Pulumi.<stack>.yaml`. */
export interface StackConfiguration extends MonitoringParts {
    /** Name of what is monitored: the `cluster` label, the folder of the dashboards; `vigie` by default. */
    name?: ResourceName;
    /** Docker engine to deploy to; the environment's `DOCKER_HOST`, else the local engine, by default. */
    dockerHost?: DockerHost;
    /** The machine that the stack runs on, in place of `dockerHost`; none by default. */
    host?: HostSpec;
    /** Where the names of the edge's servers are kept; nowhere by default. */
    dns?: DnsSpec;
    /** Whether volumes with data refuse to be deleted; false by default. */
    protectData?: boolean;
    /** Files of rules in Prometheus's own format, `monitoring/rules/*.yml`; none by default. */
    ruleFiles?: readonly FilePattern[];
    /** Files of promtool's unit tests of the rules, for `npm run test:rules`; none by default. */
    ruleTests?: readonly FilePattern[];
    /** Where the values of secrets are that are in AWS and not in `secrets`; nowhere by default. */
    secretSources?: SecretSources;
    /** Values of the secrets that other settings refer to by name, each encrypted: `npm run secret` writes them. */
    secrets?: SecretValues;
}
