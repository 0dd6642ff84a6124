import type { EdgeSpec, EdgeUser, ForwardAuth } from "../spec/edge";
import type { Checker, Rule } from "../spec/checker";
import { checkEntries } from "../spec/checkList";
import type { Publish } from "../spec/publish";
import { bindAddress, dockerNetwork, httpUrl, port, positiveInteger } from "../spec/rules";
import { httpsPort } from "./names";
import { addressRange, domainName, headerName, userName, withoutBraces } from "./rules";
import { validateNames } from "./validateNames";
import { validateTls } from "./validateTls";

const options: readonly (keyof EdgeSpec)[] = [
    "domain",
    "names",
    "tls",
    "users",
    "forwardAuth",
    "allowFrom",
    "requestsPerSecond",
    "requestBurst",
    "hstsDays",
    "publishHttp",
    "publishHttps",
    "memoryMegabytes",
    "networks",
];

const days: Rule<number> = {
    text: "must be a whole number of days, 0 or above",
    holds: (value) => Number.isInteger(value) && value >= 0,
};

/** Checks a whole edge spec by itself. */
export function validateEdge(checker: Checker, spec: EdgeSpec): void {
    if (!checker.object(spec, options)) {
        return;
    }
    checker.required("domain", spec.domain, domainName);
    validateNames(checker, spec);
    validateTls(checker, spec.tls);
    validateUsers(checker, spec.users);
    validateForwardAuth(checker, spec.forwardAuth);
    validateLogin(checker, spec);
    checkEntries(checker, "allowFrom", spec.allowFrom, addressRange);
    checker.optional("requestsPerSecond", spec.requestsPerSecond, positiveInteger);
    checker.optional("requestBurst", spec.requestBurst, positiveInteger);
    checker.optional("hstsDays", spec.hstsDays, days);
    validatePorts(checker, spec);
    checker.optional("memoryMegabytes", spec.memoryMegabytes, positiveInteger);
    checkEntries(checker, "networks", spec.networks, dockerNetwork);
}

function validateUsers(checker: Checker, users: readonly EdgeUser[] | undefined): void {
    checker.each("users", users, (part, user) => {
        if (part.object(user, ["name", "passwordHash"])) {
            part.required("name", user.name, userName);
            part.requiredSecret("passwordHash", user.passwordHash);
        }
    });
    checker.unique("users", users, "name");
}

function validateForwardAuth(checker: Checker, forwardAuth: ForwardAuth | undefined): void {
    const part = checker.at("forwardAuth");
    if (forwardAuth !== undefined && part.object(forwardAuth, ["address", "responseHeaders"])) {
        part.required("address", forwardAuth.address, httpUrl, withoutBraces);
        checkEntries(part, "responseHeaders", forwardAuth.responseHeaders, headerName);
    }
}

/** Prometheus and Alertmanager have no login of their own: without one at the edge, they are open to the world. */
function validateLogin(checker: Checker, { users, forwardAuth, names }: EdgeSpec): void {
    const hasUsers = Array.isArray(users) && users.length > 0;
    if (hasUsers && forwardAuth !== undefined) {
        checker.report(
            "forwardAuth",
            "must not be set beside users: one of them asks who may pass",
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

function validatePorts(checker: Checker, spec: EdgeSpec): void {
    validatePublish(checker.at("publishHttp"), spec.publishHttp);
    validatePublish(checker.at("publishHttps"), spec.publishHttps);
    if ((spec.publishHttp?.port ?? 80) === httpsPort(spec)) {
        checker.at("publishHttps").report("port", "must be another than that of HTTP", httpsPort(spec));
    }
}

function validatePublish(checker: Checker, publish: Publish | undefined): void {
    if (publish !== undefined && checker.object(publish, ["port", "address"])) {
        checker.optional("port", publish.port, port);
        checker.optional("address", publish.address, bindAddress);
    }
}
