import type { Checker } from "../../spec/checker";
import type { Rule } from "../../spec/rule";
import { hostPort, httpUrl, nonEmpty } from "../../spec/rules";
import { refuseJobLabel } from "../validateLabels";
import { modulesOf } from "./modules";
import type { BlackboxExporterSpec, BlackboxModule } from "./spec";

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
    checker.eachObject("probes", spec.probes, (c, probe) => {
        c.required("module", probe.module, known);
        // Where the module is wrong itself, there is little to say of the targets.
        const target = targetRules.get(modules.get(probe.module)?.prober) ?? nonEmpty;
        const targets: unknown = probe.targets;
        (Array.isArray(targets) ? (targets as string[]) : []).forEach((item, index) => {
            c.at("targets").required(index, item, target);
        });
        refuseJobLabel(c, probe.labels);
    });
}
