import type { AlertDefinition } from "../pack";
import { linesWith, program } from "./selectors";

const refused = [
    // sshd, with passwords and without.
    "Failed password for",
    "Connection closed by authenticating user",
    // PostgreSQL, MySQL and MariaDB, Redis, MongoDB.
    "password authentication failed for user",
    "no pg_hba.conf entry for",
    "Access denied for user",
    "WRONGPASS",
    "Authentication failed",
    // HTTP: the access log of servers, JSON and logfmt.
    '" 401 ',
    '"status":401',
    '"status": 401',
    '"status_code":401',
    '"status_code": 401',
    "status=401",
];

/** Failed logins. */
export const accessAlerts = {
    LogAuthenticationFailures: {
        expr: `${linesWith(refused, "5m")} > $threshold`,
        threshold: { value: 20, unit: "count", of: "failures" },
        for: "1m",
        severity: "warning",
        summary: `Many failed logins at ${program} on {{ $labels.host }}`,
        description: `${program} logged {{ $value | printf "%.0f" }} failed logins in 5 minutes, above $threshold for more than $for: somebody is guessing passwords, or a program uses a wrong one.`,
        dashboard: "logs",
    },
} as const satisfies Record<string, AlertDefinition>;
