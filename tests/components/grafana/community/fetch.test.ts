import { createHash } from "node:crypto";
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import {
    fetchCommunityDashboards,
    lockCommunityDashboard,
    readCommunityDashboards,
} from "../../../../components/grafana/community";
import { renderDashboard } from "../../../../components/grafana/renderJson";
import { GrafanaComServer, json, status, textOf, truncated } from "./grafanaComServer";

const download = {
    __inputs: [{ name: "DS_X", type: "datasource", pluginId: "prometheus" }],
    __requires: [
        { type: "panel", id: "stat" },
        { type: "panel", id: "grafana-worldmap-panel" },
    ],
    title: "Engines",
    uid: "author",
    tags: ["linux"],
    panels: [{ id: 1, title: "Up", datasource: "${DS_X}", targets: [{ refId: "A", expr: "up < 2" }] }],
};
const sha256 = createHash("sha256").update(textOf(download)).digest("hex");
const context = { uid: "viz-grafana-com-7", dataSource: { uid: "p", name: "P" } };

let server: GrafanaComServer;
let place: { root: string; cache: string };

beforeEach(async () => {
    server = new GrafanaComServer();
    process.env.VIGIE_GRAFANA_COM = await server.start();
    const folder = mkdtempSync(join(tmpdir(), "vigie-community-"));
    place = { root: folder, cache: join(folder, "cache") };
});

afterEach(async () => {
    await server.stop();
    delete process.env.VIGIE_GRAFANA_COM;
    rmSync(place.root, { recursive: true, force: true });
});

const lockText = (): string => readFileSync(join(place.root, "dashboards.lock.json"), "utf8");

