import * as pulumi from "@pulumi/pulumi";
import type { MonitoringSpec, Secrets } from "./components";
import { readMatching, readRuleFiles } from "./components/files/readRuleFiles";
import type { RuleFile } from "./components/spec/ruleFile";
import { secretUses } from "./components/stack/validate";

/** What a stack's configuration asks for. */
export interface Settings {
    spec: MonitoringSpec;
    /** Docker engine to deploy to, as `DOCKER_HOST` has it; the environment's where undefined. */
    dockerHost: string | undefined;
    /** Whether volumes with data refuse to be deleted. */
    protectData: boolean;
}

/**
 * Reads the stack's configuration, without secrets; nothing else in the project does.
 *
 * `folder` is the project's, which the paths of files are relative to.
 *
 * @throws Error for a value that is not JSON or YAML of the right kind, or a path that leads to no file; the stack
 * validates the spec itself.
 */
export function readSettings(folder: string = process.cwd()): Settings {
    const config = new pulumi.Config("vigie");
    const ruleFiles = config.getObject<string[]>("ruleFiles");
    return {
        spec: {
            name: config.get("name") ?? "vigie",
            prometheus: config.getObject("prometheus"),
            exporters: config.getObject("exporters"),
            alerting: config.getObject("alerting"),
            grafana: config.getObject("grafana"),
            logs: config.getObject("logs"),
            alerts: config.getObject("alerts"),
            applications: config.getObject("applications"),
            cronJobs: config.getObject("cronJobs"),
            ruleGroups: config.getObject("ruleGroups"),
            ruleFiles: ruleFiles && readRuleFiles(ruleFiles, folder),
            runbookBaseUrl: given(config.get("runbookBaseUrl")),
            communityDashboards: config.getObject("communityDashboards"),
        },
        dockerHost: readDockerHost(),
        protectData: config.getBoolean("protectData") ?? false,
    };
}

/** Reads promtool's tests of the stack's rules, which `folder` has. */
export function readRuleTests(folder: string = process.cwd()): RuleFile[] {
    return readMatching("ruleTests", new pulumi.Config("vigie").getObject("ruleTests") ?? [], folder);
}

/** Reads the engine's address alone: it is known even where the rest of the configuration is wrong. */
export function readDockerHost(): string | undefined {
    return given(new pulumi.Config("vigie").get("dockerHost"));
}

/** A text that is not the schema's default, which is the empty one. */
function given(text: string | undefined): string | undefined {
    return text === "" ? undefined : text;
}

/** Each secret that a spec refers to, as an output of its own: one in clear would otherwise taint its siblings. */
export function readSecrets(spec: MonitoringSpec): Secrets {
    const values = new pulumi.Config("vigie").getSecret("secrets")?.apply(parseSecrets) ?? pulumi.output({});
    return Object.fromEntries(
        secretUses(spec).map(({ name, path }) => [
            name,
            pulumi.secret(values.apply((all) => valueOf(all, name, path))),
        ]),
    );
}

/** The SDK's own reader would show what it cannot read. */
function parseSecrets(text: string): Record<string, string | undefined> {
    try {
        return JSON.parse(text) as Record<string, string | undefined>;
    } catch {
        throw new pulumi.RunError(
            "vigie:secrets must be an object of texts by name, got something else (not shown)",
        );
    }
}

function valueOf(values: Record<string, string | undefined>, name: string, path: string): string {
    const value = values[name];
    if (value === undefined) {
        throw new pulumi.RunError(
            `vigie:secrets.${name} must be set, since vigie:${path} refers to it, got nothing. ` +
                `Set it with: npm run secret -- --name ${name} (or pulumi config set --secret --path vigie:secrets.${name})`,
        );
    }
    return value;
}
