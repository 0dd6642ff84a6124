import { jobName, plainDirectory, scrapeInterval } from "../prometheus/rules";
import { fieldCheck, type OwnRules } from "../schema/fieldCheck";
import type { Rule } from "../spec/rule";
import { kindRules } from "./kinds";

const hostName: Rule<string> = {
    text: "must be a host name",
    holds: (value) => /^[A-Za-z0-9_]([A-Za-z0-9_.-]*[A-Za-z0-9_])?$/.test(value),
};

/** The Docker provider cuts an IPv6 address at its first colon when it reads a container back. */
const hostEntry: Rule<string> = {
    text: "must be an IPv4 address or host-gateway",
    holds: (value) => typeof value === "string" && /^(host-gateway|\d{1,3}(\.\d{1,3}){3})$/.test(value),
};

/** Rules of what the specs of exporters name; each kind brings those of its own, which a test holds against the
 *  specs. */
export const exporterRules = {
    HostEntry: hostEntry,
    HostName: hostName,
    JobName: jobName,
    PlainDirectory: plainDirectory,
    ScrapeInterval: scrapeInterval,
    ...kindRules,
};

/** Checks the fields of an exporter of any kind, each on its own. */
export const checkExporterFields = fieldCheck(
    "ExporterSpec",
    exporterRules as unknown as OwnRules<"ExporterSpec">,
);
