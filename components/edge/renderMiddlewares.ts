import { secretPath } from "../server/configVolume/plan";
import type { EdgeSpec } from "../spec/edge";
import { httpsPort } from "./names";
import { usersFile } from "./secrets";

/** Names of the middlewares of a spec; lists are empty if it has none. */
export function middlewareNames({ allowFrom, users, forwardAuth }: EdgeSpec): {
    headers: string;
    allowed: string[];
    rate: string;
    login: string[];
    toHttps: string;
} {
    return {
        headers: "headers",
        allowed: (allowFrom ?? []).length > 0 ? ["allowed"] : [],
        rate: "rate",
        login: forwardAuth !== undefined || (users ?? []).length > 0 ? ["login"] : [],
        toHttps: "to-https",
    };
}

/** https://doc.traefik.io/traefik/reference/routing-configuration/http/middlewares/overview/ */
export function renderMiddlewares(spec: EdgeSpec): Record<string, object> {
    const { headers, allowed, rate, login, toHttps } = middlewareNames(spec);
    const each = (names: readonly string[], middleware: object) =>
        Object.fromEntries(names.map((name) => [name, middleware]));
    return {
        [headers]: { headers: securityHeaders(spec) },
        ...each(allowed, { ipAllowList: { sourceRange: spec.allowFrom } }),
        [rate]: { rateLimit: rateLimit(spec) },
        ...each(login, authentication(spec)),
        [toHttps]: { redirectScheme: { scheme: "https", port: String(httpsPort(spec)), permanent: true } },
    };
}

function securityHeaders({ hstsDays = 365 }: EdgeSpec): object {
    return {
        ...(hstsDays > 0 && { stsSeconds: hstsDays * 86_400 }),
        contentTypeNosniff: true,
        frameDeny: true,
        referrerPolicy: "strict-origin-when-cross-origin",
        permissionsPolicy: "camera=(), geolocation=(), microphone=()",
        // An empty value takes the header away.
        customResponseHeaders: { Server: "", "X-Powered-By": "" },
    };
}

/**
 * A browser that opens a dashboard for the first time asks at once for Grafana's scripts, about a hundred files, and for
 * the data of each panel; and those of an office share an address.
 *
 * One that has an IPv6 network has more addresses than can be counted: the network counts as one.
 */
function rateLimit({ requestsPerSecond = 50, requestBurst = 300 }: EdgeSpec): object {
    return {
        average: requestsPerSecond,
        burst: requestBurst,
        sourceCriterion: { ipStrategy: { ipv6Subnet: 64 } },
    };
}

function authentication({ forwardAuth, domain }: EdgeSpec): object {
    if (forwardAuth === undefined) {
        return { basicAuth: { usersFile: secretPath(usersFile), realm: domain, removeHeader: true } };
    }
    const { address, responseHeaders = [] } = forwardAuth;
    return {
        forwardAuth: {
            address,
            ...(responseHeaders.length > 0 && { authResponseHeaders: responseHeaders }),
        },
    };
}
