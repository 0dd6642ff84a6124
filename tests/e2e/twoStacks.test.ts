import { Prometheus } from "./support/prometheus";
import { type Ports, smallSettings, stackPorts } from "./support/settings";
import { TestStack } from "./support/testStack";

jest.setTimeout(180_000);

describe("two stacks on one host", () => {
    const first = new TestStack("first");
    const second = new TestStack("second", {}, first.root);
    const stacks = [first, second];
    const ports: Ports[] = [];

    beforeAll(async () => {
        for (const stack of stacks) {
            ports.push(await stackPorts());
            stack.configure({ ...smallSettings(ports.at(-1)!), name: stack === first ? "first" : "second" });
            await stack.up();
        }
    });

    afterAll(async () => {
        await second.remove();
        await first.remove();
    });

    const ids = async (stack: TestStack): Promise<string[]> =>
        (await stack.everything()).map(({ id }) => id).sort();

    it("share nothing: no container, volume or network", async () => {
        const [mine, yours] = [await ids(first), await ids(second)];
        expect(mine).toHaveLength(yours.length);
        expect(mine.filter((id) => yours.includes(id))).toEqual([]);
    });

    it("are each reached at their own ports", async () => {
        for (const [index, cluster] of ["first", "second"].entries()) {
            const prometheus = new Prometheus(`http://127.0.0.1:${ports[index]!.prometheus}`);
            const { yaml } = await prometheus.status<{ yaml: string }>("config");
            expect(yaml).toContain(`cluster: ${cluster}\n`);
        }
    });

    it("do not touch each other: one goes down, the other stays as it is", async () => {
        const before = await ids(second);
        const lives = async (): Promise<string[]> =>
            [...(await second.containers()).values()].map(
                ({ State }) => `${State.Status} ${State.StartedAt}`,
            );
        const livesBefore = await lives();
        await first.mustRun("down", "--yes");
        expect(await first.everything()).toEqual([]);
        expect(await ids(second)).toEqual(before);
        expect(await lives()).toEqual(livesBefore);
        expect((await second.up()).changes).toMatchObject({
            created: 0,
            updated: 0,
            replaced: 0,
            deleted: 0,
        });
    });

    it("can be looked at and taken down with a configuration that is wrong by now", async () => {
        second.configure({ exporters: [{ kind: "nonsense" }] });
        const { code, output } = await second.run("up");
        expect({ code, output }).toEqual({ code: 1, output: expect.stringContaining('"nonsense"') });
        expect((await second.run("status")).output).toMatch(
            /^ok +vigie-prometheus-server-container +running \(healthy\)$/m,
        );
        await second.mustRun("down", "--yes");
        expect(await second.everything()).toEqual([]);
    });
});
