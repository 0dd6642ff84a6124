import { chmodSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { openTunnel, tunnelPort } from "../../../../components/host/ssh/tunnel";
import type { SshAccess } from "../../../../components/host/ssh";
import { freePort } from "../../../support/ports";

const access: SshAccess = {
    host: "ssh://admin@203.0.113.5:2222",
    sshOpts: ["-F", "/keys/ssh_config"],
    target: { address: "203.0.113.5", user: "admin", port: 2222, hostKeys: [] },
    publicKey: "ssh-ed25519 AAAA",
};

const searchPath = process.env.PATH;
const folder = mkdtempSync(join(tmpdir(), "vigie-tunnel-"));

/** Puts an `ssh` command on the search path that is this script of Node. */
function put(script: string): void {
    writeFileSync(join(folder, "ssh"), `#!${process.execPath}\n${script}\n`);
    chmodSync(join(folder, "ssh"), 0o755);
    process.env.PATH = `${folder}${delimiter}${searchPath ?? ""}`;
}

afterAll(() => {
    process.env.PATH = searchPath;
    rmSync(folder, { recursive: true });
});

test("a tunnel is one ssh of its own, however often it is asked for, and open once it takes connections", async () => {
    put(`
        const { appendFileSync } = require("node:fs");
        appendFileSync(${JSON.stringify(join(folder, "calls"))}, process.argv.slice(2).join(" ") + "\\n");
        const forward = process.argv[process.argv.indexOf("-L") + 1];
        require("node:net").createServer().listen(Number(forward.split(":")[1]), "127.0.0.1");
        setTimeout(() => process.exit(), 2000);
    `);
    const local = await freePort();
    await Promise.all([
        openTunnel(access, { local, remote: 3000 }),
        openTunnel(access, { local, remote: 3000 }),
    ]);
    expect(readFileSync(join(folder, "calls"), "utf8")).toBe(
        `-F /keys/ssh_config -o ControlPath=none -o ExitOnForwardFailure=yes -N -T -L 127.0.0.1:${local}:127.0.0.1:3000 -l admin -p 2222 -- 203.0.113.5\n`,
    );
});

test("one that does not open says what ssh says, and can be tried again", async () => {
    put(`process.stderr.write("bind [127.0.0.1]: Address already in use\\n"); process.exit(255);`);
    const local = await freePort();
    const opened = (): Promise<void> => openTunnel(access, { local, remote: 3000 });
    const failure = `the tunnel from port ${local} to 203.0.113.5 does not open: bind [127.0.0.1]: Address already in use`;
    await expect(opened()).rejects.toThrow(failure);
    await expect(opened()).rejects.toThrow(failure);
});

test("a port that something else listens on is no tunnel", async () => {
    const other = createServer().listen(0, "127.0.0.1");
    await new Promise((resolve) => other.once("listening", resolve));
    const { port: local } = other.address() as AddressInfo;
    await expect(openTunnel(access, { local, remote: 3000 })).rejects.toThrow(
        `the tunnel from port ${local} to 203.0.113.5 does not open: something else listens there`,
    );
    await new Promise((resolve) => other.close(resolve));
});

test("a stack's port is the same in each run, and another than that of another stack", () => {
    expect(tunnelPort("vigie/prod")).toBe(tunnelPort("vigie/prod"));
    expect(tunnelPort("vigie/prod")).not.toBe(tunnelPort("vigie/stage"));
    for (const stack of ["vigie/prod", "vigie/stage", "shop/dev"]) {
        expect(tunnelPort(stack)).toBeGreaterThanOrEqual(20_000);
        expect(tunnelPort(stack)).toBeLessThan(30_000);
    }
});
