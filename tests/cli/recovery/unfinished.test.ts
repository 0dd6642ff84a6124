import { mkdtempSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { Unfinished } from "../../../cli/recovery/unfinished";

test("the first update that did not end well is remembered until one does", () => {
    const unfinished = new Unfinished(join(mkdtempSync(join(tmpdir(), "vigie-")), "work"));
    expect(unfinished.since).toBeUndefined();
    const first = new Date("2026-11-21T04:00:00.123Z");
    unfinished.begin(first);
    unfinished.begin(new Date("2026-11-21T05:00:00Z"));
    expect(unfinished.since).toEqual(first);
    unfinished.end();
    expect(unfinished.since).toBeUndefined();
});
