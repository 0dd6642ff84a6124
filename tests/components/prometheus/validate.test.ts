import { validatePrometheusInput } from "../../../components/prometheus/validate";
import { validatePrometheus } from "../../../components/prometheus/validatePrometheus";
import type { PrometheusSpec } from "../../../components/spec/prometheus";
import { describeFault } from "../../../components/spec/fault";
import { collectFaults } from "../../support/faults";
import { richInput, richSecrets } from "./richSpec";

/** Faults of a spec that may be anything, as from YAML. */
const faultsOf = (spec: unknown): string[] =>
    collectFaults("prometheus", (c) => validatePrometheus(c, spec as PrometheusSpec, ["node"]));

const targets = { static: [{ targets: ["api:8000"] }] };
const job = (changes: object) => ({ jobs: [{ name: "api", ...targets, ...changes }] });
const relabel = (rule: unknown) => job({ relabel: [rule] });
const store = (changes: object) => ({
    remoteWrite: [{ name: "mimir", url: "https://mimir/push", ...changes }],
});
const password = { secret: "password" };

describe("a Prometheus spec", () => {
    it("may use every option", () => {
        expect(validatePrometheusInput(richInput, richSecrets)).toEqual([]);
    });

    it("may say nothing", () => {
        expect(faultsOf({})).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        ["no object", "15s", 'prometheus must be an object, got "(not shown)"'],
        ["null", null, "prometheus must be an object, got null"],
        [
            "a zero interval",
            { scrapeIntervalSeconds: 0 },
            "prometheus.scrapeIntervalSeconds must be a whole number of seconds from 1 to 300, after which series are stale, got 0",
        ],
        [
            "an interval after which series are stale",
            { scrapeIntervalSeconds: 600 },
            "prometheus.scrapeIntervalSeconds must be a whole number of seconds from 1 to 300, after which series are stale, got 600",
        ],
        [
            "an interval as text",
            { scrapeIntervalSeconds: "15s" },
            'prometheus.scrapeIntervalSeconds must be a whole number of seconds from 1 to 300, after which series are stale, got "15s"',
        ],
        [
            "a timeout above the default interval",
            { scrapeTimeoutSeconds: 16 },
            "prometheus.scrapeTimeoutSeconds must not be above the scrape interval of 15 seconds, got 16",
        ],
        [
            "an evaluation interval that is no whole number",
            { evaluationIntervalSeconds: 1.5 },
            "prometheus.evaluationIntervalSeconds must be a whole number above 0, got 1.5",
        ],
        [
            "a negative retention",
            { retentionDays: -1 },
            "prometheus.retentionDays must be a whole number above 0, got -1",
        ],
        [
            "no room",
            { retentionMegabytes: 0 },
            "prometheus.retentionMegabytes must be a whole number above 0, got 0",
        ],
        [
            "compression that is neither on nor off",
            { walCompression: "yes" },
            'prometheus.walCompression must be true or false, got "yes"',
        ],
        [
            "no memory",
            { memoryMegabytes: 0 },
            "prometheus.memoryMegabytes must be a whole number above 0, got 0",
        ],
        [
            "a reserved label",
            { externalLabels: { __name__: "x" } },
            "prometheus.externalLabels.__name__ must be a label name ([a-zA-Z_][a-zA-Z0-9_]*, not beginning with '__'), got \"__name__\"",
        ],
        [
            "a label value that YAML takes for a number",
            { externalLabels: { replica: 1 } },
            "prometheus.externalLabels.replica must be text that is not empty, got 1",
        ],
        [
            "labels as a list",
            { externalLabels: ["a"] },
            'prometheus.externalLabels must be an object, got ["a"]',
        ],
        [
            "an unlimited number of samples",
            { limits: { samples: 0 } },
            "prometheus.limits.samples must be a whole number above 0, got 0",
        ],
        [
            "a misspelt limit",
            { limits: { sample: 10 } },
            "prometheus.limits.sample is not an option here (did you mean samples? there are: samples, labels, labelNameLength, labelValueLength, bodyMegabytes, targets), got 10",
        ],
        [
            "an address that others reach",
            { publish: { address: "0.0.0.0" } },
            'prometheus.publish.address must be a loopback address, since any client that reaches the port can stop the server; put a reverse proxy in front of it, got "0.0.0.0"',
        ],
        [
            "a port out of range",
            { publish: { port: 70_000 } },
            "prometheus.publish.port must be a port between 1 and 65535, got 70000",
        ],
        ["publish: true", { publish: true }, "prometheus.publish must be an object, got true"],
        [
            "an external URL without a scheme",
            { externalUrl: "prometheus.example.com" },
            'prometheus.externalUrl must be an http:// or https:// URL without user or password in it, got "prometheus.example.com"',
        ],
        [
            "a network twice",
            { networks: ["shop", "shop"] },
            'prometheus.networks[1] must be unique, got "shop"',
        ],
        [
            "a network with a space",
            { networks: ["my net"] },
            "prometheus.networks[0] must be the name of a Docker network (letters, digits, '_', '.' and '-'), got \"my net\"",
        ],
        ["jobs as an object", { jobs: { api: {} } }, 'prometheus.jobs must be a list, got "(not shown)"'],
        ["a job that is null", { jobs: [null] }, "prometheus.jobs[0] must be an object, got null"],
        [
            "a job without a name",
            { jobs: [targets] },
            "prometheus.jobs[0].name must have only letters, digits, '.', '_', ':', '/' and '-', beginning with a letter or a digit, at most 100, got nothing",
        ],
        [
            "two jobs of one name",
            {
                jobs: [
                    { name: "a", ...targets },
                    { name: "a", ...targets },
                ],
            },
            'prometheus.jobs[1].name must be unique, got "a"',
        ],
        [
            "the server's own job",
            job({ name: "prometheus" }),
            'prometheus.jobs[0].name must not be the name of another job of the stack, got "prometheus"',
        ],
        [
            "the name of an exporter's job",
            job({ name: "node" }),
            'prometheus.jobs[0].name must not be the name of another job of the stack, got "node"',
        ],
        [
            "a job without targets",
            { jobs: [{ name: "api" }] },
            "prometheus.jobs[0] must have targets: at least one of static, file, dns, docker, ec2, got nothing",
        ],
        [
            "a target with a scheme",
            job({ static: [{ targets: ["http://api:8000"] }] }),
            'prometheus.jobs[0].static[0].targets[0] must be host:port, without a scheme or a path, got "http://api:8000"',
        ],
        [
            "a target twice",
            job({ static: [{ targets: ["a:1", "a:1"] }] }),
            'prometheus.jobs[0].static[0].targets[1] must be unique, got "a:1"',
        ],
        [
            "static targets without any",
            job({ static: [{ targets: [] }] }),
            "prometheus.jobs[0].static[0].targets must be a list with at least one entry, got []",
        ],
        [
            "an invalid label of a target",
            job({ static: [{ targets: ["a:1"], labels: { "my-label": "x" } }] }),
            "prometheus.jobs[0].static[0].labels.my-label must be a label name ([a-zA-Z_][a-zA-Z0-9_]*, not beginning with '__'), got \"my-label\"",
        ],
        [
            "a folder with a pattern in it",
            job({ file: [{ hostDirectory: "/srv/*" }] }),
            "prometheus.jobs[0].file[0].hostDirectory must be an absolute path below '/', without '..' and without any of * ? [ \\, got \"/srv/*\"",
        ],
        [
            "the root of the host",
            job({ file: [{ hostDirectory: "/" }] }),
            "prometheus.jobs[0].file[0].hostDirectory must be an absolute path below '/', without '..' and without any of * ? [ \\, got \"/\"",
        ],
        [
            "a way up",
            job({ file: [{ hostDirectory: "/srv/../etc" }] }),
            "prometheus.jobs[0].file[0].hostDirectory must be an absolute path below '/', without '..' and without any of * ? [ \\, got \"/srv/../etc\"",
        ],
        [
            "files that Prometheus does not read",
            job({ file: [{ hostDirectory: "/srv", pattern: "*.txt" }] }),
            "prometheus.jobs[0].file[0].pattern must be a file name with one '*' at most, ending in .json, .yml or .yaml, got \"*.txt\"",
        ],
        [
            "an address record without a port",
            job({ dns: [{ names: ["web"], type: "A" }] }),
            "prometheus.jobs[0].dns[0].port must be set, since a record of type A has none, got nothing",
        ],
        [
            "an unknown record",
            job({ dns: [{ names: ["web"], type: "TXT", port: 1 }] }),
            'prometheus.jobs[0].dns[0].type must be one of SRV, A, AAAA, MX, NS, got "TXT"',
        ],
        [
            "a Docker engine without a scheme",
            job({ docker: [{ host: "/var/run/docker.sock" }] }),
            'prometheus.jobs[0].docker[0].host must be unix:///path, tcp://host:port, http://host:port or https://host:port, got "/var/run/docker.sock"',
        ],
        [
            "a group for an engine without a socket",
            job({ docker: [{ host: "tcp://proxy:2375", socketGroupId: 999 }] }),
            "prometheus.jobs[0].docker[0].socketGroupId has no effect unless host is a socket, got 999",
        ],
        [
            "a filter that is no list",
            job({ docker: [{ filters: { label: "scrape" } }] }),
            'prometheus.jobs[0].docker[0].filters.label must be a list of texts, with at least one, got "scrape"',
        ],
        [
            "an availability zone",
            job({ ec2: [{ region: "eu-west-3a" }] }),
            'prometheus.jobs[0].ec2[0].region must be an AWS region such as eu-west-3, got "eu-west-3a"',
        ],
        [
            "a role that is a user",
            job({ ec2: [{ region: "eu-west-3", roleArn: "arn:aws:iam::123456789012:user/x" }] }),
            'prometheus.jobs[0].ec2[0].roleArn must be the ARN of a role, arn:aws:iam::123456789012:role/name, got "arn:aws:iam::123456789012:user/x"',
        ],
        [
            "a timeout above the job's interval",
            job({ scrapeIntervalSeconds: 5, scrapeTimeoutSeconds: 6 }),
            "prometheus.jobs[0].scrapeTimeoutSeconds must not be above the scrape interval of 5 seconds, got 6",
        ],
        [
            "a timeout above the server's interval",
            { scrapeIntervalSeconds: 30, ...job({ scrapeTimeoutSeconds: 31 }) },
            "prometheus.jobs[0].scrapeTimeoutSeconds must not be above the scrape interval of 30 seconds, got 31",
        ],
        [
            "a path with a query",
            job({ metricsPath: "/metrics?a=b" }),
            "prometheus.jobs[0].metricsPath must be a path that begins with '/', without a query, got \"/metrics?a=b\"",
        ],
        [
            "another scheme",
            job({ scheme: "ftp" }),
            'prometheus.jobs[0].scheme must be one of http, https, got "ftp"',
        ],
        [
            "a parameter that is no list",
            job({ params: { module: "a" } }),
            'prometheus.jobs[0].params.module must be a list of texts, with at least one, got "a"',
        ],
        [
            "two ways to log in",
            job({ basicAuth: { username: "u", password }, bearerToken: password }),
            'prometheus.jobs[0].bearerToken must not be set together with basicAuth: one way to log in, got "both"',
        ],
        [
            "a password in plain text, which is not repeated",
            job({ basicAuth: { username: "u", password: "hunter2" } }),
            'prometheus.jobs[0].basicAuth.password must refer to a secret by its name, { secret: name }, got "(not shown)"',
        ],
        [
            "a user with a colon",
            job({ basicAuth: { username: "u:v", password } }),
            'prometheus.jobs[0].basicAuth.username must be a user name without a colon, got "u:v"',
        ],
        [
            "certificates without TLS",
            job({ tls: { serverName: "api" } }),
            'prometheus.jobs[0].tls has no effect unless scheme is https, got {"serverName":"api"}',
        ],
        [
            "an unknown action",
            relabel({ action: "rename" }),
            'prometheus.jobs[0].relabel[0].action must be one of replace, keep, drop, keepequal, dropequal, hashmod, labelmap, labeldrop, labelkeep, lowercase, uppercase, got "rename"',
        ],
        [
            "a replacement without a place",
            relabel({ sourceLabels: ["a"], replacement: "x" }),
            "prometheus.jobs[0].relabel[0].targetLabel must be set for the action replace, got nothing",
        ],
        [
            "a hash without a modulus",
            relabel({ action: "hashmod", sourceLabels: ["a"], targetLabel: "b" }),
            "prometheus.jobs[0].relabel[0].modulus must be set for the action hashmod, got nothing",
        ],
        [
            "a field that the action does not heed",
            relabel({ action: "labeldrop", regex: "a", targetLabel: "b" }),
            'prometheus.jobs[0].relabel[0].targetLabel has no effect with the action labeldrop, got "b"',
        ],
        [
            "a lookahead",
            relabel({ action: "drop", sourceLabels: ["a"], regex: "(?!x).*" }),
            'prometheus.jobs[0].relabel[0].regex must be a regular expression that RE2 takes (no lookaround, no backreference), got "(?!x).*"',
        ],
        [
            "a backreference",
            relabel({ action: "drop", sourceLabels: ["a"], regex: "(a)\\1" }),
            'prometheus.jobs[0].relabel[0].regex must be a regular expression that RE2 takes (no lookaround, no backreference), got "(a)\\\\1"',
        ],
        [
            "a target label with a hyphen",
            relabel({ targetLabel: "my-label" }),
            'prometheus.jobs[0].relabel[0].targetLabel must be a label name, which may have references such as $1 or ${1}, got "my-label"',
        ],
        [
            "source labels as text",
            relabel({ sourceLabels: "a", targetLabel: "b" }),
            'prometheus.jobs[0].relabel[0].sourceLabels must be a list with at least one entry, got "a"',
        ],
        [
            "an unknown field of a metric's rule",
            job({ metricRelabel: [{ target: "b", targetLabel: "a" }] }),
            'prometheus.jobs[0].metricRelabel[0].target is not an option here (there are: sourceLabels, separator, targetLabel, regex, modulus, replacement, action), got "(not shown)"',
        ],
        [
            "two stores of one name",
            { remoteWrite: [store({}).remoteWrite[0], store({}).remoteWrite[0]] },
            'prometheus.remoteWrite[1].name must be unique, got "mimir"',
        ],
        [
            "a password in a URL, which is not repeated",
            store({ url: "https://user:hunter2@mimir/push" }),
            'prometheus.remoteWrite[0].url must be an http:// or https:// URL without user or password in it, got "https://…@mimir/push"',
        ],
        [
            "a credential in a header",
            store({ headers: { Authorization: "Bearer x" } }),
            'prometheus.remoteWrite[0].headers.Authorization must not be a header that Prometheus sets itself, nor carry a credential (use basicAuth or bearerToken), got "Authorization"',
        ],
        [
            "a header of Prometheus's own",
            store({ headers: { "content-type": "x" } }),
            'prometheus.remoteWrite[0].headers.content-type must not be a header that Prometheus sets itself, nor carry a credential (use basicAuth or bearerToken), got "content-type"',
        ],
        [
            "a signature and a token",
            store({ bearerToken: password, sigv4: { region: "eu-west-3" } }),
            'prometheus.remoteWrite[0].sigv4 must not be set together with bearerToken: one way to log in, got "both"',
        ],
        [
            "certificates for a plain URL",
            store({ url: "http://mimir/push", tls: {} }),
            "prometheus.remoteWrite[0].tls has no effect unless url is https, got {}",
        ],
        [
            "an Alertmanager by URL",
            { alertmanagers: [{ targets: ["http://am:9093"] }] },
            'prometheus.alertmanagers[0].targets[0] must be host:port, without a scheme or a path, got "http://am:9093"',
        ],
        [
            "an Alertmanager without targets",
            { alertmanagers: [{}] },
            "prometheus.alertmanagers[0].targets must be a list with at least one entry, got nothing",
        ],
        [
            "a prefix without a slash",
            { alertmanagers: [{ targets: ["am:9093"], pathPrefix: "am" }] },
            "prometheus.alertmanagers[0].pathPrefix must be a path that begins with '/', without a query, got \"am\"",
        ],
    ])("is refused for %s", (_, spec, fault) => {
        expect(faultsOf(spec)).toEqual([fault]);
    });

    it("lists every option when one is misspelt", () => {
        expect(faultsOf({ scrapeInterval: 15 })).toEqual([
            "prometheus.scrapeInterval is not an option here (there are: scrapeIntervalSeconds, scrapeTimeoutSeconds, evaluationIntervalSeconds, retentionDays, retentionMegabytes, walCompression, externalLabels, limits, jobs, remoteWrite, alertmanagers, publish, externalUrl, memoryMegabytes, networks), got 15",
        ]);
    });

    it("lists all faults together, in the order of the options", () => {
        const spec = {
            retentionDays: 0,
            jobs: [{ name: "a b", dns: [{}] }],
            publish: { address: "10.0.0.1" },
        };
        expect(faultsOf(spec).map((fault) => fault.split(" ")[0])).toEqual([
            "prometheus.retentionDays",
            "prometheus.jobs[0].name",
            "prometheus.jobs[0].dns[0].names",
            "prometheus.publish.address",
        ]);
    });

    it("may probe URLs where relabelling writes the address", () => {
        const rule = { targetLabel: "__address__", replacement: "blackbox:9115" };
        expect(faultsOf(job({ static: [{ targets: ["https://example.com"] }], relabel: [rule] }))).toEqual(
            [],
        );
    });

    it.each([null, 1, "x", [], [null], {}, { a: null }, [[]], true])(
        "of odd types is refused and never makes validation throw: %j in every option",
        (odd) => {
            for (const key of Object.keys(richInput.spec ?? {})) {
                expect(() => faultsOf({ [key]: odd })).not.toThrow();
            }
            for (const key of Object.keys(richInput.spec?.jobs?.[0] ?? {})) {
                expect(() => faultsOf(job({ [key]: odd }))).not.toThrow();
                expect(() => faultsOf(job({ [key]: [{ [key]: odd }] }))).not.toThrow();
            }
        },
    );
});

