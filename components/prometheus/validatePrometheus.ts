import type { Checker } from "../spec/checker";
import { checkEntries, checkList } from "../spec/checkList";
import { checkLabels } from "../spec/checkMap";
import { checkPublish } from "../spec/checkPublish";
import type { ExternalAlertmanager, PrometheusSpec } from "../spec/prometheus";
import { boolean, dockerNetwork, hostPort, httpUrl, oneOf, positiveInteger } from "../spec/rules";
import { intervalOf } from "./defaults";
import { loopbackAddress, scrapeInterval, urlPath } from "./rules";
import { validateBasicAuth } from "./validateHttpClient";
import { validateLimits } from "./validateLimits";
import { validateRemoteWrite } from "./validateRemoteWrite";
import { notAbove, validateScrapeJobs } from "./validateScrapeJob";

const specKeys: readonly (keyof PrometheusSpec)[] = [
    "scrapeIntervalSeconds",
    "scrapeTimeoutSeconds",
    "evaluationIntervalSeconds",
    "retentionDays",
    "retentionMegabytes",
    "walCompression",
    "externalLabels",
    "limits",
    "jobs",
    "remoteWrite",
    "alertmanagers",
    "publish",
    "externalUrl",
    "memoryMegabytes",
    "networks",
];

/**
 * Checks a whole Prometheus spec; the checker's base is where it stands.
 *
 * `otherJobs` are the names of jobs that come from elsewhere, such as those of exporters.
 */
export function validatePrometheus(
    c: Checker,
    spec: PrometheusSpec,
    otherJobs: readonly string[] = [],
): void {
    if (!c.object(spec, specKeys)) {
        return;
    }
    const interval = intervalOf(spec);
    c.optional("scrapeIntervalSeconds", spec.scrapeIntervalSeconds, scrapeInterval);
    c.optional("scrapeTimeoutSeconds", spec.scrapeTimeoutSeconds, positiveInteger, notAbove(interval));
    c.optional("evaluationIntervalSeconds", spec.evaluationIntervalSeconds, positiveInteger);
    c.optional("retentionDays", spec.retentionDays, positiveInteger);
    c.optional("retentionMegabytes", spec.retentionMegabytes, positiveInteger);
    c.optional("walCompression", spec.walCompression, boolean);
    checkLabels(c, "externalLabels", spec.externalLabels);
    validateLimits(c, spec.limits);
    validateScrapeJobs(c, "jobs", spec.jobs, { intervalSeconds: interval, otherJobs });
    c.each("remoteWrite", spec.remoteWrite, validateRemoteWrite);
    c.unique("remoteWrite", spec.remoteWrite, "name");
    c.each("alertmanagers", spec.alertmanagers, validateAlertmanager);
    checkPublish(c, spec.publish, loopbackAddress);
    c.optional("externalUrl", spec.externalUrl, httpUrl);
    c.optional("memoryMegabytes", spec.memoryMegabytes, positiveInteger);
    checkEntries(c, "networks", spec.networks, dockerNetwork);
}

function validateAlertmanager(c: Checker, server: ExternalAlertmanager): void {
    if (c.object(server, ["targets", "scheme", "pathPrefix", "basicAuth"])) {
        checkList(c, "targets", server.targets, hostPort);
        c.optional("scheme", server.scheme, oneOf("http", "https"));
        c.optional("pathPrefix", server.pathPrefix, urlPath);
        validateBasicAuth(c, server.basicAuth);
    }
}
