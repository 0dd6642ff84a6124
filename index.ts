import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack } from "./components";
import { preparePlace } from "./components/place";
import { tunnelledUrl } from "./components/place/tunnelledUrl";
import { sourcesOf } from "./components/secrets/places";
import { assertNoFaults, inStackFile } from "./components/spec/fault";
import { type DeploymentSpec, hasIpv6 } from "./components/stack/deploymentSpec";
import { grafanaWay } from "./components/stack/grafanaWay";
import { withoutParts } from "./components/stack/omit";
import { deploymentSecrets, validateDeployment } from "./components/stack/validateDeployment";
import { readSecrets, readSettings } from "./settings";

interface ProgramOptions {
    /** Parts to omit since their images are unavailable; none by default. */
    omit?: readonly string[];
    /** Base folder of paths in the configuration; the working folder by default. */
    folder?: string;
}

type Outputs = Record<string, pulumi.Output<unknown>>;

/** The program: reads the settings, deploys a monitoring stack, returns its outputs. */
function program(options: ProgramOptions = {}): Promise<Outputs> {
    return inStackFile(pulumi.getStack(), () => deploy(options));
}

async function deploy({ omit = [], folder = process.cwd() }: ProgramOptions): Promise<Outputs> {
    const { protectData, ...settings } = readSettings(folder);
    const deployment = without(settings, omit);
    assertNoFaults(validateDeployment(deployment, secretNamesOf(deployment)));
    const secrets = await readSecrets(deployment);
    const place = preparePlace(deployment, { secrets, folder, protectData });
    const stack = new MonitoringStack(
        "vigie",
        {
            spec: deployment.spec,
            secrets,
            folder,
            protectData,
            names: place.names,
            ipv6: hasIpv6(deployment),
            grafanaByName: grafanaWay(deployment).kind === "name",
            grafanaApiUrl: tunnelledUrl(deployment, place.access),
        },
        { providers: place.providers },
    );
    return {
        urls: stack.urls,
        containerNames: stack.containerNames,
        dataSourceUids: stack.dataSourceUids,
        networkName: stack.networkName,
        ...place.outputs,
    };
}

// Pulumi's Node.js host calls the export of a CommonJS module if it is a function; it ignores a default export.
export = program;

/** Settings without the given parts, and without secret sources that only those parts use. */
function without(settings: DeploymentSpec, omit: readonly string[]): DeploymentSpec {
    const { secretSources } = settings;
    const left = { ...settings, spec: withoutParts(settings.spec, omit) };
    return omit.length === 0 || secretSources === undefined
        ? left
        : { ...left, secretSources: sourcesOf(secretSources, secretNamesOf(left)) };
}

function secretNamesOf(deployment: DeploymentSpec): string[] {
    return deploymentSecrets(deployment).map(({ name }) => name);
}
