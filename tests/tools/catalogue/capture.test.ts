import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { createServer, type Server } from "node:http";
import type { AddressInfo } from "node:net";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { capture, usage } from "../../../tools/catalogue/capture";

describe("npm run catalogue", () => {
    const folder = mkdtempSync(join(tmpdir(), "vigie-catalogue-"));
    let server: Server;
    let url = "";
    let accepted: string | undefined;

    beforeAll(async () => {
        server = createServer((request, response) => {
            accepted = request.headers.accept;
            response.statusCode = request.url === "/metrics" ? 200 : 503;
            response.end('# TYPE up_seconds gauge\nup_seconds{host="a"} 1\n');
        });
        await new Promise<void>((resolve) => server.listen(0, "127.0.0.1", resolve));
        url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    });
    afterAll(() => {
        server.close();
        rmSync(folder, { recursive: true, force: true });
    });

    it("writes what a program exposes, and adds what a kept answer has", async () => {
        const kept = join(folder, "kept.txt");
        writeFileSync(kept, "late_total 1\n");
        const about = ["demo", "--version", "1.0.0"];
        expect(await capture([...about, "--server", "Demo 2", `${url}/metrics`], folder)).toBe(
            "demo: 1 metrics, 1 of them new",
        );
        expect(accepted).toBe("text/plain;version=0.0.4");
        expect(await capture([...about, "--when", "later", "--documented", kept], folder)).toBe(
            "demo: 2 metrics, 1 of them new",
        );
        expect(JSON.parse(readFileSync(join(folder, "demo.json"), "utf8"))).toEqual({
            name: "demo",
            version: "1.0.0",
            origin: "captured",
            server: "Demo 2",
            metrics: {
                late_total: { type: "unknown", labels: [], help: "", when: "later", origin: "documentation" },
                up_seconds: { type: "gauge", labels: ["host"], unit: "seconds", help: "" },
            },
        });
    });

    it("writes nothing where a program does not answer well", async () => {
        await expect(capture(["sick", "--version", "1", `${url}/other`], folder)).rejects.toThrow(
            "/other answers 503",
        );
        expect(() => readFileSync(join(folder, "sick.json"))).toThrow();
    });

    it.each([[[]], [["demo"]], [["demo", "http://x"]], [["demo", "--version", "1"]]])(
        "says how it is called after %p",
        async (args) => {
            await expect(capture(args, folder)).rejects.toThrow(usage);
        },
    );
});
