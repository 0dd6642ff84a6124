import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import { untilReachable } from "../../../components/edge/reachable";
import { TestAuthority } from "../../e2e/support/authority";

const authority = new TestAuthority();
const own = authority.issue("localhost");
const other = authority.issue("localhost");
let server: Server;
let url: string;
let status = 200;

beforeAll(async () => {
    server = createServer({ cert: own.certificate, key: own.privateKey }, (_, answer) =>
        answer.writeHead(status).end(),
    ).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    url = `https://127.0.0.1:${(server.address() as AddressInfo).port}/api/health`;
});

afterAll(async () => {
    authority.remove();
    await new Promise((resolve) => server.close(resolve));
});

const at = { timeoutSeconds: 0.05, pauseSeconds: 0.1 };

test("an own certificate is enough by itself, whoever signed it, and another one of the same authority is not", async () => {
    await untilReachable(url, { ...at, certificate: own.certificate });
    await expect(untilReachable(url, { ...at, certificate: other.certificate })).rejects.toThrow(
        "last status: another certificate is shown.",
    );
});

test("without an own one, a certificate of an unknown authority is refused", async () => {
    await expect(untilReachable(url, at)).rejects.toThrow(
        /^https:\S+ was not reachable within 0\.05 seconds; last status: unable to verify/,
    );
});

test("a server that is not there yet is waited for, and what is waited for is said once", async () => {
    const said: string[] = [];
    status = 502;
    await untilReachable(url, {
        certificate: own.certificate,
        timeoutSeconds: 10,
        pauseSeconds: 0.01,
        say: (line) => {
            said.push(line);
            status = 200;
        },
    });
    expect(said).toEqual([`Waiting for ${url}: it answers 502`]);
});
