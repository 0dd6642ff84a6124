import awsPackage from "@pulumi/aws/package.json";
import dockerPackage from "@pulumi/docker/package.json";
import * as pulumi from "@pulumi/pulumi";
import grafanaPackage from "@pulumiverse/grafana/package.json";
import { stackLabel } from "../components/server/labels";
import { images } from "../components/images";
import { fetchCommunityDashboards } from "../components/grafana/community";
import { credentialOf } from "../components/grafana/plan";
import { sourcedNames } from "../components/secrets/places";
import { valuedTwice } from "../components/secrets/validate";
import { assertNoFaults } from "../components/spec/fault";
import type { MonitoringSpec } from "../components";
import { declaredMetrics } from "../components/stack/declaredMetrics";
import { grafanaTunnel } from "../components/stack/grafanaWay";
import { readContent } from "../components/stack/readContent";
import { type ResolvedStack, resolveStack } from "../components/stack/resolveStack";
import { type DeploymentSpec, hasIpv6 } from "../components/stack/deploymentSpec";
import { deploymentSecrets, validateDeployment } from "../components/stack/validateDeployment";
import program from "../index";
import type { PlannedPlugin } from "./preflight/requirements";
import { readDestination, readRuleTests, readSecretPlaces, readSettings } from "../settings";
import { targetLabelsOf } from "./projectLint";
import type { Project } from "./project";

/** This project, as the commands see it. */
export function vigieProject(root: string): Project {
    return {
        root,
        stackLabel,
        program: (overrides) => program({ ...overrides, folder: root }),
        async requirements() {
            const settings = readSettings(root);
            const generated = adminPasswordSecret(settings.spec);
            assertNoFaults(valuedTwice(settings.secretSources, givenSecrets()));
            const stack = await resolveValid(settings, root, [
                ...givenSecrets(),
                ...(generated === undefined ? [] : [generated]),
            ]);
            return {
                ports: stack.offers.ports.map((port) => ({ ...port, path: `vigie:${port.path}` })),
                images: stack.images.map((name) => ({ name, image: images[name] })),
                plugins: [...pluginsOf(stack), ...awsPlugins(settings)],
                dockerHost: readDestination(),
                adminPasswordSecret: generated,
            };
        },
        dockerHost: readDestination,
        secretPlaces: readSecretPlaces,
        host(label) {
            const settings = readSettings(root);
            const { host } = settings;
            return host && { host, tunnel: grafanaTunnel(settings, label) };
        },
        async render() {
            const settings = readSettings(root);
            return (await resolveValid(settings, root, namesOf(deploymentSecrets(settings)))).files;
        },
        ruleTests: () => readRuleTests(root),
        async monitoring() {
            const settings = readSettings(root);
            const { spec } = settings;
            return {
                files: (await resolveValid(settings, root, namesOf(deploymentSecrets(settings)))).files,
                declared: declaredMetrics(spec),
                scrapeIntervalSeconds: spec.prometheus?.scrapeIntervalSeconds,
                targetLabels: targetLabelsOf(spec),
            };
        },
    };
}

/** Resolves a stack and reports all faults of its settings; `secrets` are the names of the given secrets. */
async function resolveValid(
    settings: DeploymentSpec,
    root: string,
    secrets: readonly string[],
): Promise<ResolvedStack> {
    const { spec } = settings;
    assertNoFaults(validateDeployment(settings, secrets));
    // The program reads downloaded files only: it must not depend on the network.
    await fetchCommunityDashboards(spec.grafana === false ? [] : spec.communityDashboards, { root });
    const content = readContent(spec, { root });
    assertNoFaults(content.faults);
    return resolveStack(spec, { ...content, ipv6: hasIpv6(settings) });
}

/** Version of the Docker provider plugin that the program's SDK requires. */
export const dockerPluginVersion = dockerPackage.version;

/** Grafana's admin password is generated if the stack deploys its own Grafana. */
function adminPasswordSecret({ grafana }: MonitoringSpec): string | undefined {
    return grafana === false || grafana?.existingUrl !== undefined
        ? undefined
        : credentialOf(grafana ?? {}).secret;
}

/** Names of the secrets with a value in the configuration. */
function givenSecrets(): string[] {
    return Object.keys(new pulumi.Config("vigie").getObject<Record<string, unknown>>("secrets") ?? {});
}

function namesOf(uses: readonly { name: string }[]): string[] {
    return uses.map(({ name }) => name);
}

function pluginsOf({ grafana }: ResolvedStack): PlannedPlugin[] {
    const { version, pulumi: plugin } = grafanaPackage;
    return grafana ? [{ part: "grafana", name: plugin.name, version: version, server: plugin.server }] : [];
}

/** The AWS plugin is required for a host, DNS or secret sources, none of which can be omitted. */
function awsPlugins({ host, dns, secretSources }: DeploymentSpec): PlannedPlugin[] {
    return host?.kind === "aws" || dns !== undefined || sourcedNames(secretSources).length > 0
        ? [{ part: "host", name: "aws", version: awsPackage.version, isRequired: true }]
        : [];
}
