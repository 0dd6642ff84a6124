import { Diagnostics } from "../../../cli/report/diagnostics";
import { failureText } from "../../../cli/report/failure";
import { says } from "./events";

const urn = "urn:pulumi:dev::vigie::vigie:index:Server$docker:index/container:Container::prometheus-server";

function told(...events: ReturnType<typeof says>[]): Diagnostics & { infos: string[] } {
    const infos: string[] = [];
    const diagnostics = new Diagnostics((info) => infos.push(info));
    events.forEach((event) => diagnostics.onEvent(event));
    return Object.assign(diagnostics, { infos });
}

/** As the engine 3.259.0 and the Docker provider 5.2.0 report a port that is taken: twice. */
const portTaken = [
    "  sdk-v2/provider2.go:571: sdk.helper_schema: Unable to start container: Error response from daemon: listen tcp4 127.0.0.1:18099: bind: address already in use: provider=docker@5.2.0\n",
    `1 error occurred:\n\t* creating ${urn}: 1 error occurred:\n\t* Unable to start container: Error response from daemon: listen tcp4 127.0.0.1:18099: bind: address already in use\n\n\n\n\n`,
];

test("a provider's error is reported once, with the resource and without positions, bullets and URNs", () => {
    const { errors } = told(
        ...portTaken.map((message) => says("error", message, urn)),
        says("error", "update failed\n"),
    );
    expect(errors).toEqual([
        "prometheus-server: Unable to start container: Error response from daemon: listen tcp4 127.0.0.1:18099: bind: address already in use",
    ]);
});

describe("a Grafana that does not answer", () => {
    const urnOf = (type: string): string =>
        `urn:pulumi:dead::vigie::vigie:index:GrafanaDashboards$grafana:${type}::grafana-${type.slice(-4)}`;
    const refused = "dial tcp 127.0.0.1:37401: connect: connection refused";
    /** As the engine 3.259.0 and the Grafana provider report it: twice for each object. */
    const messages = (path: string, urn: string): string[] => [
        `  sdk-v2/provider2.go:571: sdk.helper_schema: Get "http://admin:***@127.0.0.1:37401${path}": ${refused}: provider=grafana@2.40.0\n`,
        `refreshing ${urn}: 1 error occurred:\n\t* Get "http://admin:***@127.0.0.1:37401${path}": ${refused}\n\n\n`,
    ];

    test("is one line for all that is in it, with its URL and what to do", () => {
        const paths = {
            "oss/dataSource:DataSource": "/api/datasources/1",
            "oss/folder:Folder": "/api/folders?limit=1000&page=1",
            "oss/dashboard:Dashboard": "/api/dashboards/uid/gf-redis",
        };
        const { errors } = told(
            ...Object.entries(paths).flatMap(([type, path]) =>
                messages(path, urnOf(type)).map((message) => says("error", message, urnOf(type))),
            ),
            says("error", "update failed\n"),
        );
        expect(errors).toEqual(["Grafana does not answer at http://127.0.0.1:37401: connection refused"]);
        expect(failureText(errors, { stderr: "", code: 1 })).toBe(
            "Grafana does not answer at http://127.0.0.1:37401: connection refused\n" +
                "Start it, or correct its URL; an update without --refresh contacts it only for changes.",
        );
    });

    test("is distinguished from another server, and from a Grafana that answers", () => {
        const [, message = ""] = messages("/api/x", urn);
        const answer = 'status: 404, body: {"message":"Dashboard not found"}';
        const dashboard = urnOf("oss/dashboard:Dashboard");
        const { errors } = told(says("error", message, urn), says("error", answer, dashboard));
        expect(errors).toEqual([
            `prometheus-server: Get "http://admin:***@127.0.0.1:37401/api/x": ${refused}`,
            `grafana-oard: ${answer}`,
        ]);
    });
});

test("an exception of the program is reported once, without its stack", () => {
    const trace =
        "Unhandled exception: Error: boom at the end\n    at program (/x/main.cjs:86797:37)\n    at process.processTicksAndRejections (node:internal/process/task_queues:95:5)\n    at async Stack2.initializeAndRegisterOutputs (/x/main.cjs:53976:22)\n";
    const { errors } = told(says("error", trace), says("error", "boom at the end\n"));
    expect(errors).toEqual(["boom at the end"]);
});

