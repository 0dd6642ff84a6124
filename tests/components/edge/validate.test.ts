import { validateEdge } from "../../../components/edge/validate";
import { validateEdgeInput } from "../../../components/edge/validateInput";
import type { EdgeSpec } from "../../../components/spec/edge";
import { describeFault } from "../../../components/spec/fault";
import { collectFaults } from "../../support/faults";
import { caCertificate, plainSpec, richSecrets, richSpec, servers } from "./specs";

/** Faults of a spec that may be anything, as from YAML. */
const faultsOf = (spec: unknown): string[] => collectFaults("edge", (c) => validateEdge(c, spec as EdgeSpec));

const faultsWith = (changes: object): string[] => faultsOf({ ...plainSpec, ...changes });
const acme = (changes: object) => ({ tls: { kind: "acme", acme: { email: "a@b.c", ...changes } } });
const hash = { secret: "alice" };

describe("an edge spec", () => {
    it("may use every option", () => {
        expect(validateEdgeInput({ spec: richSpec, servers }, richSecrets)).toEqual([]);
    });

    it("may say little", () => {
        expect(faultsOf(plainSpec)).toEqual([]);
        expect(
            faultsOf({
                domain: "localhost",
                tls: { kind: "selfSigned" },
                names: { prometheus: false, alertmanager: false },
            }),
        ).toEqual([]);
    });

    it("may name the CA of another ACME server, several ones after each other", () => {
        const directoryUrl = "https://ca.internal/directory";
        for (const pem of [caCertificate, `# root\n${caCertificate}\n${caCertificate}`]) {
            expect(faultsWith(acme({ directoryUrl, caCertificate: pem }))).toEqual([]);
        }
    });

    it.each<[string, unknown, string]>([
        ["null", null, "edge must be an object, got null"],
        [
            "a misspelt option",
            { ...plainSpec, allowfrom: [] },
            "edge.allowfrom is not an option here (did you mean allowFrom? there are: domain, names, tls, users, forwardAuth, allowFrom, " +
                'requestsPerSecond, requestBurst, hstsDays, publishHttp, publishHttps, memoryMegabytes, networks), got "(not shown)"',
        ],
        [
            "nothing about certificates",
            { domain: "example.org", users: plainSpec.users },
            "edge.tls must say where the certificate comes from, got nothing",
        ],
    ])("is refused: %s", (_, spec, fault) => {
        expect(faultsOf(spec)).toEqual([fault]);
    });

    const aDomain = "must be a domain in lower case, without a scheme, a port or a dot at its end";
    const aLabel = "must be one part of a host name (lower-case letters, digits and '-'), or false";
    const aRange = "must be an IP address or a range such as 203.0.113.0/24";
    const somePem = "must be certificates in PEM, from -----BEGIN CERTIFICATE----- on";
    const aSecret = "must refer to a secret by its name, { secret: name }";
    const open = (who: string) =>
        `edge.users must have an entry, or forwardAuth be set: ${who} would be open to everyone`;

    it.each<[string, object, string]>([
        [
            "a URL as domain",
            { domain: "https://example.org" },
            `edge.domain ${aDomain}, got "https://example.org"`,
        ],
        ["a domain in capitals", { domain: "Example.org" }, `edge.domain ${aDomain}, got "Example.org"`],
        ["an address as domain", { domain: "192.0.2.1" }, `edge.domain ${aDomain}, got "192.0.2.1"`],
        ["a name in parts", { names: { grafana: "a.b" } }, `edge.names.grafana ${aLabel}, got "a.b"`],
        ["a name that is true", { names: { grafana: true } }, `edge.names.grafana ${aLabel}, got true`],
        [
            "the name of another server",
            { names: { grafana: "alerts" } },
            "edge.names.alertmanager must differ from the names of the other servers, got nothing",
        ],
        [
            "a server that is none",
            { names: { loki: "logs" } },
            'edge.names.loki is not an option here (there are: grafana, prometheus, alertmanager), got "(not shown)"',
        ],
        [
            "no name at all",
            { names: { grafana: false, prometheus: false, alertmanager: false } },
            'edge.names must expose at least one server, got {"grafana":false,"prometheus":false,"alertmanager":false}',
        ],
        [
            "an unknown kind",
            { tls: { kind: "own" } },
            'edge.tls.kind must be one of acme, certificate, selfSigned, got "own"',
        ],
        [
            "several mailboxes",
            acme({ email: "a@b.c, d@e.f" }),
            'edge.tls.acme.email must be an e-mail address, got "a@b.c, d@e.f"',
        ],
        [
            "an authority without TLS",
            acme({ directoryUrl: "http://ca/" }),
            'edge.tls.acme.directoryUrl must be an https:// URL, got "http://ca/"',
        ],
        [
            "a CA of which only the path is there",
            acme({ directoryUrl: "https://ca/", caCertificate: "/etc/ca.pem" }),
            `edge.tls.acme.caCertificate ${somePem}, got "(not shown)"`,
        ],
        [
            "a CA that is cut off",
            acme({
                directoryUrl: "https://ca/",
                caCertificate: caCertificate.replace(/MII[^-]*/, "MIIBezCC\n"),
            }),
            `edge.tls.acme.caCertificate ${somePem}, got "(not shown)"`,
        ],
        [
            "a CA with its private key",
            acme({
                directoryUrl: "https://ca/",
                caCertificate: `${caCertificate}${caCertificate.replaceAll("CERTIFICATE", "PRIVATE KEY")}`,
            }),
            `edge.tls.acme.caCertificate ${somePem}, got "(not shown)"`,
        ],
        [
            "a private CA of Let's Encrypt",
            acme({ caCertificate }),
            "edge.tls.acme.caCertificate must not be set without directoryUrl: public CAs sign Let's Encrypt's own " +
                'certificate, got "(not shown)"',
        ],
        [
            "an unknown challenge",
            acme({ challenge: "tls" }),
            'edge.tls.acme.challenge must be one of http, dns, got "tls"',
        ],
        [
            "production of another authority",
            acme({ production: true, directoryUrl: "https://ca/" }),
            "edge.tls.acme.production cannot be combined with directoryUrl, whose certificate authority has no known staging environment, got true",
        ],
        [
            "a key in the spec",
            { tls: { kind: "certificate", certificate: { secret: "c" }, privateKey: "-----BEGIN" } },
            `edge.tls.privateKey ${aSecret}, got "(not shown)"`,
        ],
        [
            "a hash in the spec",
            { users: [{ name: "alice", passwordHash: "$2y$10$abc" }] },
            `edge.users[0].passwordHash ${aSecret}, got "(not shown)"`,
        ],
        [
            "a colon in a user's name",
            { users: [{ name: "a:b", passwordHash: hash }] },
            "edge.users[0].name must be letters, digits, '.', '_', '@' and '-', at most 64, got \"a:b\"",
        ],
        [
            "a user twice",
            { users: [...plainSpec.users!, ...plainSpec.users!] },
            'edge.users[1].name must be unique, got "alice"',
        ],
        ["nobody who may pass", { users: undefined }, `${open("prometheus and alertmanager")}, got nothing`],
        [
            "an empty list of users",
            { users: [], names: { alertmanager: false } },
            `${open("prometheus")}, got []`,
        ],
        [
            "users beside an identity provider",
            { forwardAuth: { address: "http://auth/" } },
            'edge.forwardAuth cannot be combined with users: only one of them authenticates requests, got {"address":"http://auth/"}',
        ],
        [
            "a range that is too long",
            { allowFrom: ["10.0.0.0/33"] },
            `edge.allowFrom[0] ${aRange}, got "10.0.0.0/33"`,
        ],
        [
            "a range of names",
            { allowFrom: ["example.org"] },
            `edge.allowFrom[0] ${aRange}, got "example.org"`,
        ],
        ["a range twice", { allowFrom: ["::/0", "::/0"] }, 'edge.allowFrom[1] must be unique, got "::/0"'],
        [
            "no request",
            { requestsPerSecond: 0 },
            "edge.requestsPerSecond must be a whole number above 0, got 0",
        ],
        [
            "half a request",
            { requestBurst: 0.5 },
            "edge.requestBurst must be a whole number above 0, got 0.5",
        ],
        [
            "days before now",
            { hstsDays: -1 },
            "edge.hstsDays must be a whole number of days, 0 or above, got -1",
        ],
        [
            "a port that is none",
            { publishHttp: { port: 0 } },
            "edge.publishHttp.port must be a port between 1 and 65535, got 0",
        ],
        [
            "an edge that is not published",
            { publishHttps: false },
            "edge.publishHttps must be an object, got false",
        ],
        [
            "one port for both",
            { publishHttp: { port: 443 } },
            "edge.publishHttps.port must differ from the HTTP port, got 443",
        ],
        ["no memory", { memoryMegabytes: 0 }, "edge.memoryMegabytes must be a whole number above 0, got 0"],
    ])("is refused: %s", (_, changes, fault) => {
        expect(faultsWith(changes)).toEqual([fault]);
    });

    it.each<[string, object, string]>([
        [
            "a path",
            { address: "/auth" },
            'edge.forwardAuth.address must be an http:// or https:// URL without user or password in it, got "/auth"',
        ],
        [
            "a template",
            { address: "http://a/?{{env}}" },
            'edge.forwardAuth.address must have no braces and no backticks, got "http://a/?{{env}}"',
        ],
        [
            "no header's name",
            { address: "http://a/", responseHeaders: ["X User"] },
            'edge.forwardAuth.responseHeaders[0] must be the name of an HTTP header, got "X User"',
        ],
    ])("is refused with an identity provider that has %s", (_, forwardAuth, fault) => {
        expect(faultsWith({ users: undefined, forwardAuth })).toEqual([fault]);
    });
});

describe("what the component is given", () => {
    it("must have a value for each secret, and each server once", () => {
        const faults = validateEdgeInput({ spec: plainSpec, servers: [...servers, servers[0]!] }, []);
        expect(faults.map(describeFault)).toEqual([
            'servers[3].server must be unique, got "grafana"',
            'spec.users[0].passwordHash must refer to a secret that is given (there are: none), got "alice"',
        ]);
    });
});
