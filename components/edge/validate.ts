import type { Checker } from "../spec/checker";
import type { EdgeSpec } from "../spec/edge";
import { checkEdgeFields } from "./fieldRules";
import { httpsPort } from "./names";
import { validateNames } from "./validateNames";
import { validateTls } from "./validateTls";

/** Checks a whole edge spec on its own. */
export function validateEdge(checker: Checker, spec: EdgeSpec): void {
    if (!checkEdgeFields(checker, spec)) {
        return;
    }
    validateNames(checker, spec);
    validateTls(checker.at("tls"), spec.tls);
    validateLogin(checker, spec);
    if ((spec.publishHttp?.port ?? 80) === httpsPort(spec)) {
        checker.at("publishHttps").report("port", "must differ from the HTTP port", httpsPort(spec));
    }
}

/** Prometheus and Alertmanager have no login of their own: without one at the edge, they are open to the world. */
function validateLogin(checker: Checker, { users, forwardAuth, names }: EdgeSpec): void {
    const hasUsers = Array.isArray(users) && users.length > 0;
    if (hasUsers && forwardAuth !== undefined) {
        checker.report(
            "forwardAuth",
            "cannot be combined with users: only one of them authenticates requests",
            forwardAuth,
        );
    }
    const open = (["prometheus", "alertmanager"] as const).filter((server) => names?.[server] !== false);
    if (!hasUsers && forwardAuth === undefined && open.length > 0) {
        checker.report(
            "users",
            `must have an entry, or forwardAuth be set: ${open.join(" and ")} would be open to everyone`,
            users,
        );
    }
}