test("an exception has its place in the source where that is known", () => {
    const diagnostics = new Diagnostics(
        () => undefined,
        () => "index.ts:12:3",
    );
    diagnostics.onEvent(
        says("error", "Unhandled exception: TypeError: x is not a function\n    at f (/x/main.cjs:1:2)\n"),
    );
    expect(diagnostics.errors).toEqual(["x is not a function (index.ts:12:3)"]);
});

test("an unavailable value is reported once in its own words, without the class and property that waited for it", () => {
    const words = "SSH at 203.0.113.5 port 22: Connection refused. Check that the machine runs.";
    const { errors } = told(
        says("error", `Unhandled exception: HostNotReady: error serializing property "host": ${words}\n`),
        says(
            "error",
            `HostNotReady: error serializing property "sshOpts": error serializing property "host": ${words}\n    at dockerReady (/x/main.cjs:1:2)\n`,
        ),
        says("error", `error serializing property "host": ${words}\n`),
    );
    expect(errors).toEqual([words]);
});

test("a lost SSH connection is reported as that, with what ssh said", () => {
    const lost = (said: string): string =>
        `Unable to start container: error during connect: Post "http://docker.example.com/v1.41/containers/d50d/start": command [ssh -l admin -p 22 -F /p/ssh_config -T -- 203.0.113.5 docker system dial-stdio] has exited with exit status 255, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=${said}\n`;
    const { errors } = told(
        says("error", lost(""), urn),
        says("error", lost("ssh: connect to host 203.0.113.5 port 22: Connection refused\r"), urn),
    );
    expect(errors).toEqual([
        "prometheus-server: Unable to start container: the SSH connection to 203.0.113.5 closed (exit status 255)",
        "prometheus-server: Unable to start container: the SSH connection to 203.0.113.5 closed (exit status 255): ssh: connect to host 203.0.113.5 port 22: Connection refused",
    ]);
    expect(failureText(errors, { stderr: "", code: 1 }).split("\n").at(-1)).toBe(
        "Once the host is reachable, run npm start again: it continues from here.",
    );
});

test("it is reported so too where the request had been sent", () => {
    const { errors } = told(
        says(
            "error",
            "Unable to wait container end of execution: command [ssh -l root -p 22 -T -- box docker system dial-stdio] has exited with exit status 255, make sure the URL is valid, and Docker 18.09 or later is installed on the remote host: stderr=\n",
        ),
    );
    expect(errors).toEqual([
        "Unable to wait container end of execution: the SSH connection to box closed (exit status 255)",
    ]);
});

test("a message of several lines keeps them", () => {
    const fault =
        "The monitoring spec has 2 faults:\n  a must be set, got nothing\n  b must be set, got nothing\n";
    expect(told(says("error", fault)).errors).toEqual([fault.trimEnd()]);
});

test("warnings and information are reported, debug messages are not", () => {
    const { warnings, infos, errors } = told(
        says("warning", "no receiver\n"),
        says("warning", "no receiver\n"),
        says("info", "hello\n", urn),
        says("debug", "RegisterResource RPC prepared\n"),
    );
    expect({ warnings, infos, errors }).toEqual({
        warnings: ["no receiver"],
        infos: ["prometheus-server: hello"],
        errors: [],
    });
});

describe("why an operation failed", () => {
    test("is what was reported, with what to do where that is known", () => {
        const [text, advice] = failureText(["incorrect passphrase"], { stderr: "x", code: 1 }).split("\n");
        expect(text).toBe("incorrect passphrase");
        expect(advice).toContain("set PULUMI_CONFIG_PASSPHRASE");
    });

    test("is the command line's own word where nothing was", () => {
        expect(failureText([], { stderr: "error: no stack named 'dev' found\n", code: 1 })).toBe(
            "no stack named 'dev' found",
        );
        expect(failureText([], { stderr: "", code: 2 })).toBe(
            "The Pulumi engine exited with code 2 and no message.",
        );
        expect(failureText([], { stderr: "", code: -1 })).toMatch(/^The Pulumi engine was killed/);
    });
});
