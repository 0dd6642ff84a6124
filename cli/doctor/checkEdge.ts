import type { EdgeSpec } from "../../components/spec/edge";
import { type Finding, missing, ok, unknown } from "./finding";
import type { Machine } from "./machine";

const defaultNames = { grafana: "grafana", prometheus: "prometheus", alertmanager: "alerts" } as const;

/** Checks that the names resolve to the host and its ports are reachable; `address` is undefined before the host exists. */
export async function checkEdge(
    { domain, names = {}, publishHttp, publishHttps }: EdgeSpec,
    address: string | undefined,
    machine: Machine,
): Promise<Finding[]> {
    const hosts = Object.entries({ ...defaultNames, ...names })
        .filter((entry): entry is [string, string] => typeof entry[1] === "string")
        .map(([, name]) => `${name}.${domain}`);
    const expected = address === undefined ? [] : await addressesOf(address, machine);
    const ports = [publishHttp?.port ?? 80, publishHttps?.port ?? 443];
    return [
        ...(await Promise.all(hosts.map((host) => checkName(host, expected, machine)))),
        ...(address === undefined
            ? []
            : await Promise.all(ports.map((port) => checkPort(address, port, machine)))),
    ];
}

async function addressesOf(address: string, machine: Machine): Promise<string[]> {
    return /^[\d.]+$|:/.test(address) ? [address] : await machine.resolve(address);
}

async function checkName(host: string, expected: readonly string[], machine: Machine): Promise<Finding> {
    const found = await machine.resolve(host);
    const why = "Browsers and the certificate authority use this name.";
    const fix =
        expected.length === 0
            ? "If vigie:dns is set, the update creates the record."
            : `Create a DNS record that resolves ${host} to ${expected.join(", ")}, or set vigie:dns.`;
    if (found.length === 0) {
        return unknown(host, "does not resolve", why, fix);
    }
    return expected.length === 0 || found.some((one) => expected.includes(one))
        ? ok(host, found.join(", "))
        : missing(host, `resolves to ${found.join(", ")}`, why, fix);
}

/** Nothing may listen yet: a missing response does not prove a firewall. */
async function checkPort(address: string, port: number, machine: Machine): Promise<Finding> {
    const what = `port ${port} of ${address}`;
    return (await machine.answers(address, port))
        ? ok(what, "answers")
        : unknown(
              what,
              "does not answer",
              "Before the first update nothing listens there; after it, check the firewall.",
              `nc -vz ${address} ${port}`,
          );
}
