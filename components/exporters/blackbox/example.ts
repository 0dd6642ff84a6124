import type { BlackboxExporterSpec } from "./spec";

/** Each of its options. */
export const example: BlackboxExporterSpec = {
    kind: "blackbox",
    modules: {
        api: {
            prober: "http",
            method: "HEAD",
            validStatusCodes: [200],
            failIfBodyNotMatchesRegexp: ["ok"],
            failIfNotSsl: true,
            followRedirects: false,
            headers: { Host: "shop.example" },
            timeoutSeconds: 2.5,
            insecureSkipVerify: true,
        },
        smtps: { prober: "tcp", tls: true, timeoutSeconds: 5, insecureSkipVerify: false },
        slow: { prober: "icmp", timeoutSeconds: 9 },
        zone: { prober: "dns", queryName: "shop.example", queryType: "NS", timeoutSeconds: 1 },
    },
    probes: [
        { name: "web", module: "https_2xx", targets: ["https://shop.example"], labels: { service: "web" } },
        { name: "mail", module: "smtps", targets: ["mail:465"], scrapeIntervalSeconds: 60 },
        { name: "router", module: "icmp", targets: ["10.0.0.1", "fd00::1", "router.internal"] },
        { name: "resolvers", module: "zone", targets: ["10.0.0.2", "10.0.0.3:5353", "[fd00::2]:53"] },
    ],
};
