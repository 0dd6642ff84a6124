import type { Checker } from "../spec/checker";
import { checkPublish } from "../spec/checkPublish";
import type { GrafanaSpec } from "../spec/grafana";
import { httpUrl, nonEmpty, positiveInteger } from "../spec/rules";
import { validateContactPoints } from "./validateContactPoints";
import { validateDataSources } from "./validateDataSources";

const options = [
    "existingUrl",
    "adminPassword",
    "dataSources",
    "contactPoints",
    "folder",
    "publish",
    "externalUrl",
    "memoryMegabytes",
] as const satisfies readonly (keyof GrafanaSpec)[];

/** Checks where Grafana is, and what is put into it; `hasLoki` is whether that has a Loki of the stack. */
export function validateGrafana(checker: Checker, spec: GrafanaSpec, hasLoki = false): void {
    if (!checker.object(spec, options)) {
        return;
    }
    checker.secret("adminPassword", spec.adminPassword);
    checker.optional("existingUrl", spec.existingUrl, httpUrl);
    checker.optional("externalUrl", spec.externalUrl, httpUrl);
    checker.optional("folder", spec.folder, nonEmpty);
    checker.optional("memoryMegabytes", spec.memoryMegabytes, positiveInteger);
    checkPublish(checker, spec.publish);
    validateDataSources(checker, spec.dataSources, hasLoki);
    validateContactPoints(checker, spec.contactPoints);
    validateWhere(checker, spec);
}

/** A Grafana that exists has no container to configure; the stack's own must be within reach of the update. */
function validateWhere(checker: Checker, spec: GrafanaSpec): void {
    if (spec.existingUrl === undefined) {
        if (spec.publish === false && spec.externalUrl === undefined) {
            checker.report(
                "publish",
                "must not be false without externalUrl: dashboards get in by its API",
                false,
            );
        }
        return;
    }
    for (const option of ["publish", "externalUrl", "memoryMegabytes"] as const) {
        if (spec[option] !== undefined) {
            checker.report(
                option,
                "is for the stack's own container, and must not be beside existingUrl",
                spec[option],
            );
        }
    }
    if (spec.adminPassword === undefined) {
        checker.report(
            "adminPassword",
            "must be set beside existingUrl, to a service account's token",
            undefined,
        );
    }
}
