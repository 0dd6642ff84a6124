import dns from "node:dns";
import { createServer, type Server } from "node:https";
import type { AddressInfo } from "node:net";
import * as pulumi from "@pulumi/pulumi";
import type { GrafanaApi } from "../../../components/grafana";
import { apiByName } from "../../../components/place/apiByName";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { TestAuthority } from "../../e2e/support/authority";
import { registeredBy, settled } from "../../support/mocks";

const authority = new TestAuthority();
const own = authority.issue("grafana.example.org");
const tls = {
    kind: "certificate" as const,
    certificate: { secret: "chain" },
    privateKey: { secret: "key" },
};
let server: Server;
let port: number;
let status = 200;
const asked: (string | undefined)[] = [];

beforeAll(async () => {
    server = createServer({ cert: own.certificate, key: own.privateKey }, ({ url }, answer) => {
        asked.push(url);
        answer.writeHead(status).end();
    }).listen(0, "127.0.0.1");
    await new Promise((resolve) => server.once("listening", resolve));
    ({ port } = server.address() as AddressInfo);
});

/** Every name leads to this machine. */
const lookup = (_: string, __: unknown, done: (error: null, addresses: dns.LookupAddress[]) => void): void =>
    done(null, [{ address: "127.0.0.1", family: 4 }]);

beforeEach(() => {
    jest.spyOn(dns, "lookup").mockImplementation(lookup as unknown as typeof dns.lookup);
    asked.length = 0;
    status = 200;
});

afterAll(async () => {
    authority.remove();
    await new Promise((resolve) => server.close(resolve));
});

function specOf(names?: { grafana: false }): MonitoringSpec {
    return { name: "shop", edge: { domain: "example.org", tls, names, publishHttps: { port } } };
}

/** What is known of the edge of an update once its container is there. */
function unregistered(container = pulumi.output("edge")): pulumi.Output<unknown> {
    return container;
}

/** What an update gets, in which the certificate is given. */
async function inUpdate(
    edge: pulumi.Output<unknown>,
    spec: MonitoringSpec = specOf(),
): Promise<GrafanaApi | undefined> {
    let api: GrafanaApi | undefined;
    await registeredBy(async () => {
        api = apiByName(spec, edge, { chain: pulumi.secret(own.certificate) });
        await (api && settled(pulumi.output(api.url)));
    });
    return api;
}

test("the API is taken by its name once it answers there, with the certificate that is one's own", async () => {
    const api = (await inUpdate(unregistered()))!;
    expect(await settled(pulumi.output(api.url))).toBe(`https://grafana.example.org:${port}`);
    expect(await pulumi.isSecret(pulumi.output(api.url))).toBe(false);
    expect(await settled(pulumi.output(api.caCert))).toBe(own.certificate);
    expect(asked).toEqual(["/api/health"]);
});

test("what is waited for is said at once, whether or not the edge is registered", async () => {
    status = 502;
    const said: unknown[][] = [];
    jest.spyOn(pulumi.log, "info").mockImplementation((...args) => {
        said.push(args);
        status = 200;
        return Promise.resolve();
    });
    await inUpdate(unregistered());
    expect(said).toEqual([[`Waiting for https://grafana.example.org:${port}/api/health: it answers 502`]]);
});

test("nothing is asked before the edge's container is there", async () => {
    const [containerName, tell] = pulumi.deferredOutput<string>();
    const taken = inUpdate(unregistered(containerName));
    await new Promise((resolve) => setImmediate(resolve));
    expect(asked).toEqual([]);
    tell(pulumi.output("edge"));
    await taken;
    expect(asked).toEqual(["/api/health"]);
});

test("a Grafana without a name is not reached by one", async () => {
    expect(await inUpdate(unregistered(), specOf({ grafana: false }))).toBeUndefined();
    expect(await inUpdate(unregistered(), { name: "shop" })).toBeUndefined();
});
