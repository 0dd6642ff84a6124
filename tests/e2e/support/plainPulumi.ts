import { mkdirSync, mkdtempSync, rmSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { version as dockerPlugin } from "@pulumi/docker/package.json";
import { ensureDockerPlugin, ensureNodeHost, ensurePulumi } from "../../../cli/toolchain";
import { Command, type Ended, succeeded } from "./command";
import { printTiming } from "./timing";

/** Numbers of resources by what is done with them: `{ created: 18 }`. */
export type Changes = Readonly<Record<string, number>>;

/** Pulumi's own command line in a folder, typed as a person types it. */
export class PlainPulumi {
    /** The folder of the state. */
    private readonly state = mkdtempSync(join(tmpdir(), "vigie-state-"));
    private environment: NodeJS.ProcessEnv = {};

    /** `folder` has the project's `Pulumi.yaml`. */
    public constructor(private readonly folder: string) {}

    /** Makes sure of the command line, its Node.js host and the Docker provider's plugin. */
    public async prepare(): Promise<this> {
        const say = (line: string): void => void process.stderr.write(`${line}\n`);
        const pulumi = await ensurePulumi(say);
        const host = await ensureNodeHost(pulumi, say);
        const home = process.env.PULUMI_HOME ?? join(homedir(), ".pulumi");
        await ensureDockerPlugin(pulumi, home, dockerPlugin, say);
        mkdirSync(this.state, { recursive: true });
        this.environment = {
            ...process.env,
            PATH: [dirname(pulumi), host, process.env.PATH].join(delimiter),
            PULUMI_BACKEND_URL: `file://${this.state}`,
            PULUMI_CONFIG_PASSPHRASE: "of the end-to-end tests",
            PULUMI_SKIP_UPDATE_CHECK: "true",
            NO_COLOR: "1",
        };
        return this;
    }

    /** Uses the state and the passphrase of the project's own commands, as the README says. */
    public useStateOfCommands(): void {
        const vigie = join(this.folder, ".vigie");
        delete this.environment.PULUMI_CONFIG_PASSPHRASE;
        this.environment.PULUMI_BACKEND_URL = `file://${vigie}/state`;
        this.environment.PULUMI_CONFIG_PASSPHRASE_FILE = `${vigie}/passphrase`;
    }

    /** Runs a command line, `pulumi preview`, to its end, however that is. */
    public async run(line: string, input?: string): Promise<Ended> {
        const { folder: cwd, environment } = this;
        const options = { cwd, environment, ...(input !== undefined && { input }) };
        const ended = await new Command("sh", ["-c", line], options).ended;
        printTiming(`${line}${ended.code === 0 ? "" : `: exit code ${ended.code}`}`, ended.seconds);
        return ended;
    }

    /** Runs a command line that has to succeed. */
    public async mustRun(line: string, input?: string): Promise<Ended> {
        return succeeded(line, await this.run(line, input));
    }

    /** Removes the state. */
    public forget(): void {
        rmSync(this.state, { recursive: true, force: true });
    }
}

/** What the command line says of resources at its end: `{ created: 18 }`, `{ unchanged: 18 }`. */
export function countsIn({ stdout }: Ended): Changes {
    // An update says it twice: of its preview first, in another tense.
    const lines = stdout.slice(stdout.lastIndexOf("\nResources:\n")).split("\n\n")[0] ?? "";
    return Object.fromEntries(
        [...lines.matchAll(/^ {4}[+~-]* ?(\d+) (?:to )?(.+)$/gm)].map(([, count, what = ""]) => [
            what,
            Number(count),
        ]),
    );
}
