import { planExporters } from "../../../components/exporters/plan";
import { validateExporterSetInput } from "../../../components/exporters/validate";
import type { NginxExporterSpec } from "../../../components/exporters/catalogue";
import { describeFault } from "../../../components/spec/fault";

const plan = (spec: Omit<NginxExporterSpec, "kind">) => planExporters([{ kind: "nginx", ...spec }])[0]!;

describe("the nginx exporter", () => {
    it("reads the status page, and verifies a certificate where it is not told otherwise", () => {
        const url = "https://nginx:8443/stub_status";
        expect(plan({ url }).service.command).toEqual([`--nginx.scrape-uri=${url}`, "--nginx.ssl-verify"]);
        expect(plan({ url, insecureSkipVerify: true }).service.command).toEqual([
            `--nginx.scrape-uri=${url}`,
        ]);
    });

    it("runs without a shell, files and rights, and is scraped as the server that it monitors", () => {
        const { service, config, jobs } = plan({ url: "http://nginx:8080/stub_status" });
        expect(config).toBeUndefined();
        expect(service).toEqual({
            alias: "nginx-exporter",
            command: ["--nginx.scrape-uri=http://nginx:8080/stub_status", "--nginx.ssl-verify"],
            user: "1001:1001",
            port: 9113,
            healthCommand: ["CMD", "/usr/bin/nginx-prometheus-exporter", "--version"],
            memoryMegabytes: 64,
        });
        expect(jobs).toEqual([
            {
                name: "nginx",
                static: [{ targets: ["nginx-exporter:9113"], labels: { instance: "nginx:8080" } }],
            },
        ]);
    });

    it.each([
        [
            {},
            "exporters[0].url must be an http:// or https:// URL without user or password in it, got nothing",
        ],
        [
            { url: "nginx:8080" },
            'exporters[0].url must be an http:// or https:// URL without user or password in it, got "nginx:8080"',
        ],
        [
            { url: "http://nginx/", insecureSkipVerify: "no" },
            'exporters[0].insecureSkipVerify must be true or false, got "no"',
        ],
    ])("must not have %j", (options, fault) => {
        const exporters = [{ kind: "nginx", ...options } as unknown as NginxExporterSpec];
        expect(validateExporterSetInput(exporters, []).map(describeFault)).toEqual([fault]);
    });
});
