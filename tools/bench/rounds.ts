import { dump } from "js-yaml";
import { resolveStack } from "../../components/stack/resolveStack";
import { succeed, timed } from "./command";
import { composeFile } from "./composeFile";
import { type BenchProject, freePort } from "./project";
import { benchSpec, editedRules } from "./spec";
import { mkdirSync } from "node:fs";
import { dirname, join } from "node:path";

/** Seconds of each measurement in one round. */
export interface Round {
    up: number;
    unchanged: number;
    preview: number;
    edit: number;
    composeUp: number;
    composeUnchanged: number;
}

/** Measures both alternatives once, one after the other, so that neither runs under the other's load. */
export async function measureRound(
    project: BenchProject,
    vigie: readonly string[],
    compose: readonly string[],
): Promise<Round> {
    const ours = await measureOurs(project, vigie);
    return { ...ours, ...(await measureCompose(project, compose)) };
}

async function measureOurs(
    project: BenchProject,
    vigie: readonly string[],
): Promise<Omit<Round, "composeUp" | "composeUnchanged">> {
    const ports = { prometheus: await freePort(), alertmanager: await freePort() };
    const run = { cwd: project.folder, environment: { VIGIE_ROOT: project.folder } };
    const command = (name: string) => [...vigie, name, "--stack", "bench"];
    project.configure(benchSpec(ports));
    try {
        const up = await timed(command("up"), run);
        const unchanged = await timed(command("up"), run);
        const preview = await timed(command("preview"), run);
        project.configure(benchSpec(ports, editedRules(1)));
        const began = performance.now();
        const [live] = await Promise.all([whenLive(ports.prometheus, began), succeed(command("up"), run)]);
        return { up, unchanged, preview, edit: live };
    } finally {
        await succeed([...command("down"), "--yes"], run);
    }
}

/** Seconds until Prometheus has the edited rule. */
async function whenLive(port: number, began: number): Promise<number> {
    const url = `http://127.0.0.1:${port}/api/v1/rules?rule_name[]=bench:edit:1`;
    for (;;) {
        const text = await fetch(url).then((answer) => answer.text());
        if (text.includes("bench:edit:1")) {
            return (performance.now() - began) / 1000;
        }
    }
}

async function measureCompose(
    project: BenchProject,
    compose: readonly string[],
): Promise<Pick<Round, "composeUp" | "composeUnchanged">> {
    const { files, servers } = resolveStack(
        benchSpec({ prometheus: await freePort(), alertmanager: await freePort() }),
    );
    for (const [path, content] of Object.entries(files)) {
        mkdirSync(dirname(join(project.folder, path)), { recursive: true });
        project.write(path, content);
    }
    const file = project.write(
        "compose.yaml",
        dump(composeFile(servers, project.folder), { skipInvalid: true }),
    );
    const run = { cwd: project.folder };
    const command = [...compose, "--project-name", "vigie-bench", "--file", file];
    try {
        const composeUp = await timed([...command, "up", "--detach", "--wait"], run);
        const composeUnchanged = await timed([...command, "up", "--detach", "--wait"], run);
        return { composeUp, composeUnchanged };
    } finally {
        await succeed([...command, "down", "--volumes"], run);
    }
}
