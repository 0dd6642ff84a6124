import * as pulumi from "@pulumi/pulumi";
import type { Secrets } from "./components";
import { readMatching, readRuleFiles } from "./components/files/readRuleFiles";
import type { RuleFile } from "./components/spec/ruleFile";
import type { HostSpec } from "./components/spec/host";
import { keysOf } from "./components/schema/fields";
import { unknownSettings } from "./components/schema/unknownSettings";
import { readSecretsFrom } from "./components/secrets";
import { type SecretPlaces, sourcedNames } from "./components/secrets/places";
import type { MonitoringSpec } from "./components/monitoringSpec";
import type { SecretSources } from "./components/spec/secretSource";
import type { DeploymentSpec } from "./components/stack/deploymentSpec";
import { deploymentSecrets } from "./components/stack/validateDeployment";

/** The settings of a stack. */
export interface Settings extends DeploymentSpec {
    /** Whether data volumes are protected from deletion. */
    protectData: boolean;
}

/**
 * Reads the stack's configuration without secrets; it is the only reader in the project.
 *
 * `folder` is the base of relative paths.
 *
 * @throws Error for a value that is not JSON or YAML of the expected type, or a path that matches no file;
 * `validateDeployment` checks the values.
 */
export function readSettings(folder: string = process.cwd()): Settings {
    const config = new pulumi.Config("vigie");
    const ruleFiles = config.getObject<string[]>("ruleFiles");
    return {
        spec: {
            ...readObjects(config),
            name: config.get("name") ?? "vigie",
            ruleFiles: ruleFiles && readRuleFiles(ruleFiles, folder),
            runbookBaseUrl: given(config.get("runbookBaseUrl")),
        },
        host: readHost(),
        dns: config.getObject("dns"),
        dockerHost: readDockerHost(),
        secretSources: readSources(),
        protectData: config.getBoolean("protectData") ?? false,
        ignored: unknownSettings(Object.keys(pulumi.runtime.allConfig())),
    };
}

/** Settings that are texts, or that files are read for. */
const readApart: readonly (keyof MonitoringSpec)[] = ["name", "ruleFiles", "runbookBaseUrl"];

/** Reads each setting of a spec that is an object, a list or false. */
function readObjects(config: pulumi.Config): Partial<MonitoringSpec> {
    const keys = (keysOf("MonitoringSpec") as (keyof MonitoringSpec)[]).filter(
        (key) => !readApart.includes(key),
    );
    return Object.fromEntries(keys.map((key) => [key, config.getObject(key)]));
}

/** Reads the promtool unit tests of the stack's rules from `folder`. */
export function readRuleTests(folder: string = process.cwd()): RuleFile[] {
    return readMatching("ruleTests", new pulumi.Config("vigie").getObject("ruleTests") ?? [], folder);
}

/**
 * Reads only the deployment target, in the format of `DOCKER_HOST`: it works even if the rest of the configuration is
 * invalid. A host that the program creates is `ssh://` without an address.
 */
export function readDestination(): string | undefined {
    const host = readHost();
    return host === undefined ? readDockerHost() : `ssh://${host.kind === "existing" ? host.address : ""}`;
}

/** Reads only the host, without validation. */
export function readHost(): HostSpec | undefined {
    return new pulumi.Config("vigie").getObject<HostSpec>("host");
}

/** Reads only the secret sources, without validation. */
export function readSecretPlaces(): SecretPlaces {
    return placesOf({ secretSources: readSources(), host: readHost() });
}

function placesOf({ secretSources, host }: Omit<DeploymentSpec, "spec">): SecretPlaces {
    return { sources: secretSources ?? {}, region: host?.kind === "aws" ? host.region : undefined };
}

function readSources(): SecretSources | undefined {
    return new pulumi.Config("vigie").getObject<SecretSources>("secretSources");
}

function readDockerHost(): string | undefined {
    return given(new pulumi.Config("vigie").get("dockerHost"));
}

/** A value other than the schema's default, the empty string. */
function given(text: string | undefined): string | undefined {
    return text === "" ? undefined : text;
}

/**
 * Each secret that valid settings refer to, as a separate output: a shared one would make its siblings secret.
 *
 * All secrets with a source are read first, so that no resource is created if one has no value.
 *
 * @throws InvalidSpecError for sources without a value.
 */
export async function readSecrets(deployment: DeploymentSpec): Promise<Secrets> {
    const values = new pulumi.Config("vigie").getSecret("secrets")?.apply(parseSecrets) ?? pulumi.output({});
    const { secretSources } = deployment;
    const sourced =
        sourcedNames(secretSources).length === 0 ? {} : await readSecretsFrom(placesOf(deployment));
    return Object.fromEntries(
        deploymentSecrets(deployment).map(({ name, path }) => {
            const value = pulumi
                .all([values, sourced[name]])
                .apply(([all, own]) => own ?? valueOf(all, name, path));
            return [name, pulumi.secret(value)];
        }),
    );
}

/** Configuration values by name. */
type Values = Record<string, string | undefined>;

/** The SDK's own parser would print an unparsable value. */
function parseSecrets(text: string): Values {
    try {
        return JSON.parse(text) as Values;
    } catch {
        throw new pulumi.RunError(
            "vigie:secrets must be an object of texts by name, got something else (not shown)",
        );
    }
}

function valueOf(values: Values, name: string, path: string): string {
    const value = values[name];
    if (value === undefined) {
        throw new pulumi.RunError(
            `vigie:secrets.${name} must be set, since vigie:${path} refers to it, got nothing. ` +
                `Set it with: npm run secret -- --name ${name} (or pulumi config set --secret --path vigie:secrets.${name})`,
        );
    }
    return value;
}
