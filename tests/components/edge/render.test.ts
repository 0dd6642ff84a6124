import { load } from "js-yaml";
import { renderDynamic } from "../../../components/edge/renderDynamic";
import type { EdgeSpec } from "../../../components/spec/edge";
import { goldenEdge } from "./golden";
import { plainSpec, richSpec, servers } from "./specs";

interface Rendered {
    http: {
        routers: Record<string, { rule: string; middlewares?: string[]; tls?: object }>;
        middlewares: Record<string, Record<string, unknown>>;
        services: Record<string, object>;
    };
    tls: { certificates?: object[]; options: { default: { minVersion: string; sniStrict: boolean } } };
}

const rendered = (spec: EdgeSpec, of = servers): Rendered =>
    load(renderDynamic(spec, of)["edge.yml"]!) as Rendered;

describe("the file of an edge", () => {
    it("is this, to the byte, with every option", () => {
        expect(renderDynamic(richSpec, servers)).toEqual({ "edge.yml": goldenEdge });
    });

    it("does not depend on the order of the servers", () => {
        expect(renderDynamic(plainSpec, [...servers].reverse())).toEqual(renderDynamic(plainSpec, servers));
    });

    it("lets all of a first page of Grafana through at once, and a steady stream no faster than a person needs", () => {
        expect(rendered(plainSpec).http.middlewares.rate).toEqual({
            rateLimit: { average: 50, burst: 300, sourceCriterion: { ipStrategy: { ipv6Subnet: 64 } } },
        });
    });

    it("asks for a login in front of everything but Grafana", () => {
        const { routers } = rendered(plainSpec).http;
        expect(routers.grafana!.middlewares).toEqual(["headers", "rate"]);
        expect(routers.prometheus!.middlewares).toEqual(["headers", "rate", "login"]);
        expect(routers.alertmanager!.middlewares).toEqual(["headers", "rate", "login"]);
    });

    it("asks an identity provider where one is named, and trusts no header of a visitor", () => {
        const spec = { ...plainSpec, users: undefined };
        const address = "http://oauth2-proxy:4180/oauth2/auth";
        const login = (forwardAuth: EdgeSpec["forwardAuth"]) =>
            rendered({ ...spec, forwardAuth }).http.middlewares.login;
        expect(login({ address })).toEqual({ forwardAuth: { address } });
        expect(login({ address, responseHeaders: ["X-Auth-Request-Email"] })).toEqual({
            forwardAuth: { address, authResponseHeaders: ["X-Auth-Request-Email"] },
        });
    });

    it("leaves out servers that are not there or have no name", () => {
        const { routers, services } = rendered(richSpec, servers.slice(1)).http;
        expect(Object.keys(routers)).toEqual(["prometheus", "prometheus-http", "files"]);
        expect(Object.keys(services)).toEqual(["prometheus"]);
    });

    it("keeps from everyone how servers are stopped and reloaded, and what Grafana measures", () => {
        const { routers } = rendered(plainSpec).http;
        expect(routers.grafana!.rule).toBe("Host(`grafana.example.org`) && !PathPrefix(`/metrics`)");
        const readable = "(!PathPrefix(`/-`) || Path(`/-/ready`) || Path(`/-/healthy`))";
        expect(routers.prometheus!.rule).toBe(`Host(\`prometheus.example.org\`) && ${readable}`);
        expect(routers.alertmanager!.rule).toBe(`Host(\`alerts.example.org\`) && ${readable}`);
    });

    it("leads each name, and no other, from HTTP to the public port of HTTPS", () => {
        const { routers, middlewares } = rendered(plainSpec).http;
        expect(routers["grafana-http"]).toEqual({
            entryPoints: ["web"],
            rule: "Host(`grafana.example.org`)",
            middlewares: ["rate", "to-https"],
            service: "noop@internal",
        });
        expect(middlewares["to-https"]).toEqual({
            redirectScheme: { scheme: "https", port: "443", permanent: true },
        });
    });

    it("has no HSTS where that is said", () => {
        const headers = (hstsDays?: number) =>
            rendered({ ...plainSpec, hstsDays }).http.middlewares.headers!.headers;
        expect(headers()).toMatchObject({ stsSeconds: 31_536_000 });
        expect(headers(0)).not.toHaveProperty("stsSeconds");
    });

    it("shows no certificate to who asks for another name, unless it signs itself", () => {
        const acme = rendered(plainSpec);
        expect(acme.tls.options.default).toMatchObject({ minVersion: "VersionTLS12", sniStrict: true });
        expect(acme.tls).not.toHaveProperty("certificates");
        expect(acme.http.routers.grafana!.tls).toEqual({ certResolver: "letsencrypt-staging" });
        const selfSigned = rendered({ ...plainSpec, tls: { kind: "selfSigned" } });
        expect(selfSigned.tls.options.default.sniStrict).toBe(false);
        expect(selfSigned.http.routers.grafana!.tls).toEqual({});
    });

    it("has one template to fill in, and no other braces, since Traefik would fill in those too", () => {
        const { "edge.yml": text } = renderDynamic(richSpec, servers);
        expect(text!.match(/\{\{.*?\}\}/g)).toEqual(["{{ (now).UnixNano }}"]);
    });
});
