import type { EdgeTarget } from "../../../components/spec/edge";
import type { EdgeSpec } from "../../../components/spec/edge";

/** The servers of a whole stack. */
export const servers: readonly EdgeTarget[] = [
    { server: "grafana", url: "http://grafana:3000" },
    { server: "prometheus", url: "http://prometheus:9090" },
    { server: "alertmanager", url: "http://alertmanager:9093" },
];

/** The least that an edge needs to be told. */
export const plainSpec: EdgeSpec = {
    domain: "example.org",
    tls: { kind: "acme", acme: { email: "ops@example.org" } },
    users: [{ name: "alice", passwordHash: { secret: "alice" } }],
};

/** Every option that can stand beside the others. */
export const richSpec: EdgeSpec = {
    domain: "mon.example.org",
    names: { grafana: "graphs", prometheus: "metrics", alertmanager: false },
    tls: {
        kind: "certificate",
        certificate: { secret: "edgeCertificate" },
        privateKey: { secret: "edgeKey" },
    },
    users: [
        { name: "alice", passwordHash: { secret: "alice" } },
        { name: "bob@example.org", passwordHash: { secret: "bob" } },
    ],
    allowFrom: ["203.0.113.0/24", "2001:db8::/32", "198.51.100.7"],
    requestsPerSecond: 10,
    requestBurst: 20,
    hstsDays: 30,
    publishHttp: { port: 8000, address: "192.0.2.1" },
    publishHttps: { port: 8443, address: "192.0.2.1" },
    memoryMegabytes: 256,
    networks: ["identity"],
};

/** The secrets that `richSpec` refers to. */
export const richSecrets = ["alice", "bob", "edgeCertificate", "edgeKey"];

/** The certificate of a CA whose key nobody has. */
export const caCertificate = `-----BEGIN CERTIFICATE-----
MIIBezCCASGgAwIBAgIUDmWYTwMQFhyI4NoY+GwxG3QiyU8wCgYIKoZIzj0EAwIw
EjEQMA4GA1UEAwwHVGVzdCBDQTAgFw0yNjExMjkxODIxMThaGA8yMTI2MTEwNTE4
MjExOFowEjEQMA4GA1UEAwwHVGVzdCBDQTBZMBMGByqGSM49AgEGCCqGSM49AwEH
A0IABJ9i0dZhDGbPjXQEF+TuZGKNDZPJqH9pLNVzlJ6SY3XgXlWlph+8v5rIxPkW
BHnk7snqx1GF5419HDo2eaL7AHejUzBRMB0GA1UdDgQWBBRYDsDAMu0XAxK7PZhV
fX5zVeuHBzAfBgNVHSMEGDAWgBRYDsDAMu0XAxK7PZhVfX5zVeuHBzAPBgNVHRMB
Af8EBTADAQH/MAoGCCqGSM49BAMCA0gAMEUCICVeAmokbZETS0rJA0lhhIFwfajP
s3t7M8U/mF0XduKUAiEAhHZIFykIiOoV4OG5eSqRsKdGWjWv+psIgNAmIb5hIAo=
-----END CERTIFICATE-----
`;