describe("lockCommunityDashboard", () => {
    it("downloads the latest revision, and locks its hash", async () => {
        server.publish(7, 12, download);
        expect(await lockCommunityDashboard(7, undefined, place)).toEqual({
            id: 7,
            title: "Engines",
            revision: 12,
            sha256,
            before: undefined,
            foreignPanels: ["grafana-worldmap-panel"],
        });
        expect(lockText()).toBe(
            `{\n    "7": {\n        "title": "Engines",\n        "revision": 12,\n        "sha256": "${sha256}"\n    }\n}\n`,
        );
        expect(readdirSync(join(place.cache, "dashboards"))).toEqual([`${sha256}.json`]);
    });

    it("takes another revision in place of the one before, and keeps the other entries in order", async () => {
        server.publish(1860, 1, download);
        server.publish(7, 2, download);
        server.on("/api/dashboards/7/revisions/1/download", json({ ...download, title: "Old" }));
        await lockCommunityDashboard(1860, undefined, place);
        await lockCommunityDashboard(7, 1, place);
        expect(await lockCommunityDashboard(7, undefined, place)).toMatchObject({ revision: 2, before: 1 });
        expect(Object.keys(JSON.parse(lockText()) as object)).toEqual(["7", "1860"]);
    });

    it("refuses a revision whose content changed after it was locked, and leaves the lock as it was", async () => {
        server.publish(7, 12, download);
        await lockCommunityDashboard(7, 12, place);
        const before = lockText();
        const changed = { ...download, title: "Bitcoin" };
        server.publish(7, 12, changed);
        const changedHash = createHash("sha256").update(textOf(changed)).digest("hex");
        await expect(lockCommunityDashboard(7, 12, place)).rejects.toThrow(
            `dashboards.lock.json.7.sha256 must be the SHA-256 of revision 12, ${sha256}: the download has changed ` +
                `(look at it, take the entry out of the file, and add it again), got "${changedHash}"`,
        );
        expect(lockText()).toBe(before);
    });

    it("follows redirects", async () => {
        server.on("/api/dashboards/7/revisions/3/download", status(302, { location: "/elsewhere" }));
        server.on("/elsewhere", json(download));
        expect(await lockCommunityDashboard(7, 3, place)).toMatchObject({ sha256 });
    });

    it("waits as long as a busy server asks", async () => {
        const path = "/api/dashboards/7/revisions/3/download";
        server.on(
            path,
            status(429, { "retry-after": "0" }),
            status(503, { "retry-after": "0" }),
            json(download),
        );
        expect(await lockCommunityDashboard(7, 3, place)).toMatchObject({ sha256 });
        expect(server.asked).toEqual([path, path, path]);
    });

    it.each<[string, Parameters<GrafanaComServer["on"]>[1], string]>([
        ["is not there", status(404), "there is none (404 Not Found)"],
        ["is refused", status(403), "the server answers 403 Forbidden"],
        [
            "must be waited for too long",
            status(429, { "retry-after": "3600" }),
            "the server answers 429 Too Many Requests, and asks to wait 3600 s",
        ],
        ["ends early", truncated(download), "the response ended early (other side closed)"],
    ])("says why a download that %s is unavailable, and locks nothing", async (_, answer, reason) => {
        const path = "/api/dashboards/7/revisions/3/download";
        server.on(path, answer);
        await expect(lockCommunityDashboard(7, 3, place)).rejects.toThrow(
            `Revision 3 of dashboard 7 is unavailable from ${process.env.VIGIE_GRAFANA_COM}${path}: ${reason}`,
        );
        expect(readdirSync(place.root)).toEqual([]);
    });

    it("says what is missing where nobody answers", async () => {
        await server.stop();
        await expect(lockCommunityDashboard(7, undefined, place)).rejects.toThrow(
            /^The latest revision of dashboard 7 is unavailable from http:.*: connect ECONNREFUSED/,
        );
    });

    it.each([
        ["no JSON", "<html>", "must be the JSON of a dashboard"],
        [
            "the newer form",
            '{"apiVersion":"v2","spec":{"elements":{}}}',
            "must be a dashboard of the classic form",
        ],
    ])("refuses %s", async (_, text, rule) => {
        server.on("/api/dashboards/7/revisions/3/download", (response) => response.end(text));
        await expect(lockCommunityDashboard(7, 3, place)).rejects.toThrow(`dashboard 7, revision 3, ${rule}`);
        expect(readdirSync(place.root)).toEqual([]);
    });

    it("says so where a description names no revision", async () => {
        server.on("/api/dashboards/7", json({ id: 7 }));
        await expect(lockCommunityDashboard(7, undefined, place)).rejects.toThrow(
            "the answer has no number of a revision",
        );
    });
});

describe("fetchCommunityDashboards", () => {
    const specs = [{ id: 7 }];

    it("downloads what is locked and not kept, and needs no network after that", async () => {
        server.publish(7, 12, download);
        await lockCommunityDashboard(7, 12, place);
        rmSync(place.cache, { recursive: true });
        expect(await fetchCommunityDashboards(specs, place)).toEqual([7]);
        await server.stop();
        expect(await fetchCommunityDashboards(specs, place)).toEqual([]);
        expect(readCommunityDashboards(specs, place).faults).toEqual([]);
    });

    it("downloads again what was damaged", async () => {
        server.publish(7, 12, download);
        await lockCommunityDashboard(7, 12, place);
        writeFileSync(join(place.cache, "dashboards", `${sha256}.json`), "{}");
        expect(readCommunityDashboards(specs, place).faults).toHaveLength(1);
        expect(await fetchCommunityDashboards(specs, place)).toEqual([7]);
        expect(readCommunityDashboards(specs, place).faults).toEqual([]);
    });

    it("refuses a download that is not the locked one", async () => {
        server.publish(7, 12, download);
        await lockCommunityDashboard(7, 12, place);
        rmSync(place.cache, { recursive: true });
        server.publish(7, 12, { ...download, title: "Bitcoin" });
        await expect(fetchCommunityDashboards(specs, place)).rejects.toThrow("the download has changed");
        expect(readdirSync(place.root)).toEqual(["dashboards.lock.json"]);
    });

    it("asks nothing where nothing is asked for, and leaves what is not locked to the reader", async () => {
        expect(await fetchCommunityDashboards(undefined, place)).toEqual([]);
        expect(await fetchCommunityDashboards(specs, place)).toEqual([]);
        expect(server.asked).toEqual([]);
    });
});

