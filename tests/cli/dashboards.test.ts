import { mkdtempSync, readFileSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { run } from "../../cli/commands/dashboards";
import { parse } from "../../cli/parse";
import type { Session } from "../../cli/session";
import { GrafanaComServer } from "../components/grafana/community/grafanaComServer";

const download = { title: "Engines", panels: [], __requires: [{ type: "panel", id: "my-panel" }] };

let server: GrafanaComServer;
let root: string;
const environment = { ...process.env };

beforeEach(async () => {
    server = new GrafanaComServer();
    root = mkdtempSync(join(tmpdir(), "vigie-dashboards-"));
    process.env.VIGIE_GRAFANA_COM = await server.start();
    process.env.VIGIE_CACHE = join(root, "cache");
});

afterEach(async () => {
    await server.stop();
    process.env = { ...environment };
    rmSync(root, { recursive: true, force: true });
});

/** What the command prints. */
async function dashboards(...args: string[]): Promise<string[]> {
    const lines: string[] = [];
    const session = { project: { root }, printer: { line: (line: string) => lines.push(line) } };
    const parsed = parse(["dashboards", ...args]);
    if (parsed.command === "help" || parsed.command === "lint") {
        throw new Error("not a command");
    }
    expect(await run(session as unknown as Session, parsed.options)).toBe(0);
    return lines;
}

const lock = (): unknown => JSON.parse(readFileSync(join(root, "dashboards.lock.json"), "utf8"));

it("adds, lists, updates and fetches", async () => {
    expect(await dashboards("list")).toEqual(["No dashboard is locked."]);
    expect(await dashboards("update")).toEqual(["No dashboard is locked."]);
    server.publish(7, 12, download);
    expect(await dashboards("add", "7")).toEqual([
        "Dashboard 7, Engines, is locked at revision 12. To deploy it, set vigie:communityDashboards: [{ id: 7 }].",
        "  It uses panel plugins that Grafana does not bundle: my-panel.",
    ]);
    server.publish(1860, 37, { title: "Node", panels: [] });
    await dashboards("add", "1860", "--revision", "37");
    expect(await dashboards("list")).toEqual([
        "7     revision 12  Engines  downloaded",
        "1860  revision 37  Node     downloaded",
    ]);
    server.publish(7, 13, { title: "Engines", panels: [{}] });
    expect(await dashboards("update")).toEqual([
        "Dashboard 7, Engines, is locked at revision 13 instead of 12.",
        "Dashboard 1860, Node, stays at revision 37.",
    ]);
    expect(lock()).toMatchObject({ "7": { revision: 13 }, "1860": { revision: 37 } });
    expect(await dashboards("fetch")).toEqual(["All locked dashboards are downloaded."]);
    rmSync(join(root, "cache"), { recursive: true });
    expect(await dashboards("list")).toContain("7     revision 13  Engines  not downloaded yet");
    expect(await dashboards("fetch")).toEqual([
        "Dashboard 7 is downloaded, and matches its checksum.",
        "Dashboard 1860 is downloaded, and matches its checksum.",
    ]);
});

it.each([
    [[], 'dashboards must be followed by add, update, fetch, list, got "".'],
    [["toString"], 'dashboards must be followed by add, update, fetch, list, got "toString".'],
    [["add"], "add requires the id of a dashboard"],
    [["add", "node"], 'The id of a dashboard must be a whole number above 0, got "node".'],
    [["add", "7", "--revision", "latest"], '--revision must be a whole number above 0, got "latest".'],
    [["add", "7", "8", "--revision", "1"], "--revision requires the command add with one dashboard."],
    [["update", "7"], "Dashboard 7 is not locked: npm run dashboards -- add 7"],
])("refuses %j", async (args, message) => {
    await expect(dashboards(...args)).rejects.toThrow(message);
    expect(server.asked).toEqual([]);
});
