import type { GrafanaSpec } from "../../../components/spec/grafana";
import { secretRef } from "../../../components/spec/secretRef";
import { validateDeployment } from "../../../components/stack/validateDeployment";

const adminPassword = secretRef("admin");

function faults(dockerHost: string, grafana: GrafanaSpec | false): string[] {
    const spec = { name: "shop", alerting: { allowUndelivered: true }, grafana };
    return validateDeployment({ spec, dockerHost }, ["admin"]).map(({ path, rule }) => `${path} ${rule}`);
}

describe("an engine by SSH without a host", () => {
    const engine = "ssh://deploy@monitoring.example.com";

    it("may not have a Grafana that is published on its own 127.0.0.1: there would be no way to its API", () => {
        const fault =
            "dockerHost must not be by SSH with a Grafana on that host's 127.0.0.1, which the update has to reach: set host, which brings a tunnel, or grafana.publish.address";
        expect(faults(engine, { adminPassword })).toEqual([fault]);
        expect(faults(engine, { adminPassword, publish: { port: 3001 } })).toEqual([fault]);
    });

    it("may have one that others reach, one elsewhere, or none", () => {
        expect(faults(engine, { adminPassword, publish: { address: "203.0.113.5" } })).toEqual([]);
        const byName = { publish: false, externalUrl: "https://grafana.example.com" } as const;
        expect(faults(engine, { adminPassword, ...byName })).toEqual([]);
        expect(faults(engine, { adminPassword, existingUrl: "https://grafana.example.com" })).toEqual([]);
        expect(faults(engine, false)).toEqual([]);
    });

    it("is no fault of other engines", () => {
        expect(faults("tcp://10.0.0.5:2375", { adminPassword })).toEqual([]);
        expect(faults("unix:///run/user/1000/docker.sock", { adminPassword })).toEqual([]);
    });
});
