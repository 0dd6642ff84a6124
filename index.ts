import * as docker from "@pulumi/docker";
import type * as pulumi from "@pulumi/pulumi";
import { MonitoringStack } from "./components";
import { withoutParts } from "./components/stack/omit";
import { readSecrets, readSettings } from "./settings";

export interface ProgramOptions {
    /** Parts whose images cannot be had where the program runs; the stack comes up without them. None by default. */
    omit?: readonly string[];
    /** The project's folder, which paths in the configuration are relative to; the working folder by default. */
    folder?: string;
}

/** The program: settings in, a monitoring stack, outputs out. */
export default function program({ omit = [], folder }: ProgramOptions = {}): Record<
    string,
    pulumi.Output<unknown>
> {
    const settings = readSettings(folder);
    const spec = withoutParts(settings.spec, omit);
    const { dockerHost, protectData } = settings;
    const engine = dockerHost === undefined ? [] : [new docker.Provider("engine", { host: dockerHost })];
    const stack = new MonitoringStack(
        "vigie",
        { spec, secrets: readSecrets(spec), folder, protectData },
        { providers: engine },
    );
    return {
        urls: stack.urls,
        containerNames: stack.containerNames,
        dataSourceUids: stack.dataSourceUids,
        networkName: stack.networkName,
    };
}
