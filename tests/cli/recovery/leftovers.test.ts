import type { ListedContainer } from "../../../cli/docker/engine";
import { describeLeftover, findLeftovers, knownIds } from "../../../cli/recovery/leftovers";
import { pendingNames, withoutPending } from "../../../cli/recovery/pending";

const since = new Date("2026-11-21T04:28:37.900Z");
const later = new Date("2026-11-21T04:28:40Z");
const earlier = new Date("2026-11-20T00:00:00Z");

function container(id: string, created: Date, volumes: string[] = []): ListedContainer {
    return {
        id,
        name: `name-${id}`,
        image: "x",
        labels: {},
        state: "created",
        status: "Created",
        created,
        ports: [],
        volumes,
    };
}

function object(
    id: string,
    created: Date,
): { id: string; name: string; labels: Record<string, string>; created: Date } {
    return { id, name: id, labels: {}, created };
}

test("what the state does not know and the interrupted update made is left over: containers, then networks and volumes", () => {
    const found = {
        containers: [
            container("known", later),
            container("unknown", later, ["v1"]),
            container("old", earlier),
        ],
        networks: [object("n1", later), object("n2", later)],
        volumes: [object("v1", later), object("v2", later)],
        volumesInUse: [],
    };
    const left = findLeftovers(found, new Set(["known", "n2", "v2"]), since);
    expect(left.map(({ kind, id }) => [kind, id])).toEqual([
        ["containers", "unknown"],
        ["networks", "n1"],
        ["volumes", "v1"],
    ]);
    expect(left.map(describeLeftover)).toEqual(["container name-unknown", "network n1", "volume v1"]);
});

test("a container that was listed in the second in which the update began counts", () => {
    const found = {
        containers: [container("c", new Date("2026-11-21T04:28:37Z"))],
        networks: [],
        volumes: [],
        volumesInUse: [],
    };
    expect(findLeftovers(found, new Set(), since)).toHaveLength(1);
});

test("a volume stays as long as a container that stays uses it, of this stack or of others", () => {
    const found = {
        containers: [container("known", earlier, ["v1"])],
        networks: [],
        volumes: [object("v1", later), object("v2", later)],
        volumesInUse: ["v2"],
    };
    expect(findLeftovers(found, new Set(["known"]), since)).toEqual([]);
});

test("the state knows its resources, also those that an operation was about", () => {
    const urn = "urn:pulumi:dev::vigie::docker:index/container:Container::c";
    const state = {
        resources: [
            { urn, type: "t", id: "a" },
            { urn, type: "t" },
        ],
        pending: [{ type: "deleting", resource: { urn, type: "t", id: "b" } }],
    };
    expect([...knownIds(state)]).toEqual(["a", "b"]);
    expect(pendingNames(state)).toEqual(["deleting c"]);
});

test("operations that never finished are dropped, and nothing else", () => {
    const deployment = { manifest: { version: "v3" }, resources: [1], pending_operations: [2] };
    expect(withoutPending({ version: 3, deployment })).toEqual({
        version: 3,
        deployment: { manifest: { version: "v3" }, resources: [1] },
    });
});
