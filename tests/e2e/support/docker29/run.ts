import { resolveStack } from "../../../../components/stack/resolveStack";
import { spawn } from "node:child_process";
import { mkdirSync, readdirSync, rmSync } from "node:fs";
import { delimiter, join } from "node:path";
import type { MonitoringSpec } from "../../../../components";
import { images } from "../../../../components/images";
import { ensureDocker, ensureDocker29, ensureImages } from "../../../../cli/toolchain";
import { cacheFolder } from "../../../../cli/toolchain/cacheFolder";
import { isRunning } from "../processes";
import { devSettings } from "../settings";

const checkout = join(__dirname, "../../../..");

/** The end-to-end tests that run where no others are named. */
const mainTests = ["engine", "devStack", "configuration", "twoStacks"].map(
    (name) => `tests/e2e/${name}.test.ts`,
);

/**
 * Runs end-to-end tests on Docker Engine 29; `npm run test:e2e` runs them on this machine's own engine.
 *
 * The engine is started as on a machine of its own, in namespaces of mounts, network and processes (`inside.ts`): two
 * engines would rewrite each other's packet filter and share one socket. The tests run in there too, since what the
 * engine publishes on 127.0.0.1 is reached there only. The namespaces have no way out, so images come from this
 * machine's engine.
 *
 * @param args for Jest; paths of tests replace the main ones.
 */
async function main(args: readonly string[]): Promise<number> {
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    if (process.platform !== "linux" || process.getuid?.() !== 0) {
        throw new Error("An engine of its own for the tests takes root on Linux.");
    }
    const { host } = await ensureDocker(say);
    const commands = await ensureDocker29(say);
    await ensureImages(devImages(), say);
    const data = makeDataFolder(join(cacheFolder(), "docker29"));
    try {
        const tests = args.some((arg) => arg.startsWith("tests/")) ? [] : mainTests;
        return await inNamespaces([data, host, ...args, ...tests], {
            ...process.env,
            PATH: [...commands, process.env.PATH ?? ""].join(delimiter),
            DOCKER_HOST: undefined,
            VIGIE_START_DOCKER: "1",
        });
    } finally {
        rmSync(data, { recursive: true, force: true });
    }
}

/** An empty folder for the engine's data; those that killed runs left behind are removed. */
function makeDataFolder(parent: string): string {
    mkdirSync(parent, { recursive: true });
    for (const name of readdirSync(parent)) {
        const pid = /^data-(\d+)$/.exec(name)?.[1];
        if (pid !== undefined && !isRunning(Number(pid))) {
            rmSync(join(parent, name), { recursive: true, force: true });
        }
    }
    const data = join(parent, `data-${process.pid}`);
    mkdirSync(data);
    return data;
}

/** Images of the dev stack, the largest that the main tests bring up. */
function devImages(): string[] {
    const spec = devSettings({ prometheus: 1, alertmanager: 2, grafana: 3 }) as unknown as MonitoringSpec;
    return resolveStack(spec).images.map((name) => images[name]);
}

/**
 * Runs `inside.ts`; when it ends, so does every process in there, and its mounts and networks are gone.
 *
 * The first process is a shell because it takes note of the end of processes that lost their parent, as `init` does.
 */
function inNamespaces(args: readonly string[], env: NodeJS.ProcessEnv): Promise<number> {
    const namespaces = ["--mount", "--net", "--pid", "--fork", "--kill-child", "--mount-proc"];
    const asInit = ["sh", "-c", '"$@"; exit "$?"', "sh"];
    const script = [process.execPath, "--import", "tsx", join(__dirname, "inside.ts")];
    const child = spawn("unshare", [...namespaces, ...asInit, ...script, ...args], {
        cwd: checkout,
        env,
        stdio: "inherit",
    });
    return new Promise((resolve, reject) => {
        child.on("error", reject);
        child.on("close", (code) => resolve(code ?? 1));
    });
}

main(process.argv.slice(2)).then(
    (code) => (process.exitCode = code),
    (error: unknown) => {
        process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
        process.exitCode = 1;
    },
);
