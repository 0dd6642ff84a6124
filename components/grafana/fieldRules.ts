import { type FieldCheck, fieldCheck } from "../schema/fieldCheck";
import type { Rule } from "../spec/rule";
import * as login from "./loginRules";
import { lokiKey, prometheusKey } from "./planDataSources";
import { grafanaUid } from "./validateUid";

/** The check of a Grafana's fields, each on its own; a stack with Loki has a data source of that name. */
export function grafanaFields(hasLoki: boolean): FieldCheck {
    return fieldCheck("GrafanaSpec", {
        ConfiguredText: login.configuredText,
        ConfiguredUrl: login.configuredUrl,
        DataSourceName: [
            grafanaUid,
            notOwn("Prometheus", prometheusKey),
            ...(hasLoki ? [notOwn("Loki", lokiKey)] : []),
        ],
        MailDomain: login.mailDomain,
        OAuthScope: login.scope,
        TenantId: login.uuid,
    });
}

function notOwn(server: string, key: string): Rule<string> {
    return {
        text: `must not be the name of the stack's own ${server}`,
        holds: (value) => value.toLowerCase() !== key,
    };
}
