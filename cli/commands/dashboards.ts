import {
    fetchCommunityDashboards,
    keptDownload,
    lockCommunityDashboard,
    type Locking,
    readLock,
} from "../../components/grafana/community";
import { Refusal } from "../report/refusal";
import { table } from "../../lint/cli/output/table";
import type { Command } from "../command";
import { commandList } from "../commandList";
import type { Options } from "../parse";
import type { Session } from "../session";

/** A subcommand; resolves to the lines it prints. */
type Action = (root: string, ids: readonly number[], options: Options) => Promise<string[]>;

const actions: Readonly<Record<string, Action>> = { add, update, fetch, list };

/** Locks, downloads and lists dashboards of grafana.com; the lock file is in the folder of the stack files. */
export const run: Command = async (session: Session, options: Options) => {
    const [name = "", ...operands] = options.operands;
    const action = Object.hasOwn(actions, name) ? actions[name] : undefined;
    if (!action) {
        throw new Refusal(
            `dashboards must be followed by ${Object.keys(actions).join(", ")}, got ${JSON.stringify(name)}.`,
            `npm run dashboards -- ${commandList.dashboards.operands}`,
        );
    }
    if (options.revision !== "" && (name !== "add" || operands.length !== 1)) {
        throw new Refusal("--revision requires the command add with one dashboard.");
    }
    for (const line of await action(session.project.root, operands.map(idOf), options)) {
        session.printer.line(line);
    }
    return 0;
};

async function add(root: string, ids: readonly number[], { revision }: Options): Promise<string[]> {
    if (ids.length === 0) {
        throw new Refusal("add requires the id of a dashboard: npm run dashboards -- add 1860");
    }
    const chosen = revision === "" ? undefined : wholeNumber("--revision", revision);
    const lines: string[] = [];
    for (const id of ids) {
        lines.push(...describe(await lockCommunityDashboard(id, chosen, { root })));
    }
    return lines;
}

async function update(root: string, ids: readonly number[]): Promise<string[]> {
    const locked = Object.keys(readLock({ root })).map(Number);
    const unknown = ids.find((id) => !locked.includes(id));
    if (unknown !== undefined) {
        throw new Refusal(`Dashboard ${unknown} is not locked: npm run dashboards -- add ${unknown}`);
    }
    const lines: string[] = [];
    for (const id of ids.length === 0 ? locked : ids) {
        lines.push(...describe(await lockCommunityDashboard(id, undefined, { root })));
    }
    return lines.length === 0 ? ["No dashboard is locked."] : lines;
}

async function fetch(root: string): Promise<string[]> {
    const locked = Object.keys(readLock({ root })).map((id) => ({ id: Number(id) }));
    const fetched = await fetchCommunityDashboards(locked, { root });
    return fetched.length === 0
        ? ["All locked dashboards are downloaded."]
        : fetched.map((id) => `Dashboard ${id} is downloaded, and matches its checksum.`);
}

function list(root: string): Promise<string[]> {
    const entries = Object.entries(readLock({ root }));
    const rows = entries.map(([id, { revision, title, sha256 }]) => [
        id,
        `revision ${revision}`,
        title,
        keptDownload({ root }, sha256) === undefined ? "not downloaded yet" : "downloaded",
    ]);
    return Promise.resolve(rows.length === 0 ? ["No dashboard is locked."] : table(rows));
}

function describe({ id, title, revision, before, foreignPanels }: Locking): string[] {
    const what = `Dashboard ${id}, ${title}, `;
    return [
        before === revision ? `${what}stays at revision ${revision}.` : `${what}${change()}`,
        ...(foreignPanels.length === 0
            ? []
            : [`  It uses panel plugins that Grafana does not bundle: ${foreignPanels.join(", ")}.`]),
    ];

    function change(): string {
        return before === undefined
            ? `is locked at revision ${revision}. To deploy it, set vigie:communityDashboards: [{ id: ${id} }].`
            : `is locked at revision ${revision} instead of ${before}.`;
    }
}

function idOf(text: string): number {
    return wholeNumber("The id of a dashboard", text);
}

function wholeNumber(what: string, text: string): number {
    if (!/^[1-9]\d{0,8}$/.test(text)) {
        throw new Refusal(`${what} must be a whole number above 0, got ${JSON.stringify(text)}.`);
    }
    return Number(text);
}
