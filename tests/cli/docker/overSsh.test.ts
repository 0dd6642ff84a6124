import { chmodSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import { tmpdir } from "node:os";
import { delimiter, join } from "node:path";
import { HostNotReady, type SshAccess } from "../../../components/host/ssh";
import { fetchJson, respondsTo } from "../../../cli/http";
import { DockerEngine } from "../../../cli/docker/engine";
import { SshAgent } from "../../../cli/docker/sshAgent";
import { ownRoute, routeOver } from "../../../cli/docker/sshRoute";

jest.setTimeout(30_000);

const access: SshAccess = {
    host: "ssh://admin@203.0.113.5:2222",
    sshOpts: ["-F", "/keys/ssh_config"],
    target: { address: "203.0.113.5", user: "admin", port: 2222, hostKeys: ["ssh-ed25519 AAAA"] },
    publicKey: "ssh-ed25519 BBBB",
};
const own = "-F /keys/ssh_config -o ControlPath=none -T";
const place = "-l admin -p 2222 -- 203.0.113.5";

const searchPath = process.env.PATH;
const folder = mkdtempSync(join(tmpdir(), "vigie-over-ssh-"));
const socketPath = join(folder, "server");
const asked: string[] = [];
let server: Server;

/** Puts an `ssh` command on PATH that is this script of Node, and notes what it is called with. */
function put(script: string): void {
    rmSync(join(folder, "calls"), { force: true });
    writeFileSync(
        join(folder, "ssh"),
        `#!${process.execPath}
        require("node:fs").appendFileSync(${JSON.stringify(join(folder, "calls"))}, process.argv.slice(2).join(" ") + "\\n");
        ${script}\n`,
    );
    chmodSync(join(folder, "ssh"), 0o755);
    process.env.PATH = `${folder}${delimiter}${searchPath ?? ""}`;
}

/** What leads to the server of this test, and notes where it ended. */
const through = `
    const socket = require("node:net").connect(${JSON.stringify(socketPath)});
    process.stdin.pipe(socket).pipe(process.stdout);
`;

function ending(code: number, words: string): string {
    return `process.stderr.write(${JSON.stringify(`${words}\n`)}); process.exitCode = ${code};`;
}

function calls(): string[] {
    return readFileSync(join(folder, "calls"), "utf8").trimEnd().split("\n");
}

async function failure(engine: DockerEngine | undefined): Promise<string> {
    const error: unknown = await engine?.version().catch((caught: unknown) => caught);
    expect(error).toBeInstanceOf(HostNotReady);
    return (error as Error).message;
}

beforeAll(async () => {
    server = createServer((request, response) => {
        asked.push(`${request.method} ${request.url}`);
        if (request.url === "/busy") {
            response.statusCode = 503;
        }
        response.end(JSON.stringify({ Version: "28.5.1" }));
    });
    await new Promise((resolve) => server.listen(socketPath, () => resolve(undefined)));
});

beforeEach(() => asked.splice(0));

afterAll(async () => {
    process.env.PATH = searchPath;
    server.closeAllConnections();
    await new Promise((resolve) => server.close(resolve));
    rmSync(folder, { recursive: true });
});

describe("an engine by SSH", () => {
    test("answers all requests through one login of its own", async () => {
        put(through);
        const engine = DockerEngine.over(routeOver(access));
        expect(await Promise.all([engine.version(), engine.version()])).toEqual(["28.5.1", "28.5.1"]);
        expect(await engine.version()).toBe("28.5.1");
        expect(calls()).toEqual([`${own} ${place} docker system dial-stdio`]);
        expect(asked).toEqual(["GET /version", "GET /version", "GET /version"]);
    });

    test("is logged in to again after the connection was lost between two requests", async () => {
        put(`${through} socket.once("data", () => setTimeout(() => process.exit(255), 50));`);
        const engine = DockerEngine.over(routeOver(access));
        expect(await engine.version()).toBe("28.5.1");
        await new Promise((resolve) => setTimeout(resolve, 300));
        expect(await engine.version()).toBe("28.5.1");
        expect(calls()).toHaveLength(2);
    });

    test.each([
        [
            "nothing listens",
            ending(255, "ssh: connect to host 203.0.113.5 port 2222: Connection refused"),
            "SSH at 203.0.113.5 port 2222: ssh: connect to host 203.0.113.5 port 2222: Connection refused.",
        ],
        [
            "another machine is at its address",
            ending(
                255,
                "The fingerprint for the ED25519 key sent by the remote host is\nSHA256:abc.\nHost key verification failed.",
            ),
            /^SSH at 203\.0\.113\.5 port 2222: the host shows the key SHA256:abc \(ED25519\), expected SHA256:/,
        ],
        [
            "the key is not let in",
            ending(255, "admin@203.0.113.5: Permission denied (publickey)."),
            /: admin cannot log in with the key SHA256:\S+ \(ssh-ed25519\); the host accepts: publickey\. Add this line/,
        ],
        [
            "there is no Docker",
            ending(127, "sh: 1: docker: not found"),
            /^the Docker engine on 203\.0\.113\.5: there is no docker command, /,
        ],
        [
            "the user may not use it",
            ending(1, "dial unix /var/run/docker.sock: connect: permission denied"),
            "the Docker engine on 203.0.113.5: admin may not use its socket. Run on the host: sudo usermod --append --groups docker admin",
        ],
        [
            "Docker does not run",
            ending(1, "Cannot connect to the Docker daemon"),
            "the Docker engine on 203.0.113.5: Cannot connect to the Docker daemon.",
        ],
    ])("says why it is not reached: %s", async (_, script, message) => {
        put(script);
        expect(await failure(DockerEngine.over(routeOver(access)))).toMatch(message);
    });

    test("says so where this machine has no ssh command", async () => {
        process.env.PATH = join(folder, "nowhere");
        expect(await failure(DockerEngine.over(routeOver(access)))).toContain(
            "this machine has no ssh command. Install OpenSSH's client here",
        );
    });

    test("is given up after half a minute where it is silent, and the login is ended", async () => {
        const pidFile = join(folder, "pid");
        put(
            `require("node:fs").writeFileSync(${JSON.stringify(pidFile)}, String(process.pid)); process.stdin.resume();`,
        );
        const engine = DockerEngine.over(routeOver(access));
        const { setTimeout: setReal } = global;
        const set = jest.spyOn(global, "setTimeout").mockImplementation((callback, milliseconds = 0) => {
            expect(milliseconds).toBe(30_000);
            // As soon as the login is there.
            const timer = setInterval(() => {
                if (existsSync(pidFile)) {
                    clearInterval(timer);
                    callback();
                }
            }, 10);
            return timer;
        });
        const version = engine.version().catch((error: unknown) => (error as Error).message);
        set.mockImplementation(setReal);
        expect(await version).toBe("no response within 30000 ms");
        set.mockRestore();
        const pid = Number(readFileSync(pidFile, "utf8"));
        expect(await until(() => !isRunning(pid))).toBe(true);
    });

    test("is reached as the person's own OpenSSH says where the stack has no key of it", async () => {
        put(through);
        expect(await DockerEngine.at("ssh://me@box:2222")?.version()).toBe("28.5.1");
        expect(await DockerEngine.at("ssh://box")?.version()).toBe("28.5.1");
        expect(calls()).toEqual([
            "-o BatchMode=yes -o ConnectTimeout=10 -T -l me -p 2222 -- box docker system dial-stdio",
            "-o BatchMode=yes -o ConnectTimeout=10 -T -- box docker system dial-stdio",
        ]);
        put(ending(255, "Host key verification failed."));
        expect(await failure(DockerEngine.at("ssh://me@box:2222"))).toBe(
            "Docker by SSH at me@box: Host key verification failed. This command must succeed: ssh -p 2222 me@box docker version",
        );
    });
});

describe("what a host publishes for itself", () => {
    test("is asked at the host's own address and port, by a login for each", async () => {
        put(through);
        const ports = SshAgent.toPorts(routeOver(access));
        expect(await respondsTo("http://127.0.0.1:9090", ports)).toBe(true);
        expect(await fetchJson("http://127.0.0.1:9090/api", ports)).toEqual({ Version: "28.5.1" });
        expect(await respondsTo("http://127.0.0.1:9093/busy", ports)).toBe(false);
        expect(calls()).toEqual([`${own} -W 127.0.0.1:9090 ${place}`, `${own} -W 127.0.0.1:9093 ${place}`]);
        expect(asked).toEqual(["GET /", "GET /api", "GET /busy"]);
    });

    test("does not answer where the host does not lead there", async () => {
        put(ending(255, "channel 0: open failed: connect failed: Connection refused"));
        const ports = SshAgent.toPorts(ownRoute({ host: "box" }));
        expect(await respondsTo("http://127.0.0.1:9090", ports)).toBe(false);
        expect(await fetchJson("http://127.0.0.1:9090/api", ports)).toBeUndefined();
    });
});

/** Whether a condition comes to hold within five seconds. */
async function until(condition: () => boolean): Promise<boolean> {
    for (let round = 0; round < 500 && !condition(); round += 1) {
        await new Promise((resolve) => setTimeout(resolve, 10));
    }
    return condition();
}

function isRunning(pid: number): boolean {
    try {
        return process.kill(pid, 0);
    } catch {
        return false;
    }
}
