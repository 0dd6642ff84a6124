import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { pulumi as grafanaPlugin, version } from "@pulumiverse/grafana/package.json";
import { ensurePlugin, ensurePulumi } from "../../../cli/toolchain";
import { Command, type Ended, succeeded } from "./command";
import type { DashboardsTask, Operation } from "./deployDashboards";
import { printTiming } from "./timing";

/** Where Pulumi's plugins are kept on this machine. */
export const pulumiHome = process.env.PULUMI_HOME ?? join(homedir(), ".pulumi");

/** Makes sure that the real Grafana provider plugin is there; returns the path of Pulumi's command. */
export async function ensureGrafanaPlugin(say: (line: string) => void): Promise<string> {
    const pulumi = await ensurePulumi(say);
    const plugin = { name: grafanaPlugin.name, version, server: grafanaPlugin.server };
    const outcome = await ensurePlugin(pulumi, pulumiHome, plugin, say);
    if ("unavailable" in outcome) {
        throw new Error(outcome.unavailable);
    }
    return pulumi;
}

/** How many resources each kind of operation met: `{ create: 4 }`. */
export type Changes = Record<string, number>;

/** The environment of an operation of Pulumi's engine, with a state in a folder. */
export function engineEnvironment(pulumi: string, folder: string): NodeJS.ProcessEnv {
    mkdirSync(join(folder, "state"), { recursive: true });
    return {
        ...process.env,
        PATH: [dirname(pulumi), process.env.PATH].join(delimiter),
        PULUMI_BACKEND_URL: `file://${join(folder, "state")}`,
        PULUMI_CONFIG_PASSPHRASE: "of the end-to-end tests",
        PULUMI_HOME: pulumiHome,
        PULUMI_SKIP_UPDATE_CHECK: "true",
    };
}

/** A stack of nothing but what is in an external Grafana. */
export class GrafanaStack {
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-e2e-"));
    private readonly environment: NodeJS.ProcessEnv;

    /** @param pulumi path of its command. */
    public constructor(
        pulumi: string,
        public task: DashboardsTask,
    ) {
        this.environment = engineEnvironment(pulumi, this.folder);
    }

    /** Does things one after the other, with parts of the task changed from now on; returns what each met. */
    public async run(
        operations: readonly Operation[],
        changes: Partial<DashboardsTask> = {},
    ): Promise<Changes[]> {
        this.task = { ...this.task, ...changes };
        const { stdout } = succeeded(operations.join(), await this.start(operations));
        return stdout
            .trim()
            .split("\n")
            .map((line) => JSON.parse(line) as Changes);
    }

    /** Forgets it; what it has made must be gone by then. */
    public forget(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }

    private async start(operations: readonly Operation[]): Promise<Ended> {
        const script = join(__dirname, "deployDashboards.ts");
        const { ended } = new Command(
            process.execPath,
            ["--require", require.resolve("tsx/cjs"), script, ...operations],
            { cwd: this.folder, environment: this.environment, input: JSON.stringify(this.task) },
        );
        printTiming(`${operations.join()} of ${this.task.stackName}`, (await ended).seconds);
        return ended;
    }
}
