import type { MonitoringSpec } from "../monitoringSpec";
import type { AllOffers, Offers } from "../offers";
import { partEntries, type PartKey } from "./registry";

/** What the parts of a stack offer, by the part, in the order of the registry; those that the spec leaves out are not there. */
export function offersByPart(spec: MonitoringSpec): Map<PartKey, Offers> {
    return new Map(
        partEntries().flatMap(([key, part]) => {
            const offers = part.offers(spec);
            return offers === undefined ? [] : [[key, offers] as const];
        }),
    );
}

/** What all parts of a stack offer together. */
export function offersOf(spec: MonitoringSpec): AllOffers {
    const byPart = offersByPart(spec);
    const all = [...byPart.values()];
    return Object.assign({}, ...all, {
        aliases: all.flatMap(({ aliases }) => aliases),
        jobs: all.flatMap(({ jobs }) => jobs ?? []),
        ports: all.flatMap(({ ports }) => ports ?? []),
        edgeTargets: all.flatMap(({ edgeTargets }) => edgeTargets ?? []),
        alertmanagers: all.flatMap(({ alertmanagers }) => alertmanagers ?? []),
        present: Object.assign(
            { parts: [...byPart.keys()] },
            ...all.map(({ present }) => present),
        ) as Offers["present"],
    } satisfies AllOffers) as AllOffers;
}
