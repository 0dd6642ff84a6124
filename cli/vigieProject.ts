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
import { targetLabelsOf } from "./ownMonitoring";
import type { Project } from "./project";

/** The project itself, for the commands. */
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

/** Resolves a stack, and says all that is wrong with its settings where something is; `secrets` are the names of those given. */
async function resolveValid(
    settings: DeploymentSpec,
    root: string,
    secrets: readonly string[],
): Promise<ResolvedStack> {
    const { spec } = settings;
    assertNoFaults(validateDeployment(settings, secrets));
    // The program itself reads what is there: it must not depend on a network.
    await fetchCommunityDashboards(spec.grafana === false ? [] : spec.communityDashboards, { root });
    const content = readContent(spec, { root });
    assertNoFaults(content.faults);
    return resolveStack(spec, { ...content, ipv6: hasIpv6(settings) });
}

/** The version of the Docker provider's plugin that the program's SDK calls. */
export const dockerPluginVersion = dockerPackage.version;

/** Grafana's admin password has a generated value where the stack runs a Grafana of its own. */
function adminPasswordSecret({ grafana }: MonitoringSpec): string | undefined {
    return grafana === false || grafana?.existingUrl !== undefined
        ? undefined
        : credentialOf(grafana ?? {}).secret;
}

/** Names of the secrets that the configuration has a value for. */
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

/** Without it there is no machine, no name, or no value of a secret: nothing that could be left out. */
function awsPlugins({ host, dns, secretSources }: DeploymentSpec): PlannedPlugin[] {
    return host?.kind === "aws" || dns !== undefined || sourcedNames(secretSources).length > 0
        ? [{ part: "host", name: "aws", version: awsPackage.version, isNeeded: true }]
        : [];
}
