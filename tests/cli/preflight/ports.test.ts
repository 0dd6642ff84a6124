import { createServer, type AddressInfo, type Server } from "node:net";
import type { ListedContainer } from "../../../cli/docker/engine";
import { checkPorts } from "../../../cli/preflight/checkPorts";
import { listeningInodes } from "../../../cli/preflight/listener";
import { describePortFault } from "../../../cli/preflight/portFault";

const label = { key: "vigie.stack", value: "vigie/dev" };
const wanted = { path: "vigie:prometheus.publish", address: "127.0.0.1", port: 9090 };

function container(id: string, address: string, port: number): ListedContainer {
    return {
        id,
        name: `name-${id}`,
        image: "nginx:1",
        labels: {},
        state: "running",
        status: "Up",
        created: new Date(0),
        ports: [{ address, port }],
        volumes: [],
    };
}

describe("a published port", () => {
    let server: Server;
    let taken: number;
    beforeAll(async () => {
        server = createServer();
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        taken = (server.address() as AddressInfo).port;
    });
    afterAll(() => server.close());

    test("is free", async () => {
        const freed = createServer();
        await new Promise<void>((resolve) => freed.listen(0, "127.0.0.1", resolve));
        const { port } = freed.address() as AddressInfo;
        await new Promise((resolve) => freed.close(resolve));
        expect(await checkPorts([{ ...wanted, port }], [], new Set())).toEqual([]);
    });

    test("is taken by a process, which is named", async () => {
        const [fault] = await checkPorts([{ ...wanted, port: taken }], [], new Set());
        expect(fault).toMatchObject({ port: taken, reason: "taken" });
        if (process.platform === "linux") {
            expect(fault?.process?.pid).toBe(process.pid);
        }
    });

    test("is taken by a container, unless the state knows it", async () => {
        const holder = container("a", "0.0.0.0", 9090);
        expect(await checkPorts([wanted], [holder], new Set(["a"]))).toEqual([]);
        expect(await checkPorts([wanted], [holder], new Set())).toEqual([
            { ...wanted, reason: "taken", container: holder },
        ]);
    });

    test("of another address than a container's is another port", async () => {
        const other = { ...wanted, port: taken };
        const faults = await checkPorts([other], [container("a", "127.0.0.2", taken)], new Set(["a"]));
        expect(faults).toHaveLength(1);
    });

    test("of an address that the host lacks cannot be published", async () => {
        const [fault] = await checkPorts([{ ...wanted, address: "192.0.2.1" }], [], new Set());
        expect(fault).toMatchObject({ reason: "noSuchAddress" });
    });
});

describe("the message says which port, who has it and what to do", () => {
    test("for a process", () => {
        const fault = { ...wanted, reason: "taken" as const, process: { pid: 812, name: "prometheus" } };
        expect(describePortFault(fault, "dev", label)).toEqual([
            "Port 9090 of 127.0.0.1 (vigie:prometheus.publish) is in use by prometheus (process 812).",
            "Stop the process, or choose another port: set vigie:prometheus.publish.port in Pulumi.dev.yaml, or",
            "pulumi config set --path vigie:prometheus.publish.port 19090 --stack dev",
        ]);
    });

    test("for a holder that this user may not see, and a port near the end", () => {
        const [first, , command] = describePortFault(
            { ...wanted, port: 60000, reason: "taken" },
            "dev",
            label,
        );
        expect(first).toBe("Port 60000 of 127.0.0.1 (vigie:prometheus.publish) is in use.");
        expect(command).toContain(" 50000 ");
    });

    test("for somebody else's container", () => {
        const fault = {
            ...wanted,
            reason: "taken" as const,
            container: { name: "web", image: "nginx:1", labels: {} },
        };
        expect(describePortFault(fault, "dev", label)[0]).toContain(
            "is in use by the container web (nginx:1).",
        );
    });

    test("for a container of this very stack that the state lost", () => {
        const labels = { "vigie.stack": "vigie/dev" };
        const fault = {
            ...wanted,
            reason: "taken" as const,
            container: { name: "p-1", image: "p:1", labels },
        };
        expect(describePortFault(fault, "dev", label)).toEqual([
            "Port 9090 of 127.0.0.1 (vigie:prometheus.publish) is in use by p-1, a container of vigie/dev that is not in this checkout's state.",
            "Either another checkout deployed it, or the state is lost: npm run down removes it, there or here.",
        ]);
    });

    test("for an address that is not the host's", () => {
        expect(
            describePortFault({ ...wanted, address: "192.0.2.1", reason: "noSuchAddress" }, "dev", label),
        ).toEqual([
            "vigie:prometheus.publish publishes port 9090 on 192.0.2.1, which is not an address of this host.",
            "Set vigie:prometheus.publish.address to an address of the host, or omit it for 127.0.0.1.",
        ]);
    });
});

test("the kernel's table is searched for sockets that listen, not for connections", () => {
    const table = [
        "  sl  local_address rem_address   st tx_queue rx_queue tr tm->when retrnsmt   uid  timeout inode",
        "   0: 0100007F:2382 00000000:0000 0A 00000000:00000000 00:00000000 00000000     0        0 31337 1",
        "   1: 0100007F:2382 0100007F:C000 01 00000000:00000000 00:00000000 00000000     0        0 31338 1",
    ].join("\n");
    expect(listeningInodes(table, 9090)).toEqual(["31337"]);
    expect(listeningInodes(table, 9091)).toEqual([]);
});
