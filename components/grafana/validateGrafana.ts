import { someText } from "../spec/checkMap";
import type { Checker } from "../spec/checker";
import { checkPublish } from "../spec/checkPublish";
import type { GrafanaSpec, PrometheusAccess } from "../spec/grafana";
import { httpUrl, nonEmpty, positiveInteger } from "../spec/rules";
import { wayBack } from "./loginRules";
import { validateContactPoints } from "./validateContactPoints";
import { validateDataSources } from "./validateDataSources";
import { validateLogin } from "./validateLogin";

const options = [
    "existingUrl",
    "adminPassword",
    "login",
    "prometheusAccess",
    "dataSources",
    "contactPoints",
    "folder",
    "publish",
    "externalUrl",
    "memoryMegabytes",
] as const satisfies readonly (keyof GrafanaSpec)[];

const onlyForOwn = "is for the stack's own container, and must not be beside existingUrl";

/** What is around a Grafana. */
export interface GrafanaSurroundings {
    /** Whether a Loki of the stack is put into it; false by default. */
    hasLoki?: boolean;
    /** The URL that the stack's edge gives it; none by default. */
    edgeUrl?: string;
}

/** Checks where Grafana is, and what is put into it. */
export function validateGrafana(
    checker: Checker,
    spec: GrafanaSpec,
    { hasLoki = false, edgeUrl }: GrafanaSurroundings = {},
): void {
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
    validateWayIn(checker, spec, edgeUrl);
}

/** An identity provider, or a name and a password to come to Prometheus with. */
function validateWayIn(checker: Checker, spec: GrafanaSpec, edgeUrl: string | undefined): void {
    const { login, prometheusAccess, externalUrl = edgeUrl } = spec;
    const isOwn = spec.existingUrl === undefined;
    if (login !== undefined && isOwn) {
        validateLogin(checker.at("login"), login);
        checker.required("externalUrl", externalUrl, wayBack);
    } else if (login !== undefined) {
        // Not shown: a credential may be in there where its name should be.
        checker.report("login", onlyForOwn, "(not shown)");
    }
    if (prometheusAccess !== undefined && !isOwn) {
        validateAccess(checker.at("prometheusAccess"), prometheusAccess);
    } else if (prometheusAccess !== undefined) {
        checker.report(
            "prometheusAccess",
            "is for a Grafana that exists, and needs existingUrl",
            "(not shown)",
        );
    }
}

function validateAccess(checker: Checker, access: PrometheusAccess): void {
    if (!checker.object(access, ["url", "user", "password"])) {
        return;
    }
    checker.optional("url", access.url, httpUrl);
    checker.optional("user", access.user, someText);
    checker.secret("password", access.password);
    if ((access.user === undefined) !== (access.password === undefined)) {
        const missing = access.user === undefined ? "user" : "password";
        checker.report(missing, "must be set: user and password belong together", undefined);
    }
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
            checker.report(option, onlyForOwn, spec[option]);
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
