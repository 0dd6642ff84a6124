import type { EdgeSpec } from "../../components/spec/edge";
import { type Finding, missing, ok, unknown } from "./finding";
import type { Surroundings } from "./surroundings";

const defaultNames = { grafana: "grafana", prometheus: "prometheus", alertmanager: "alerts" } as const;

/** Whether the names lead to the host, and its doors can be reached; `address` is undefined for a host to be made. */
export async function checkEdge(
    { domain, names = {}, publishHttp, publishHttps }: EdgeSpec,
    address: string | undefined,
    machine: Surroundings,
): Promise<Finding[]> {
    const hosts = Object.entries({ ...defaultNames, ...names })
        .filter((entry): entry is [string, string] => typeof entry[1] === "string")
        .map(([, name]) => `${name}.${domain}`);
    const expected = address === undefined ? [] : await addressesOf(address, machine);
    const doors = [publishHttp?.port ?? 80, publishHttps?.port ?? 443];
    return [
        ...(await Promise.all(hosts.map((host) => checkName(host, expected, machine)))),
        ...(address === undefined
            ? []
            : await Promise.all(doors.map((port) => checkDoor(address, port, machine)))),
    ];
}

async function addressesOf(address: string, machine: Surroundings): Promise<string[]> {
    return /^[\d.]+$|:/.test(address) ? [address] : await machine.resolve(address);
}

async function checkName(host: string, expected: readonly string[], machine: Surroundings): Promise<Finding> {
    const found = await machine.resolve(host);
    const why = "Browsers and the certificate's authority come by this name.";
    const mend =
        expected.length === 0
            ? "The update makes it where vigie:dns is set."
            : `Let ${host} lead to ${expected.join(", ")}, or set vigie:dns.`;
    if (found.length === 0) {
        return unknown(host, "does not resolve", why, mend);
    }
    return expected.length === 0 || found.some((one) => expected.includes(one))
        ? ok(host, found.join(", "))
        : missing(host, `leads to ${found.join(", ")}`, why, mend);
}

/** Nothing may listen yet: that it does not answer is no proof of a firewall. */
async function checkDoor(address: string, port: number, machine: Surroundings): Promise<Finding> {
    const what = `port ${port} of ${address}`;
    return (await machine.answers(address, port))
        ? ok(what, "answers")
        : unknown(
              what,
              "does not answer",
              "Before the first update nothing listens there; afterwards a firewall is in the way.",
              `nc -vz ${address} ${port}`,
          );
}
