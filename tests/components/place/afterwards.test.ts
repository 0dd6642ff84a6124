import { execFileSync } from "node:child_process";
import { join } from "node:path";
import * as pulumi from "@pulumi/pulumi";
import { afterwards } from "../../../components/place/afterwards";
import { registeredBy, settled } from "../../support/mocks";

// Another process loads Pulumi anew.
jest.setTimeout(60_000);

/** Runs in an update, where others are waited for. */
async function inUpdate<T>(body: () => Promise<T>): Promise<T> {
    let result!: Promise<T>;
    await registeredBy(() => {
        result = body();
    });
    return await result;
}

const value = pulumi.output("value");

test("a value comes once all others are there, and not before", async () => {
    const [first, tellFirst] = pulumi.deferredOutput<string>();
    const [second, tellSecond] = pulumi.deferredOutput<string>();
    const seen = await inUpdate(async () => {
        const order: string[] = [];
        const taken = settled(afterwards(value, [first, second])).then((text) => order.push(text));
        for (const tell of [tellFirst, tellSecond]) {
            await new Promise((resolve) => setImmediate(resolve));
            order.push("another");
            tell(pulumi.output("there"));
        }
        await taken;
        return order;
    });
    expect(seen).toEqual(["another", "another", "value"]);
});

/**
 * What an update says that waits for an output which fails; nothing where it waits without end, and Node.js with nothing
 * left to do ends.
 *
 * In a process of its own: such an output fails in promises too that nobody asks for.
 */
function saidByUpdate(): string {
    const program = `
        const pulumi = require("@pulumi/pulumi");
        const { afterwards } = require("./components/place/afterwards");
        const mocks = { newResource: ({ inputs }) => ({ id: "id", state: inputs }), call: () => ({}) };
        pulumi.runtime.setMocks(mocks, "vigie", "test", false).then(() => {
            const lost = pulumi.output("there").apply(() => { throw new Error("the edge is not there"); });
            const value = afterwards(pulumi.output("value"), [pulumi.output("there"), lost]);
            value.promise().then(console.log, ({ message }) => console.log("failed: " + message));
        });`;
    return execFileSync(
        process.execPath,
        ["--unhandled-rejections=none", "--require", require.resolve("tsx/cjs"), "--eval", program],
        { cwd: join(__dirname, "../../.."), encoding: "utf8" },
    );
}

test("a value fails with one of the others, instead of being waited for without end", () => {
    expect(saidByUpdate()).toBe("failed: the edge is not there\n");
});

test("a preview takes a value at once", async () => {
    jest.spyOn(pulumi.runtime, "isDryRun").mockReturnValue(true);
    const [never] = pulumi.deferredOutput<string>();
    expect(afterwards(value, [never])).toBe(value);
    jest.restoreAllMocks();
    expect(await settled(value)).toBe("value");
});
