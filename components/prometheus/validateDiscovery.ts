import { type Checker } from "../spec/checker";
import { hostPort, nonEmpty } from "../spec/rules";
import type { RelabelRule, ScrapeJob } from "../spec/scrapeJob";

const kinds = ["static", "file", "dns", "docker", "ec2"] as const;

/** Checks where the targets of a job come from, beyond each field on its own. */
export function validateDiscovery(checker: Checker, job: ScrapeJob): void {
    if (kinds.every((kind) => !Array.isArray(job[kind]) || job[kind].length === 0)) {
        checker.report("", `must have targets: at least one of ${kinds.join(", ")}`, undefined);
    }
    validateStatic(checker, job);
    checker.eachObject("dns", job.dns, (c, { port, type }) => {
        if (port === undefined && type !== undefined && type !== "SRV") {
            c.report("port", `must be set, since a record of type ${type} has none`, undefined);
        }
    });
    checker.eachObject("docker", job.docker, (c, { socketGroupId, host }) => {
        if (socketGroupId !== undefined && /^(tcp|https?):/.test(String(host))) {
            c.report("socketGroupId", "has no effect unless host is a socket", socketGroupId);
        }
    });
}

function validateStatic(checker: Checker, job: ScrapeJob): void {
    // A job whose relabelling writes the address, as for probes, may have anything as a target.
    const relabel: unknown = job.relabel;
    const rewritten =
        Array.isArray(relabel) &&
        relabel.some((rule: RelabelRule | null) => rule?.targetLabel === "__address__");
    checker.eachObject("static", job.static, (c, { targets }) => {
        for (const [index, target] of (Array.isArray(targets) ? (targets as string[]) : []).entries()) {
            c.at("targets").required(index, target, rewritten ? nonEmpty : hostPort);
        }
    });
}
