import { appendFileSync, cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { bumpIn, type Report } from "../../../tools/bump/bump";
import { projectFiles } from "../../../tools/bump/projectFiles";
import { bumpOf } from "../../../tools/bump/request";
import type { Pin } from "../../../tools/bump/standIn";
import { promisedVersion } from "../../../tools/offline/labels";
import type { ModuleBump } from "../../../tools/bump/bumpModule";

const root = join(__dirname, "../../..");
const deployed = {
    redis: "oliver006/redis_exporter:v1.2.3-alpine",
    loki: "grafana/loki:3.2.1",
    grafana: "grafana/grafana:12.1.0",
};

/** What changes in a copy of the project, old lines and new ones by file, and what the command says. */
async function bumped(
    copy: string,
    args: readonly string[],
    pin: Pin,
): Promise<{ changes: object; report: Report }> {
    const before = projectFiles(copy);
    const report = await bumpIn(copy, bumpOf(args, readImages(copy)), pin);
    const changes = Object.entries(projectFiles(copy)).flatMap(([file, text]) => {
        const [old, now] = [before[file] ?? "", text].map((each) => each.split("\n"));
        const lines = now!.flatMap((line, index) =>
            line === old![index] ? [] : [[old![index]?.trim(), line.trim()]],
        );
        return lines.length === 0 ? [] : [[file, lines]];
    });
    return { changes: Object.fromEntries(changes) as object, report };
}

/** The references in the copy's `images.ts`, by name. */
function readImages(copy: string): Record<string, string> {
    const text = readFileSync(join(copy, "components/images.ts"), "utf8");
    return Object.fromEntries(
        [...text.matchAll(/^ {4}(\w+): "(.+)",$/gm)].map(([, name = "", value = ""]) => [name, value]),
    );
}

describe("npm run bump", () => {
    const copy = mkdtempSync(join(tmpdir(), "vigie-bump-test-"));
    const at = (image: string): { from: string; to: string } => {
        const [reference = ""] = Object.entries(readImages(copy)).flatMap(([name, each]) =>
            name === image ? [each] : [],
        );
        return { from: reference, to: reference.replace(/\d+\.\d+\.\d+/, "99.0.1") };
    };

    beforeAll(() => {
        for (const folder of [
            "components",
            "dashboards",
            "docs",
            "examples",
            "rules",
            "tests/e2e",
            "tools/offline",
        ]) {
            mkdirSync(join(copy, folder), { recursive: true });
            cpSync(join(root, folder), join(copy, folder), { recursive: true });
        }
        for (const page of ["README.md", "CONTRIBUTING.md"]) cpSync(join(root, page), join(copy, page));
        // The update bot changes images.ts alone: whatever it wrote there, the rest of the copy has the same version.
        const definition = join(copy, "components/exporters/redis/definition.ts");
        const link = /(?<=redis_exporter\/tree\/v)\d+\.\d+\.\d+/;
        writeFileSync(
            definition,
            readFileSync(definition, "utf8").replace(link, promisedVersion(at("redis").from)),
        );
        appendFileSync(join(copy, "docs/tested.md"), `Loki ${promisedVersion(at("loki").from)} ran.\n`);
    });
    afterAll(() => rmSync(copy, { recursive: true, force: true }));

    it("changes the image and the links to the source of an exporter, and keeps the shape of its tag", async () => {
        const { from, to } = at("redis");
        expect(to).toBe("oliver006/redis_exporter:v99.0.1-alpine");
        const pinned: ModuleBump[] = [];
        const version = /v(\d+\.\d+\.\d+)/.exec(from)?.[1];
        const { changes, report } = await bumped(copy, ["redis", "v99.0.1"], (module) => {
            pinned.push(module);
            return Promise.resolve(undefined);
        });
        const link = (of: string | undefined) =>
            `* https://github.com/oliver006/redis_exporter/tree/v${of}; the Alpine image, since the other one has no shell.`;
        expect(changes).toEqual({
            "components/images.ts": [[`redis: "${from}",`, `redis: "${to}",`]],
            "components/exporters/redis/definition.ts": [[link(version), link("99.0.1")]],
        });
        expect(report.Changed).toEqual([
            "components/exporters/redis/definition.ts: 1 line",
            "components/images.ts: 1 line",
            "tools/offline/modules/redis-exporter: go.mod and go.sum",
        ]);
        expect(report["Look at"]![0]).toBe(
            "https://github.com/oliver006/redis_exporter/releases/tag/v99.0.1",
        );
        expect(report["Capture, from the new version"]).toEqual(
            expect.arrayContaining([
                "rm metrics/redis.json",
                expect.stringMatching(
                    /^npm run catalogue -- redis --version 99\.0\.1 --server "Redis [\d.]+" URL$/,
                ),
                expect.stringMatching(/ --when "the server is a replica" URL$/),
                "npm run catalogue -- flags redis_exporter",
            ]),
        );
        expect(report.Run!.join()).toContain("tests/e2e/databases.test.ts");
        expect(pinned).toHaveLength(1);
        expect(pinned[0]).toMatchObject({
            folder: join(copy, "tools/offline/modules/redis-exporter"),
            pinned: { module: "github.com/oliver006/redis_exporter" },
            version: "99.0.1",
        });
    });

    it("changes the image of a server, and says why its stand-in stays as it is", async () => {
        const { from, to } = at("loki");
        const { changes, report } = await bumped(copy, ["loki", "99.0.1"], () =>
            Promise.resolve("403 Forbidden"),
        );
        expect(changes).toEqual({ "components/images.ts": [[`loki: "${from}",`, `loki: "${to}",`]] });
        expect(report["Look at"]!.slice(0, 2)).toEqual([
            "https://github.com/grafana/loki/releases/tag/v99.0.1",
            "tools/offline/modules/loki: pin github.com/grafana/loki/v3 manually, see tools/offline/README.md: 403 Forbidden",
        ]);
        expect(report["Look at"]!.join("\n")).toMatch(/docs\/tested\.md:\d+ Loki [\d.]+ ran\.$/m);
        expect(report.Run!.join()).toContain("tests/e2e/loki.test.ts");
    });

    it.each<[string[], string]>([
        [["redi", "1.75.0"], "the image must be one of grafana, loki, redis, got redi (did you mean redis?)"],
        [[], "the image must be one of grafana, loki, redis, got nothing"],
        [["redis", "1.75"], "the version must be three numbers, such as 1.68.0, got 1.75"],
        [["redis", "latest"], "the version must be three numbers, such as 1.68.0, got latest"],
        [["redis", "v1.2.3"], `redis already has version 1.2.3: ${deployed.redis}`],
        [["redis"], `redis already has version 1.2.3: ${deployed.redis}`],
    ])("refuses %j", (args, message) => {
        expect(() => bumpOf(args, deployed, { redis: "1.2.3" })).toThrow(new Error(message));
    });

    it("completes the version that the update bot wrote, from the one that was captured", () => {
        expect(bumpOf(["redis"], deployed, { redis: "1.1.0" })).toEqual({
            image: "redis",
            from: "1.1.0",
            to: "1.2.3",
            references: {
                from: "oliver006/redis_exporter:v1.1.0-alpine",
                to: "oliver006/redis_exporter:v1.2.3-alpine",
            },
        });
    });
});
