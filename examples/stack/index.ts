import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack, secretRef } from "../../components"; // "vigie" in other projects

const config = new pulumi.Config();
const stack = new MonitoringStack("monitoring", {
    spec: {
        name: "shop",
        exporters: [{ kind: "node" }, { kind: "redis", address: "redis:6379", networks: ["shop_default"] }],
        alerting: { receivers: [{ name: "team", slack: [{ webhookUrl: secretRef("slackUrl") }] }] },
    },
    secrets: {
        slackUrl: config.requireSecret("slackUrl"),
        grafanaAdminPassword: config.requireSecret("grafanaAdminPassword"),
    },
});
export const urls = stack.urls;
