import { type Checker } from "../spec/checker";
import { checkList } from "../spec/checkList";
import { checkLabels, checkMap, someText, someTexts } from "../spec/checkMap";
import { hostPort, nonEmpty, oneOf, port, positiveInteger } from "../spec/rules";
import type { RelabelRule, ScrapeJob } from "../spec/scrapeJob";
import { awsRegion, dockerHost, filePattern, groupId, plainDirectory, roleArn } from "./rules";

const kinds = ["static", "file", "dns", "docker", "ec2"] as const;

/** Checks where the targets of a job come from. */
export function validateDiscovery(checker: Checker, job: ScrapeJob): void {
    if (kinds.every((kind) => !Array.isArray(job[kind]) || job[kind].length === 0)) {
        checker.report("", `must have targets: one at least of ${kinds.join(", ")}`, undefined);
    }
    validateStatic(checker, job);
    validateFile(checker, job);
    validateDns(checker, job);
    validateDocker(checker, job);
    validateEc2(checker, job);
}

function validateStatic(checker: Checker, job: ScrapeJob): void {
    // A job whose relabelling writes the address, as for probes, may have anything as a target.
    const relabel: unknown = job.relabel;
    const rewritten =
        Array.isArray(relabel) &&
        relabel.some((rule: RelabelRule | null) => rule?.targetLabel === "__address__");
    checker.each("static", job.static, (c, item) => {
        if (c.object(item, ["targets", "labels"])) {
            checkList(c, "targets", item.targets, rewritten ? nonEmpty : hostPort);
            checkLabels(c, "labels", item.labels);
        }
    });
}

function validateFile(checker: Checker, job: ScrapeJob): void {
    checker.each("file", job.file, (c, item) => {
        if (c.object(item, ["hostDirectory", "pattern", "refreshIntervalSeconds"])) {
            c.required("hostDirectory", item.hostDirectory, plainDirectory);
            c.optional("pattern", item.pattern, filePattern);
            c.optional("refreshIntervalSeconds", item.refreshIntervalSeconds, positiveInteger);
        }
    });
}

function validateDns(checker: Checker, job: ScrapeJob): void {
    checker.each("dns", job.dns, (c, item) => {
        if (c.object(item, ["names", "type", "port", "refreshIntervalSeconds"])) {
            checkList(c, "names", item.names, nonEmpty);
            c.optional("type", item.type, oneOf("SRV", "A", "AAAA", "MX", "NS"));
            c.optional("port", item.port, port);
            if (item.port === undefined && item.type !== undefined && item.type !== "SRV") {
                c.report("port", `must be set, since a record of type ${item.type} has none`, undefined);
            }
            c.optional("refreshIntervalSeconds", item.refreshIntervalSeconds, positiveInteger);
        }
    });
}

function validateDocker(checker: Checker, job: ScrapeJob): void {
    checker.each("docker", job.docker, (c, item) => {
        if (c.object(item, ["host", "socketGroupId", "port", "filters", "refreshIntervalSeconds"])) {
            c.optional("host", item.host, dockerHost);
            c.optional("socketGroupId", item.socketGroupId, groupId);
            if (item.socketGroupId !== undefined && /^(tcp|https?):/.test(String(item.host))) {
                c.report("socketGroupId", "has no effect unless host is a socket", item.socketGroupId);
            }
            c.optional("port", item.port, port);
            checkMap(c, "filters", item.filters, { key: someText, value: someTexts });
            c.optional("refreshIntervalSeconds", item.refreshIntervalSeconds, positiveInteger);
        }
    });
}

function validateEc2(checker: Checker, job: ScrapeJob): void {
    checker.each("ec2", job.ec2, (c, item) => {
        if (c.object(item, ["region", "port", "filters", "roleArn", "refreshIntervalSeconds"])) {
            c.required("region", item.region, awsRegion);
            c.optional("port", item.port, port);
            checkMap(c, "filters", item.filters, { key: someText, value: someTexts });
            c.optional("roleArn", item.roleArn, roleArn);
            c.optional("refreshIntervalSeconds", item.refreshIntervalSeconds, positiveInteger);
        }
    });
}
