import type { TestStack } from "./testStack";

/** Ids of what runs, and since when: the same only where nothing was touched. */
export async function running(stack: TestStack): Promise<[string, string, string][]> {
    const containers = [...(await stack.containers()).values()];
    return containers.map(({ Name, Id, State }) => [Name, Id, State.StartedAt]);
}

/** What Docker has of the stack and its state does not know, and the other way round. */
export async function differences(stack: TestStack): Promise<string[]> {
    const known = stack.knownIds();
    const there = await stack.everything();
    return [
        ...there.filter(({ id }) => !known.includes(id)).map(({ resource }) => `unknown: ${resource}`),
        ...known.filter((id) => !there.some((owned) => owned.id === id)).map((id) => `gone: ${id}`),
    ];
}

/** What an update reports that finds all as it should be. */
export const nothing = { created: 0, updated: 0, replaced: 0, deleted: 0 };
