import { images } from "../../components/images";
import { DockerEngine } from "../../cli/docker/engine";
import { ensureImages } from "../../cli/toolchain";
import { docker } from "./support/docker";
import { freePort } from "../support/ports";

jest.setTimeout(60_000);

const name = `e2e-engine-${process.pid}`;
const label = `vigie.e2e.engine=${name}`;

/** What the commands ask of the engine and the provider reads from it, asked of the engine that the tests run on. */
describe("the Docker engine", () => {
    const engine = DockerEngine.at(undefined)!;
    let port: number;

    beforeAll(async () => {
        await ensureImages([images.busybox], () => undefined);
        port = await freePort();
        await docker("volume", "create", "--label", label, name);
        await docker("network", "create", "--label", label, name);
    });

    afterAll(async () => {
        await engine.remove("containers", name);
        await engine.remove("networks", name);
        await engine.remove("volumes", name);
    });

    function start(...options: string[]): Promise<string> {
        const script = "echo to stdout; echo to stderr >&2; exec sleep 600";
        const own = ["--detach", "--name", name, "--label", label, "--network", name];
        return docker("run", ...own, ...options, images.busybox, "sh", "-c", script);
    }

    it("lists what has a label, with what the commands say of it", async () => {
        const before = Date.now();
        const id = await start("--publish", `127.0.0.1:${port}:80`, "--volume", `${name}:/data`);
        const [container, ...others] = await engine.containers(label);
        expect(others).toEqual([]);
        expect(container).toEqual({
            id,
            name,
            image: images.busybox,
            labels: expect.objectContaining({ "vigie.e2e.engine": name }),
            state: "running",
            status: expect.stringMatching(/^Up /),
            created: expect.any(Date),
            ports: [{ address: "127.0.0.1", port }],
            volumes: [name],
        });
        // Whole seconds.
        expect(Math.abs(container!.created.getTime() - before)).toBeLessThan(5000);
        for (const listed of [await engine.networks(label), await engine.volumes(label)]) {
            expect(listed.map((object) => [object.name, object.labels])).toEqual([
                [name, { "vigie.e2e.engine": name }],
            ]);
            expect(Math.abs(listed[0]!.created.getTime() - before)).toBeLessThan(60_000);
        }
        expect((await engine.imageTags()).has(images.busybox)).toBe(true);
    });

    it("gives a container's last lines", async () => {
        expect((await engine.lastLines(name, 10)).split("\n").sort()).toEqual(["", "to stderr", "to stdout"]);
    });

    it("removes what is there, and takes what is gone for removed", async () => {
        await engine.remove("containers", name);
        await engine.remove("containers", name);
        expect(await engine.containers(label)).toEqual([]);
    });

    it("tells the addresses of a port of both families IPv4 first since 28, and turns them round before", async () => {
        const since28 = Number((await engine.version()).split(".")[0]) >= 28;
        await start("--publish", `0.0.0.0:${port}:80`, "--publish", `[::]:${port}:80`);
        const format = "{{range .NetworkSettings.Ports}}{{range .}}{{.HostIp}} {{end}}{{end}}";
        const told = (await docker("inspect", "--format", format, name)).split(" ");
        expect(told).toEqual(since28 ? ["0.0.0.0", "::"] : ["::", "0.0.0.0"]);
    });
});
