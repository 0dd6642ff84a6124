import { planSocketProxy } from "../../../../components/collector/socketProxy/plan";
import { renderHaproxy } from "../../../../components/collector/socketProxy/renderHaproxy";
import { LogCollector } from "../../../../components/collector";
import { writersSucceed } from "../../../support/deployedBy";
import { registeredBy } from "../../../support/mocks";

const config = renderHaproxy("/var/run/docker.sock");
const readable = new RegExp(/acl readable path_reg (.+)/.exec(config)![1]!);
const id = "0123456789abcdef".repeat(4);

describe("paths that the proxy lets through", () => {
    it.each([
        "/_ping",
        "/v1.44/_ping",
        "/v1.44/networks",
        "/v1.44/containers/json",
        `/v1.44/containers/${id}/json`,
        `/containers/${id}/logs`,
    ])("%s", (path) => {
        expect(readable.test(path)).toBe(true);
    });
});

describe("paths that the proxy refuses", () => {
    it.each([
        "/",
        "/version",
        "/info",
        "/v1.44/events",
        "/v1.44/secrets",
        "/v1.44/volumes",
        "/v1.44/images/json",
        "/v1.44/networks/bridge",
        "/v1.44/containers/gateway/json",
        `/v1.44/containers/${id}/top`,
        `/v1.44/containers/${id}/stats`,
        `/v1.44/containers/${id}/export`,
        `/v1.44/containers/${id}/archive`,
        `/v1.44/containers/${id}/attach/ws`,
        `/v1.44/containers/${id}/logs/../../../info`,
        `/v1.44/containers/${id}/%6cogs`,
        "/v1.44/containers/%2e%2e/info",
        "/v1.44/containers/json/../../info",
        "/v1.44/containers/json/",
        "/v1.44//containers/json",
        "//v1.44/containers/json",
        "/v1/containers/json",
        "/V1.44/containers/json",
        "/v1.44/containers/json;/info",
        "/v1.44/containers/json\n/info",
        "/x/containers/json",
        `/containers/${id.toUpperCase()}/logs`,
        `/containers/${id.slice(1)}/logs`,
    ])("%j", (path) => {
        expect(readable.test(path)).toBe(false);
    });
});

describe("the proxy's configuration", () => {
    it("refuses all but reads of these paths, without a body and without another protocol", () => {
        const rules = config.split("\n").map((line) => line.trim());
        expect(rules).toEqual(
            expect.arrayContaining([
                "acl reads method GET HEAD",
                "acl plain_path url_beg /",
                "http-request deny deny_status 403 unless reads plain_path readable",
                "http-request deny deny_status 403 if has_body or upgrades",
            ]),
        );
        expect(rules.filter((line) => line.startsWith("http-request") && !line.includes(" deny "))).toEqual([
            "http-request return status 200 if METH_GET { path /-/healthy }",
        ]);
        expect(rules.filter((line) => /^(use_backend|default_backend|server|bind) /.test(line))).toEqual([
            "bind :2375",
            "default_backend engine",
            "server engine unix@/var/run/docker.sock",
        ]);
    });
});

describe("the proxy", () => {
    it("has the socket, and no capability, port or volume", () => {
        expect(planSocketProxy("/run/user/docker.sock").service).toEqual({
            alias: "socket-proxy",
            command: ["haproxy", "-f", "/etc/vigie/current/haproxy.cfg"],
            user: "0:0",
            hostMounts: [{ source: "/run/user/docker.sock", target: "/var/run/docker.sock" }],
            port: 2375,
            publish: false,
            healthCommand: ["CMD", "wget", "-q", "-O", "/dev/null", "http://127.0.0.1:2375/-/healthy"],
            memoryMegabytes: 64,
        });
    });

    it("is in a network of its own that leads nowhere", async () => {
        const registered = await registeredBy(
            () => new LogCollector("logs", { network: "net", lokiUrl: "http://loki:3100" }),
            writersSucceed,
        );
        const network = registered.find(({ type }) => type === "docker:index/network:Network")!;
        expect(network).toMatchObject({ name: "logs-socket-proxy-network", inputs: { internal: true } });
        const server = registered.find(({ name }) => name === "logs-socket-proxy-container")!.inputs;
        expect(server.networksAdvanced).toEqual([
            { name: "logs-socket-proxy-network-physical", aliases: ["socket-proxy"] },
        ]);
        expect(server.readOnly).toBe(true);
        expect(server.capabilities).toEqual({ drops: ["ALL"] });
        expect(server).not.toHaveProperty("ports");
    });
});
