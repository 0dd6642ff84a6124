import type { ListedContainer, ListedObject } from "../docker/engine";
import type { StackState } from "../workspace/localState";

/** The Docker objects of a stack. */
export interface Found {
    containers: readonly ListedContainer[];
    networks: readonly ListedObject[];
    volumes: readonly ListedObject[];
    /** Names of volumes that other containers use. */
    volumesInUse: readonly string[];
}

/** An object to remove, in the order of removal. */
export interface Leftover {
    kind: "containers" | "networks" | "volumes";
    id: string;
    name: string;
}

/** Ids in the state: the Pulumi engine manages these objects. */
export function knownIds(state: StackState): Set<string> {
    const resources = [...state.resources, ...state.pending.map(({ resource }) => resource)];
    return new Set(resources.flatMap(({ id }) => (id === undefined || id === "" ? [] : [id])));
}

/**
 * Finds objects of an interrupted update that are not in the state.
 *
 * `since` is the start of that update: older objects may belong to another checkout's stack of the same name. A volume
 * stays while a remaining container uses it.
 */
export function findLeftovers(found: Found, known: ReadonlySet<string>, since: Date): Leftover[] {
    const isLeft = ({ id, created }: { id: string; created: Date }): boolean =>
        !known.has(id) && created.getTime() >= wholeSecond(since);
    const containers = found.containers.filter(isLeft);
    const stay = found.containers.filter((container) => !isLeft(container));
    const inUse = new Set([...stay.flatMap(({ volumes }) => volumes), ...found.volumesInUse]);
    return [
        ...containers.map(asLeftover("containers")),
        ...found.networks.filter(isLeft).map(asLeftover("networks")),
        ...found.volumes
            .filter((volume) => isLeft(volume) && !inUse.has(volume.name))
            .map(asLeftover("volumes")),
    ];
}

/** Docker lists creation times in whole seconds. */
function wholeSecond(time: Date): number {
    return Math.floor(time.getTime() / 1000) * 1000;
}

function asLeftover(kind: Leftover["kind"]): (object: { id: string; name: string }) => Leftover {
    return ({ id, name }) => ({ kind, id, name });
}

/** Describes a leftover: `container prometheus-server-1a2b3c4`. */
export function describeLeftover({ kind, name }: Leftover): string {
    return `${kind.slice(0, -1)} ${name}`;
}
