import dockerPackage from "@pulumi/docker/package.json";
import * as pulumi from "@pulumi/pulumi";
import grafanaPackage from "@pulumiverse/grafana/package.json";
import { stackLabel } from "../../components/docker/labels";
import { images } from "../../components/images";
import { credentialOf } from "../../components/grafana/plan";
import { assertNoFaults } from "../../components/spec/fault";
import type { MonitoringSpec } from "../../components";
import type { PlannedServer, StackPlan } from "../../components/stack/plan";
import { filesOf, planStack, serversOf } from "../../components/stack/plan";
import { validateSpec } from "../../components/stack/validate";
import program from "../../index";
import type { PlannedPlugin, PublishedPort } from "../preflight/requirements";
import { readDockerHost, readSettings } from "../../settings";
import type { Project } from "./project";

/** The project itself, for the commands. */
export function vigieProject(root: string): Project {
    return {
        root,
        stackLabel,
        program,
        requirements() {
            const { spec, dockerHost } = readSettings();
            const generated = adminPasswordSecret(spec);
            assertNoFaults(
                validateSpec(spec, [...givenSecrets(), ...(generated === undefined ? [] : [generated])]),
            );
            const plan = planStack(spec);
            const servers = serversOf(plan);
            return {
                ports: servers.flatMap(portOf),
                images: [...new Set(servers.map(({ image }) => image))].map((name) => ({
                    name,
                    image: images[name],
                })),
                plugins: pluginsOf(plan),
                dockerHost,
                adminPasswordSecret: generated,
            };
        },
        dockerHost: readDockerHost,
        render: () => filesOf(planStack(readSettings().spec)),
    };
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

/** The setting of a server that is no exporter. */
const settingByPart: Readonly<Record<string, string>> = {
    prometheus: "vigie:prometheus",
    alerting: "vigie:alerting",
    grafana: "vigie:grafana",
};

function portOf({ part, service }: PlannedServer): PublishedPort[] {
    const { publish, port } = service;
    if (publish === undefined || publish === false) {
        return [];
    }
    return [
        {
            path: `${settingByPart[part] ?? part}.publish`,
            address: publish.address ?? "127.0.0.1",
            port: publish.port ?? port,
        },
    ];
}

function pluginsOf({ grafana }: StackPlan): PlannedPlugin[] {
    const { version, pulumi: plugin } = grafanaPackage;
    return grafana ? [{ part: "grafana", name: plugin.name, version: version, server: plugin.server }] : [];
}
