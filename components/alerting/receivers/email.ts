import { secretPath } from "../../server/configVolume/plan";
import type { Checker } from "../../spec/checker";
import type { Rule } from "../../spec/rule";
import type { EmailIntegration } from "../../spec/receivers";
import { hostPort } from "../../spec/rules";
import { sorted } from "../../spec/sorted";
import type { IntegrationKind } from "./integrationKind";

/** The sender of a message. */
export const emailSender: Rule<string> = {
    text: "must be one e-mail address, with a name before it or without: Alerts <alerts@example.com>",
    holds: (value) =>
        typeof value === "string" && /^([^<>@,"]+<[^<>@,\s]+@[^<>@,\s]+>|[^<>@,\s]+@[^<>@,\s]+)$/.test(value),
};

/** The name of a header. */
export const emailHeader: Rule<string> = {
    text: "must be the name of an e-mail header",
    holds: (value) => /^[A-Za-z0-9-]+$/.test(value),
};

/** https://prometheus.io/docs/alerting/latest/configuration/#email_config */
export const email: IntegrationKind<EmailIntegration> = {
    configKey: "email_configs",
    validate: (checker, integration) => {
        validateHeaders(checker, integration);
        validateTransport(checker, integration);
    },
    render: (integration) => {
        return {
            to: integration.to,
            from: integration.from,
            smarthost: integration.smarthost,
            auth_username: integration.username,
            auth_password_file: integration.password && secretPath(integration.password.secret),
            require_tls: integration.requireTls ?? !encryptedFromTheStart(integration),
            headers: renderHeaders(integration),
            html: integration.html,
            text: integration.text,
        };
    },
};

function renderHeaders({ headers = {}, subject }: EmailIntegration): Record<string, string> {
    return sorted(
        hasSubject(headers) ? headers : { ...headers, Subject: subject ?? '{{ template "vigie.title" . }}' },
    );
}

/** Port 465 is TLS without STARTTLS, which Alertmanager knows by the number. */
function encryptedFromTheStart({ smarthost }: EmailIntegration): boolean {
    return hostPort.holds(smarthost) && smarthost.endsWith(":465");
}

function hasSubject(headers: object): boolean {
    return Object.keys(headers).some((name) => name.toLowerCase() === "subject");
}

function validateHeaders(checker: Checker, { headers, subject }: EmailIntegration): void {
    const names = Object.keys(headers ?? {});
    for (const [index, name] of names.entries()) {
        if (names.slice(0, index).some((other) => other.toLowerCase() === name.toLowerCase())) {
            checker
                .at("headers")
                .report(name, "must be there once, whether in upper or lower case", headers?.[name]);
        }
    }
    if (subject !== undefined && hasSubject(headers ?? {})) {
        checker.report("subject", "cannot be combined with a Subject in headers", subject);
    }
}

function validateTransport(checker: Checker, integration: EmailIntegration): void {
    const { username, password, requireTls } = integration;
    if (username !== undefined && password === undefined) {
        checker.report("password", "must be set with username", undefined);
    }
    if (password !== undefined && username === undefined) {
        checker.report("username", "must be set with password", undefined);
    }
    if (encryptedFromTheStart(integration)) {
        if (requireTls === true) {
            checker.report(
                "requireTls",
                "must not be true with port 465, which is encrypted without STARTTLS",
                true,
            );
        }
    } else if (requireTls === false && password !== undefined) {
        checker.report(
            "requireTls",
            "must be true with a password, which would be sent in plain text",
            false,
        );
    }
}