describe("the input of the component", () => {
    it("is refused where a secret is not given, at the place that refers to it", () => {
        const input = {
            name: "shop",
            spec: job({ bearerToken: { secret: "token" } }),
            jobs: [
                {
                    name: "node",
                    ...targets,
                    basicAuth: { username: "u", password: { secret: "nodePassword" } },
                },
            ],
        };
        expect(validatePrometheusInput(input, ["other", "nodePassword"]).map(describeFault)).toEqual([
            'spec.jobs[0].bearerToken must refer to a secret that is given (there are: nodePassword, other), got "token"',
        ]);
        expect(validatePrometheusInput(input, []).map(describeFault)).toEqual([
            'spec.jobs[0].bearerToken must refer to a secret that is given (there are: none), got "token"',
            'jobs[0].basicAuth.password must refer to a secret that is given (there are: none), got "nodePassword"',
        ]);
    });

    it("is refused where a job of the spec has the name of a job beside it", () => {
        const input = { name: "shop", jobs: [{ name: "api", ...targets }], spec: job({}) };
        expect(validatePrometheusInput(input, []).map(describeFault)).toEqual([
            'spec.jobs[0].name must not be the name of another job of the stack, got "api"',
        ]);
    });

    it("is checked in its other parts too", () => {
        const input = { name: "", alertmanagers: ["am"], ruleGroups: [{ name: "A", rules: [] }] };
        expect(validatePrometheusInput(input, []).map((fault) => fault.path)).toEqual([
            "name",
            "ruleGroups[0].name",
            "ruleGroups[0].rules",
            "alertmanagers[0]",
        ]);
    });
});
