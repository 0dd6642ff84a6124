import { resourceLabel, stackLabel } from "../../../components/server/labels";
import type { CollectorSpec } from "../../../components/spec/logs";
import { DockerEngine } from "../../../cli/docker/engine";
import { succeed } from "../command";
import { type BenchProject, freePort } from "../project";
import { benchSpec } from "../spec";

/** Servers of the log pipeline, by the suffix of their container's resource name. */
const roles = {
    loki: "-logs-loki-container",
    collector: "-logs-collector-container",
    proxy: "-logs-socket-proxy-container",
} as const;

export type Role = keyof typeof roles;

/** A deployed stack. */
export interface LogStack {
    lokiUrl: string;
    /** Ids of the existing containers. */
    containers: ReadonlyMap<Role, string>;
}

/** Deploys a benchmark stack with Loki, measures it, and removes it. */
export async function withLogStack<T>(
    project: BenchProject,
    vigie: readonly string[],
    collector: CollectorSpec | false,
    measure: (stack: LogStack) => Promise<T>,
): Promise<T> {
    const [prometheus, alertmanager, port] = [await freePort(), await freePort(), await freePort()];
    const run = { cwd: project.folder, environment: { VIGIE_ROOT: project.folder } };
    const logs = { loki: { publish: { port } }, collector };
    project.configure({ ...benchSpec({ prometheus, alertmanager }), exporters: [], logs });
    try {
        await succeed([...vigie, "up", "--stack", "bench"], run);
        return await measure({ lokiUrl: `http://127.0.0.1:${port}`, containers: await containersOfStack() });
    } finally {
        await succeed([...vigie, "down", "--stack", "bench", "--yes"], run);
    }
}

async function containersOfStack(): Promise<LogStack["containers"]> {
    const listed = (await DockerEngine.at(undefined)?.containers(`${stackLabel}=vigie/bench`)) ?? [];
    const found = (Object.entries(roles) as [Role, string][]).flatMap(([role, end]) =>
        listed
            .filter(({ labels }) => labels[resourceLabel]?.endsWith(end))
            .map(({ id }): [Role, string] => [role, id]),
    );
    return new Map(found);
}