describe("readCommunityDashboards", () => {
    it("gives dashboards like the stack's own, the same to the byte each time", async () => {
        server.publish(7, 12, download);
        await lockCommunityDashboard(7, 12, place);
        const read = (): string[] =>
            readCommunityDashboards(
                [{ id: 7, title: "Our engines", folder: "Community" }],
                place,
            ).dashboards.map((dashboard) => renderDashboard(dashboard.build(context)));
        expect(read()).toEqual([
            '{"editable":false,"panels":[{"datasource":{"type":"prometheus","uid":"p"},"targets":[{"expr":"up \\u003c 2","refId":"A"}],"title":"Up"}],"tags":["linux","vigie"],"title":"Our engines","uid":"viz-grafana-com-7"}',
        ]);
        expect(read()).toEqual(read());
        expect(readCommunityDashboards([{ id: 7, folder: "Community" }], place).dashboards).toEqual([
            expect.objectContaining({ uid: "grafana-com-7", title: "Engines", folder: "Community" }),
        ]);
    });

    it("reports all that stands in the way, with the command that helps", async () => {
        server.publish(7, 12, download);
        server.publish(8, 1, {
            ...download,
            __inputs: [{ name: "DS_L", type: "datasource", pluginId: "loki" }],
        });
        server.publish(9, 1, { ...download, title: "Nine" });
        for (const id of [7, 8, 9]) {
            await lockCommunityDashboard(id, undefined, place);
        }
        const nine = (JSON.parse(lockText()) as Record<string, { sha256: string }>)["9"]?.sha256 ?? "";
        rmSync(join(place.cache, "dashboards", `${nine}.json`));
        const specs = [{ id: 6 }, { id: 7, revision: 13 }, { id: 8, inputs: { DS_M: "loki" } }, { id: 9 }];
        expect(readCommunityDashboards(specs, place)).toEqual({
            dashboards: [expect.objectContaining({ uid: "grafana-com-8" })],
            faults: [
                {
                    path: "communityDashboards[0].id",
                    rule: "must be locked in dashboards.lock.json (npm run dashboards -- add 6)",
                    value: 6,
                },
                {
                    path: "communityDashboards[1].revision",
                    rule: "must be the one in dashboards.lock.json, 12 (npm run dashboards -- add 7 --revision 13)",
                    value: 13,
                },
                {
                    path: "communityDashboards[2].inputs.DS_L",
                    rule: "must be set, to a uid for a data source",
                    value: undefined,
                },
                {
                    path: "communityDashboards[2].inputs.DS_M",
                    rule: "is not an input of this dashboard, nor a data source",
                    value: "loki",
                },
                {
                    path: "communityDashboards[3].id",
                    rule: "must be downloaded before, revision 1 (npm run dashboards -- fetch)",
                    value: 9,
                },
            ],
        });
    });

    it("reads no file where nothing is asked for", () => {
        expect(readCommunityDashboards(undefined, { root: "/nowhere" })).toEqual({
            dashboards: [],
            faults: [],
        });
    });

    it.each([
        ["[]", "dashboards.lock.json must be an object"],
        ["{", "dashboards.lock.json must be an object, got nothing"],
        [
            '{"x": {"title": "A", "revision": 1, "sha256": "../../etc"}}',
            'dashboards.lock.json.x must be the number of a dashboard on grafana.com, got "x"\n' +
                '  dashboards.lock.json.x.sha256 must be a SHA-256 in hexadecimal, got "../../etc"',
        ],
        ['{"7": {"revision": 1, "sha": ""}}', "dashboards.lock.json.7.sha is not an option here"],
    ])("refuses the lock file %s", (text, message) => {
        writeFileSync(join(place.root, "dashboards.lock.json"), text);
        expect(() => readCommunityDashboards([{ id: 7 }], place)).toThrow(message);
    });
});
