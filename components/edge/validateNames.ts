import { type Checker, isObject } from "../spec/checker";
import type { EdgeSpec } from "../spec/edge";
import { edgeServers, hostOf } from "./names";

/** Checks the servers' names: they must be unique, and at least one server must have one. */
export function validateNames(checker: Checker, { domain, names }: EdgeSpec): void {
    const part = checker.at("names");
    if (names !== undefined && !isObject(names)) {
        return;
    }
    const seen = new Set<string>();
    for (const server of edgeServers) {
        const name = names?.[server];
        const host = hostOf({ domain, names }, server);
        if (host !== undefined && seen.has(host)) {
            part.report(server, "must differ from the names of the other servers", name);
        }
        seen.add(host ?? "");
    }
    if (edgeServers.every((server) => names?.[server] === false)) {
        checker.report("names", "must expose at least one server", names);
    }
}
