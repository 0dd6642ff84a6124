import { validateLoki } from "../../../components/loki/validateLoki";
import { validateLogsInput } from "../../../components/logs/validateInput";
import type { LogsInput } from "../../../components/logs/plan";
import type { LokiSpec } from "../../../components/spec/logs";
import { describeFault } from "../../../components/spec/fault";
import { collectFaults } from "../../support/faults";
import { errorGroup, richSecrets, richSpec } from "./richSpec";

/** Faults of a spec that may be anything, as from YAML. */
const faultsOf = (spec: unknown): string[] => collectFaults("loki", (c) => validateLoki(c, spec as LokiSpec));

const limits = (name: string, value: unknown) => ({ limits: { [name]: value } });
const stream = (selector: unknown, days: unknown = 1) => ({ streamRetention: [{ selector, days }] });
const s3 = (changes: object) => ({ s3: { bucket: "logs", ...changes } });
const whole = "must be a whole number above 0";
const selectorRule =
    'must be a LogQL stream selector such as {container="gateway"}, with a matcher that excludes the empty text';

describe("a Loki spec", () => {
    it("may use every option, or none", () => {
        expect(validateLogsInput({ spec: { loki: richSpec } }, richSecrets)).toEqual([]);
        expect(faultsOf({})).toEqual([]);
    });

    it.each<[string, unknown, string]>([
        ["a list", [], 'loki must be an object, got "(not shown)"'],
        [
            "a misspelt option",
            { retention: 5 },
            "loki.retention is not an option here (there are: retentionDays, streamRetention, limits, compactionIntervalSeconds, deletionDelaySeconds, s3, publish, memoryMegabytes, networks), got 5",
        ],
        ["no retention", { retentionDays: 0 }, `loki.retentionDays ${whole}, got 0`],
        ["half a day", { retentionDays: 0.5 }, `loki.retentionDays ${whole}, got 0.5`],
        ["streams for less than a day", stream('{a="b"}', 0), `loki.streamRetention[0].days ${whole}, got 0`],
        ["no days", stream('{a="b"}', null), `loki.streamRetention[0].days ${whole}, got nothing`],
        ["no limit at all", limits("maxStreams", 0), `loki.limits.maxStreams ${whole}, got 0`],
        [
            "no rate",
            limits("ingestionMegabytesPerSecond", 0),
            "loki.limits.ingestionMegabytesPerSecond must be a number above 0, got 0",
        ],
        [
            "fewer labels than each line has",
            limits("maxLabels", 4),
            "loki.limits.maxLabels must be a whole number of 5 or more, which every line has, got 4",
        ],
        [
            "a query longer than connections last",
            limits("queryTimeoutSeconds", 301),
            "loki.limits.queryTimeoutSeconds must be a whole number of seconds from 1 to 300, got 301",
        ],
        [
            "a burst below the rate",
            limits("ingestionMegabytesPerSecond", 30),
            "loki.limits.ingestionBurstMegabytes must be at least ingestionMegabytesPerSecond, which is 30 here, got 20",
        ],
        [
            "an unknown limit",
            limits("maxTail", 1),
            expect.stringContaining("loki.limits.maxTail is not") as never,
        ],
        [
            "no bucket",
            { s3: {} },
            "loki.s3.bucket must be the name of a bucket: 3 to 63 lower-case letters, digits, '.' and '-', got nothing",
        ],
        [
            "a secret key without its id",
            s3({ secretAccessKey: { secret: "key" } }),
            "loki.s3.accessKeyId must be set where secretAccessKey is, got nothing",
        ],
        [
            "an id without its secret key",
            s3({ accessKeyId: { secret: "id" } }),
            "loki.s3.secretAccessKey must be set where accessKeyId is, got nothing",
        ],
        [
            "an endpoint with a path",
            s3({ endpoint: "https://minio:9000/logs" }),
            'loki.s3.endpoint must be host:port, or an http:// or https:// URL without path, user or password in it, got "https://minio:9000/logs"',
        ],
        [
            "a region that is none",
            s3({ region: "Paris " }),
            'loki.s3.region must be the name of a region such as eu-west-3, got "Paris "',
        ],
        [
            "a style that is none",
            s3({ pathStyle: "yes" }),
            'loki.s3.pathStyle must be true or false, got "yes"',
        ],
        [
            "an address that others reach",
            { publish: { address: "0.0.0.0" } },
            expect.stringContaining("loki.publish.address must be a loopback address") as never,
        ],
        [
            "too little memory",
            { memoryMegabytes: 64 },
            "loki.memoryMegabytes must be a whole number of megabytes, 128 or above, got 64",
        ],
        [
            "no network",
            { networks: [""] },
            expect.stringContaining("loki.networks[0] must be the name of a Docker network") as never,
        ],
    ])("has a fault with %s", (_what, spec, fault) => {
        expect(faultsOf(spec)).toEqual([fault]);
    });

    it.each([
        "",
        "{}",
        "gateway",
        '{a="b"',
        '{a=~"("}',
        '{a=~".*"}',
        '{a!="b"}',
        '{a="\\q"}',
        '{a="b"} |= "x"',
        'rate({a="b"}[5m])',
        '{a="b"} {c="d"}',
        '{a="b",}',
        5,
    ])("refuses to select streams by %j", (selector) => {
        expect(faultsOf(stream(selector))).toEqual([
            `loki.streamRetention[0].selector ${selectorRule}, got ${JSON.stringify(selector)}`,
        ]);
    });

    it.each(['{a="b"}', "{a=`b`}", '{a=~"b|c", d!~"e.*"}', '{a!="", b=""}', '{ a = "b" }'])(
        "lets streams be selected by %s",
        (selector) => {
            expect(faultsOf(stream(selector))).toEqual([]);
        },
    );

    it("never shows what stands where a reference to a secret should", () => {
        const faults = faultsOf(s3({ accessKeyId: "AKIA-canary", secretAccessKey: "canary" }));
        expect(faults).toHaveLength(2);
        expect(faults.join()).not.toContain("canary");
    });
});

describe("what the component is given", () => {
    const faults = (input: Partial<LogsInput>, secrets: string[] = []) =>
        validateLogsInput({ spec: {}, ...input }, secrets).map(describeFault);

    it("has each secret that the spec refers to", () => {
        expect(faults({ spec: { loki: richSpec } }, ["s3Id"])).toEqual([
            'spec.loki.s3.secretAccessKey must refer to a secret that is given (there are: s3Id), got "s3Key"',
        ]);
    });

    it("has groups with names of their own", () => {
        const named = (name: string) => ({ ...errorGroup, name });
        expect(faults({ ruleGroups: [named("a"), named("a"), named("vigie-configuration")] })).toEqual([
            'ruleGroups[2].name must not be the name of another group of the stack, got "vigie-configuration"',
            'ruleGroups[1].name must be unique, got "a"',
        ]);
    });

    it("has Alertmanagers and links that can be", () => {
        expect(
            faults({
                alertmanagers: ["http://a"],
                links: { grafanaUrl: "grafana", dataSourceUid: "" },
            }),
        ).toEqual([
            'alertmanagers[0] must be host:port, without a scheme or a path, got "http://a"',
            'links.grafanaUrl must be an http:// or https:// URL without user or password in it, got "grafana"',
            'links.dataSourceUid must not be empty, got ""',
        ]);
    });
});
