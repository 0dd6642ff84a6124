import * as docker from "@pulumi/docker";
import * as pulumi from "@pulumi/pulumi";
import { MonitoringStack } from "../../components"; // "vigie" in other projects

const config = new pulumi.Config();
const password = config.requireSecret("redisPassword");

const network = new docker.Network("app");
const cache = new docker.Container("cache", {
    image: config.get("redisImage") ?? "redis:7.4",
    command: ["redis-server", "/etc/redis.conf"],
    uploads: [{ file: "/etc/redis.conf", content: pulumi.interpolate`requirepass ${password}\n` }],
    networksAdvanced: [{ name: network.name }],
});

const stack = new MonitoringStack("monitoring", {
    spec: {
        name: "app",
        exporters: [
            {
                kind: "redis",
                address: pulumi.interpolate`${cache.name}:6379`,
                networks: [network.name],
                password,
            },
        ],
        prometheus: { publish: { port: config.getNumber("port") ?? 9090 }, scrapeIntervalSeconds: 2 },
        alerting: false,
        grafana: false,
    },
});

export const urls = stack.urls;
export const cacheName = cache.name;
