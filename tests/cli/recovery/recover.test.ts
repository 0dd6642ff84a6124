import { mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import type { Session } from "../../../cli/session";
import { recover } from "../../../cli/recovery/recover";
import { Unfinished } from "../../../cli/recovery/unfinished";
import { stateOf } from "../../../cli/workspace/localState";
import { FakeSsh } from "../../components/host/ssh/fakeSsh";

const dockerHost = "ssh://me@box";

/** What clearing up after an update came to, and was said meanwhile, where `ssh` ends in this way. */
async function recovered(
    isInterrupted: boolean,
    stderr = "",
): Promise<{ cleared: boolean; said: string[]; isAsked: boolean; isUnfinished: boolean }> {
    const work = mkdtempSync(join(tmpdir(), "vigie-recover-"));
    const unfinished = new Unfinished(work);
    if (isInterrupted) {
        unfinished.begin();
    }
    const said: string[] = [];
    const session = {
        paths: { work },
        stateFolder: undefined,
        printer: { note: (line: string) => said.push(line) },
        state: () => Promise.resolve(stateOf(undefined)),
        destination: () => ({ dockerHost }),
        project: { host: () => undefined },
        label: { key: "vigie.stack", value: "vigie/prod" },
        labelFilter: "vigie.stack=vigie/prod",
    } as unknown as Session;
    const ssh = new FakeSsh([{ code: 255, stderr }]);
    try {
        const cleared = await recover(session, { dockerHost, ports: [], images: [] });
        return { cleared, said, isAsked: wasCalled(ssh), isUnfinished: unfinished.since !== undefined };
    } finally {
        ssh.remove();
        rmSync(work, { recursive: true });
    }
}

function wasCalled(ssh: FakeSsh): boolean {
    try {
        return ssh.calls.length > 0;
    } catch {
        return false;
    }
}

test("a host that cannot be reached does not keep an update from beginning, and is looked at the next time", async () => {
    expect(await recovered(true, "ssh: connect to host box port 22: No route to host\n")).toEqual({
        cleared: false,
        said: [
            "Leftovers of the interrupted update are not removed yet. Docker by SSH at me@box: ssh: connect to host box port 22: No route to host. This command must succeed: ssh me@box docker version",
        ],
        isAsked: true,
        isUnfinished: true,
    });
});

test("a host is not asked after an update that ended well", async () => {
    expect(await recovered(false)).toEqual({
        cleared: true,
        said: [],
        isAsked: false,
        isUnfinished: false,
    });
});
