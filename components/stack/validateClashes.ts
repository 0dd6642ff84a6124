import { aliasOf, nameOf } from "../exporters/planNames";
import { exportersOf } from "../exporters/part";
import type { Checker } from "../spec/checker";
import type { MonitoringSpec } from "../monitoringSpec";
import { collide, type PublishedPort } from "../spec/publish";
import { offersByPart, offersOf } from "./offers";

/** Checks that the servers of a stack, whose parts are right, do not take each other's names and ports. */
export function validateClashes(checker: Checker, spec: MonitoringSpec): void {
    validateNames(checker, spec);
    validatePorts(checker, offersOf(spec).ports);
}

/** Names of exporters are chosen; those of all other servers, and of their scrape jobs, are fixed. */
function validateNames(checker: Checker, spec: MonitoringSpec): void {
    const others = [...offersByPart(spec)].flatMap(([key, offers]) => (key === "exporters" ? [] : [offers]));
    const jobs = others.flatMap((offers) => offers.jobs ?? []).map(({ name }) => name);
    const aliases = others.flatMap((offers) => offers.aliases);
    for (const [index, exporter] of exportersOf(spec).entries()) {
        const part = checker.at("exporters").at(index);
        const alias = aliasOf(exporter);
        if (jobs.includes(nameOf(exporter))) {
            part.report("name", "must not be the name of another job of the stack", nameOf(exporter));
        } else if (aliases.includes(alias)) {
            part.report("name", "must not be the name that another server has in the network", alias);
        }
    }
}

function validatePorts(checker: Checker, ports: readonly PublishedPort[]): void {
    for (const [index, wanted] of ports.entries()) {
        const holder = ports.slice(0, index).find((other) => collide(other, wanted));
        if (holder) {
            checker.report(`${wanted.path}.port`, `must not be the port of ${holder.path}`, wanted.port);
        }
    }
}
