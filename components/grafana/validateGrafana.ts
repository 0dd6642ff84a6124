import { type Checker, isObject } from "../spec/checker";
import type { GrafanaSpec, PrometheusAccess } from "../spec/grafana";
import { grafanaFields } from "./fieldRules";
import { wayBack } from "./loginRules";
import { validateLogin } from "./validateLogin";

const onlyForOwn = "is for the stack's own container, and cannot be combined with existingUrl";

/** The context of a Grafana. */
export interface GrafanaSurroundings {
    /** Whether the stack has a Loki, which becomes a data source; false by default. */
    hasLoki?: boolean;
    /** Its URL through the stack's edge; none by default. */
    edgeUrl?: string;
}

/** Checks where Grafana is, and what is put into it. */
export function validateGrafana(
    checker: Checker,
    spec: GrafanaSpec,
    { hasLoki = false, edgeUrl }: GrafanaSurroundings = {},
): void {
    if (!grafanaFields(hasLoki)(checker, withoutMisplaced(spec))) {
        return;
    }
    validateWhere(checker, spec);
    validateWayIn(checker, spec, edgeUrl);
}

/** What is refused as a whole is not looked into. */
function withoutMisplaced(spec: GrafanaSpec): GrafanaSpec {
    if (!isObject(spec)) {
        return spec;
    }
    const misplaced = spec.existingUrl === undefined ? "prometheusAccess" : "login";
    return { ...spec, [misplaced]: undefined };
}

/** Checks the identity providers, and the user and password for Prometheus. */
function validateWayIn(checker: Checker, spec: GrafanaSpec, edgeUrl: string | undefined): void {
    const { login, prometheusAccess, externalUrl = edgeUrl } = spec;
    const isOwn = spec.existingUrl === undefined;
    if (isObject(login) && isOwn) {
        validateLogin(checker.at("login"), login);
        checker.required("externalUrl", externalUrl, wayBack);
    } else if (login !== undefined && !isOwn) {
        // Not shown: it may contain a credential instead of the name of a secret.
        checker.report("login", onlyForOwn, "(not shown)");
    }
    if (isObject(prometheusAccess) && !isOwn) {
        validateAccess(checker.at("prometheusAccess"), prometheusAccess);
    } else if (prometheusAccess !== undefined && isOwn) {
        checker.report(
            "prometheusAccess",
            "is for an external Grafana, and requires existingUrl",
            "(not shown)",
        );
    }
}

function validateAccess(checker: Checker, access: PrometheusAccess): void {
    if ((access.user === undefined) !== (access.password === undefined)) {
        const missing = access.user === undefined ? "user" : "password";
        checker.report(missing, "must be set: user and password belong together", undefined);
    }
}

/** An external Grafana has no container to configure; the stack's own must be within reach of the update. */
function validateWhere(checker: Checker, spec: GrafanaSpec): void {
    if (spec.existingUrl === undefined) {
        if (spec.publish === false && spec.externalUrl === undefined) {
            checker.report(
                "publish",
                "must not be false without externalUrl: the update deploys dashboards through its API",
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
            "must be set with existingUrl, to a service account's token",
            undefined,
        );
    }
}
