import { planExporters } from "../../../components/exporters/plan";
import type { BlackboxExporterSpec } from "../../../components/exporters/catalogue";

const plan = (spec: Omit<BlackboxExporterSpec, "kind">) => planExporters([{ kind: "blackbox", ...spec }])[0]!;
const file = (spec: Omit<BlackboxExporterSpec, "kind">) => plan(spec).config!.files["blackbox.yml"];

const defaultModules = `modules:
  dns_a:
    prober: dns
    dns:
      preferred_ip_protocol: ip4
      query_name: example.com
      query_type: A
  http_2xx:
    prober: http
    http:
      preferred_ip_protocol: ip4
  https_2xx:
    prober: http
    http:
      preferred_ip_protocol: ip4
      fail_if_not_ssl: true
  icmp:
    prober: icmp
    icmp:
      preferred_ip_protocol: ip4
  tcp_connect:
    prober: tcp
    tcp:
      preferred_ip_protocol: ip4
  tls_connect:
    prober: tcp
    tcp:
      preferred_ip_protocol: ip4
      tls: true
`;

describe("blackbox.yml", () => {
    it("has the modules that are always there", () => {
        expect(file({})).toBe(defaultModules);
    });

    it("has the spec's modules with every option, in the order of their names", () => {
        const rendered = file({
            modules: {
                zone: { prober: "dns", queryName: "shop.example", queryType: "SOA", timeoutSeconds: 2.5 },
                api: {
                    prober: "http",
                    method: "POST",
                    validStatusCodes: [200, 204],
                    failIfBodyNotMatchesRegexp: ['"status":"ok"'],
                    failIfNotSsl: true,
                    followRedirects: false,
                    headers: { Host: "shop.example", Accept: "application/json" },
                    timeoutSeconds: 3,
                    insecureSkipVerify: true,
                },
                smtps: { prober: "tcp", tls: true, insecureSkipVerify: false },
            },
        });
        expect(rendered).toBe(
            defaultModules
                .replace(
                    "modules:\n",
                    `modules:
  api:
    prober: http
    timeout: 3s
    http:
      valid_status_codes:
        - 200
        - 204
      preferred_ip_protocol: ip4
      fail_if_not_ssl: true
      method: POST
      headers:
        Accept: application/json
        Host: shop.example
      fail_if_body_not_matches_regexp:
        - '"status":"ok"'
      follow_redirects: false
      tls_config:
        insecure_skip_verify: true
`,
                )
                .replace(
                    "  tcp_connect:\n",
                    `  smtps:
    prober: tcp
    tcp:
      preferred_ip_protocol: ip4
      tls: true
      tls_config:
        insecure_skip_verify: false
  tcp_connect:
`,
                ).concat(`  zone:
    prober: dns
    timeout: 2.5s
    dns:
      preferred_ip_protocol: ip4
      query_name: shop.example
      query_type: SOA
`),
        );
    });

    it("lets a module of the spec replace one that is always there", () => {
        expect(file({ modules: { icmp: { prober: "icmp", timeoutSeconds: 1 } } })).toBe(
            defaultModules.replace("    prober: icmp\n", "    prober: icmp\n    timeout: 1s\n"),
        );
    });
});

describe("a probe", () => {
    it("becomes a job whose instance is the target, by way of the exporter", () => {
        const [own, probe] = plan({
            name: "outside",
            labels: { team: "web", region: "eu" },
            scrapeIntervalSeconds: 30,
            probes: [
                {
                    name: "sites",
                    module: "https_2xx",
                    targets: ["https://shop.example/", "https://api.shop.example/health"],
                    labels: { team: "shop" },
                },
            ],
        }).jobs;
        expect(own).toMatchObject({ name: "outside", static: [{ targets: ["outside-exporter:9115"] }] });
        expect(probe).toEqual({
            name: "sites",
            scrapeIntervalSeconds: 30,
            metricsPath: "/probe",
            params: { module: ["https_2xx"] },
            static: [
                {
                    targets: ["https://shop.example/", "https://api.shop.example/health"],
                    labels: { region: "eu", team: "shop" },
                },
            ],
            relabel: [
                { sourceLabels: ["__address__"], targetLabel: "__param_target" },
                { sourceLabels: ["__param_target"], targetLabel: "instance" },
                { targetLabel: "__address__", replacement: "outside-exporter:9115" },
            ],
        });
    });

    it("has an interval of its own, and no label, where the spec says so", () => {
        const [, probe] = plan({
            probes: [{ name: "ping", module: "icmp", targets: ["10.0.0.1"], scrapeIntervalSeconds: 60 }],
        }).jobs;
        expect(probe).toMatchObject({ scrapeIntervalSeconds: 60, static: [{ targets: ["10.0.0.1"] }] });
        expect(probe?.static?.[0]).not.toHaveProperty("labels");
    });
});
