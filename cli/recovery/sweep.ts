import type { DockerEngine } from "../docker/engine";
import type { StackState } from "../workspace/localState";
import type { Found, Leftover } from "./leftovers";
import { findLeftovers, knownIds } from "./leftovers";

/** All Docker objects of a stack, found by its label. */
export async function findOwn(engine: DockerEngine, label: string): Promise<Found> {
    const [all, containers, networks, volumes] = await Promise.all([
        engine.containers(),
        engine.containers(label),
        engine.networks(label),
        engine.volumes(label),
    ]);
    const own = new Set(containers.map(({ id }) => id));
    const others = all.filter(({ id }) => !own.has(id));
    return { containers, networks, volumes, volumesInUse: others.flatMap((container) => container.volumes) };
}

/** Removes leftovers of an interrupted update; returns them. */
export async function sweep(
    engine: DockerEngine,
    label: string,
    state: StackState,
    since: Date,
): Promise<readonly Leftover[]> {
    const leftovers = findLeftovers(await findOwn(engine, label), knownIds(state), since);
    for (const { kind, id } of leftovers) {
        await engine.remove(kind, id);
    }
    return leftovers;
}
