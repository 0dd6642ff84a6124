import * as pulumi from "@pulumi/pulumi";
import type * as grafana from "@pulumiverse/grafana";
import type { Secrets } from "../server/secrets";
import type { ContactPointSpec } from "../spec/grafana";

/** The arguments of a contact point's resource. */
export function contactPointArgs(
    point: ContactPointSpec,
    secrets: Secrets,
): grafana.alerting.ContactPointArgs {
    const { name } = point;
    switch (point.type) {
        case "email":
            return { name, emails: [{ addresses: [...point.addresses] }] };
        case "slack":
            return { name, slacks: [{ url: webhook(point.webhookUrl.secret, secrets) }] };
        case "discord":
            return { name, discords: [{ url: webhook(point.webhookUrl.secret, secrets) }] };
        case "teams":
            return { name, teams: [{ url: webhook(point.webhookUrl.secret, secrets) }] };
        case "webhook":
            return { name, webhooks: [{ url: point.url }] };
    }
}

function webhook(name: string, secrets: Secrets): pulumi.Output<string> {
    return pulumi.secret(secrets[name] ?? "");
}
