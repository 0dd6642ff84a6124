import * as pulumi from "@pulumi/pulumi";
import { ConfigVolume } from "../../../components/server/configVolume";
import type { ConfigPlan } from "../../../components/server/configVolume/plan";
import { packed } from "../../../components/server/configVolume/packed";
import {
    secretWriterScript,
    writerContent,
    writerScript,
} from "../../../components/server/configVolume/script";
import { failure } from "../../../components/server/configVolume/verdict";
import { registeredBy, secretInput, settled } from "../../support/mocks";

const plan: ConfigPlan = {
    files: { "prometheus.yml": "global: {}\n" },
    secretFiles: { "redis-password": "redis" },
    owner: { user: 65534, group: 65534 },
    check: "promtool check config prometheus.yml",
};

const writerEnds = (exitCode: number) => () => ({ exitCode, containerLogs: "what it printed\n" });

describe("ConfigVolume", () => {
    it("makes a volume, a writer for secrets without network, and a writer for plain files in the server's network", async () => {
        const registered = await registeredBy(() => {
            new ConfigVolume("config", {
                image: "prom/prometheus:v3",
                network: "net",
                plan,
                secrets: { redis: "canary" },
            });
        }, writerEnds(0));
        const ownership = (name: string) => [
            { label: "vigie.resource", value: name },
            { label: "vigie.stack", value: "vigie/test" },
        ];
        const writer = {
            image: "prom/prometheus:v3",
            user: "0:0",
            entrypoints: ["/bin/sh", "/vigie/write.sh"],
            mounts: [{ type: "volume", source: "config-volume-physical", target: "/vigie-volume" }],
            capabilities: { adds: ["CAP_CHOWN"], drops: ["ALL"] },
            securityOpts: ["no-new-privileges:true"],
            logDriver: "json-file",
            logOpts: { "max-size": "10m", "max-file": "3" },
            memory: 256,
            memorySwap: 256,
            mustRun: false,
            attach: true,
            logs: true,
        };
        expect(registered).toEqual([
            { type: "vigie:index:ConfigVolume", name: "config", inputs: {} },
            {
                type: "docker:index/volume:Volume",
                name: "config-volume",
                inputs: { labels: ownership("config-volume") },
            },
            {
                type: "docker:index/container:Container",
                name: "config-secret-writer",
                inputs: {
                    ...writer,
                    networkMode: "none",
                    uploads: secretInput([
                        { file: "/vigie/files.sh", content: packed({ "redis-password": "canary" }) },
                        { file: "/vigie/write.sh", content: secretWriterScript(plan) },
                    ]),
                    labels: ownership("config-secret-writer"),
                },
            },
            {
                type: "docker:index/container:Container",
                name: "config-writer",
                inputs: {
                    ...writer,
                    networksAdvanced: [{ name: "net" }],
                    uploads: [
                        { file: "/vigie/files.sh", content: writerContent(plan) },
                        { file: "/vigie/write.sh", content: writerScript(plan) },
                    ],
                    labels: ownership("config-writer"),
                },
            },
        ]);
    });

    it("has no writer for what a plan does not have", async () => {
        const writers = async (changes: Partial<ConfigPlan>) => {
            const registered = await registeredBy(() => {
                new ConfigVolume("config", { image: "i", network: "n", plan: { ...plan, ...changes } });
            }, writerEnds(0));
            return registered
                .filter(({ type }) => type === "docker:index/container:Container")
                .map(({ name }) => name);
        };
        expect(await writers({ secretFiles: {} })).toEqual(["config-writer"]);
        expect(await writers({ files: {} })).toEqual(["config-secret-writer"]);
    });

    it("has the server's own image check files, alone and unprivileged, where another image writes them", async () => {
        const checker = { command: ["-verify"], files: { "/vigie/b.yml": "b", "/vigie/a.yml": "a" } };
        const registered = await registeredBy(() => {
            new ConfigVolume("config", {
                image: "grafana/loki:3",
                writerImage: "busybox:1",
                network: "net",
                plan: { ...plan, check: undefined, checker },
            });
        }, writerEnds(0));
        const containers = registered.filter(({ type }) => type === "docker:index/container:Container");
        expect(Object.fromEntries(containers.map(({ name, inputs }) => [name, inputs.image]))).toEqual({
            "config-secret-writer": "busybox:1",
            "config-checker": "grafana/loki:3",
            "config-writer": "busybox:1",
        });
        expect(containers.find(({ name }) => name === "config-checker")!.inputs).toEqual({
            image: "grafana/loki:3",
            command: ["-verify"],
            networkMode: "none",
            uploads: [
                { file: "/vigie/a.yml", content: "a" },
                { file: "/vigie/b.yml", content: "b" },
            ],
            capabilities: { drops: ["ALL"] },
            securityOpts: ["no-new-privileges:true"],
            logDriver: "json-file",
            logOpts: { "max-size": "10m", "max-file": "3" },
            memory: 256,
            memorySwap: 256,
            mustRun: false,
            attach: true,
            logs: true,
            labels: [
                { label: "vigie.resource", value: "config-checker" },
                { label: "vigie.stack", value: "vigie/test" },
            ],
        });
    });

    it("makes a secret file of several parts, each with a secret of its own", async () => {
        const part = (secret: string) => ({
            secret,
            template: `${secret} = {{secret}}\n`,
            encoding: "word" as const,
        });
        const registered = await registeredBy(() => {
            new ConfigVolume("config", {
                image: "i",
                network: "n",
                plan: { ...plan, secretFiles: { keys: [part("id"), part("key")] } },
                secrets: { id: "canary-id", key: "canary-key" },
            });
        }, writerEnds(0));
        expect(registered.find(({ name }) => name === "config-secret-writer")!.inputs.uploads).toEqual(
            secretInput([
                {
                    file: "/vigie/files.sh",
                    content: packed({ keys: "id = canary-id\nkey = canary-key\n" }),
                },
                { file: "/vigie/write.sh", content: secretWriterScript(plan) },
            ]),
        );
    });

    it("is another at the server's start with other startup files or secret files, and with nothing else", async () => {
        const startupId = async (changes: Partial<ConfigPlan>) => {
            let id!: Promise<string>;
            await registeredBy(() => {
                const files = { "server.yml": "1", "limits.yml": "1" };
                const all = { ...plan, files, startupFiles: ["server.yml"], ...changes };
                id = settled(new ConfigVolume("config", { image: "i", network: "n", plan: all }).startupId);
            }, writerEnds(0));
            return id;
        };
        const before = await startupId({});
        expect(before).toMatch(/^[0-9a-f]{16} config-secret-writer-id$/);
        expect(await startupId({ files: { "server.yml": "1", "limits.yml": "2" } })).toBe(before);
        expect(await startupId({ files: { "server.yml": "2", "limits.yml": "1" } })).not.toBe(before);
        expect(await startupId({ startupFiles: undefined })).toBe("config-secret-writer-id config-writer-id");
    });

    it("offers the writers as dependencies where they succeeded", async () => {
        await registeredBy(async () => {
            const { written } = new ConfigVolume("config", { image: "i", network: "n", plan });
            expect((await settled(written)).map((writer) => pulumi.Resource.isInstance(writer))).toEqual([
                true,
                true,
            ]);
        }, writerEnds(0));
    });
});

describe("the message of a writer", () => {
    it("is none where it succeeded", () => {
        expect(failure(0, "files are in force\n", "urn:w")).toBeUndefined();
    });

    it("has the writer's words where it refused the files", () => {
        expect(failure(1, "line 3: bad\n", "urn:w")).toBe(
            "The configuration did not come into force (exit code 1):\nline 3: bad\nFix the files; the ones in force stay until then.",
        );
    });

    it("says how files that nobody refused are written again", () => {
        expect(failure(75, "no space left\n", "urn:w")).toContain(
            `"pulumi up --replace 'urn:w'" writes them again`,
        );
    });
});
