import { jobName, scrapeInterval } from "../../prometheus/rules";
import { type Checker, isObject, type Rule } from "../../spec/checker";
import { hostPort, httpUrl, nonEmpty } from "../../spec/rules";
import { seriesLabels } from "../validateLabels";
import { type Checks, checkOptions, optional, required, requiredList } from "../validateOptions";
import { modulesOf } from "./modules";
import type { BlackboxExporterSpec, BlackboxModule, BlackboxProbe } from "./spec";

const host: Rule<string> = {
    text: "must be a host name or an IP address",
    holds: (value) => typeof value === "string" && /^[A-Za-z0-9_.:-]+$/.test(value),
};

const dnsServer: Rule<string> = {
    text: "must be a host name or an IP address, or either with a port",
    holds: (value) => host.holds(value) || hostPort.holds(value),
};

const targetRules = new Map<unknown, Rule<string>>([
    ["http", httpUrl],
    ["tcp", hostPort],
    ["icmp", host],
    ["dns", dnsServer],
] satisfies [BlackboxModule["prober"], Rule<string>][]);

/** Checks the probes of a spec, which may be left out, against the modules that there are. */
export function validateProbes(checker: Checker, spec: BlackboxExporterSpec): void {
    const modules = new Map(Object.entries(modulesOf(spec)));
    const known: Rule<string> = {
        text: `must be a module (there are: ${[...modules.keys()].join(", ")})`,
        holds: (name) => modules.has(name),
    };
    checker.each("probes", spec.probes, (c, probe) => {
        // Where the module is wrong itself, there is little to say of the targets.
        const target = targetRules.get(modules.get(isObject(probe) ? probe.module : "")?.prober) ?? nonEmpty;
        const checks: Checks<BlackboxProbe> = {
            name: required(jobName),
            module: required(known),
            targets: requiredList(target),
            labels: seriesLabels,
            scrapeIntervalSeconds: optional(scrapeInterval),
        };
        checkOptions(c, probe, checks);
    });
}
