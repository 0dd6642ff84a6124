import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { dump } from "js-yaml";
import { onPath } from "../../../cli/toolchain/executable";
import { ensurePulumi } from "../../../cli/toolchain";
import { Command, type Ended, succeeded } from "./command";
import { type Container, containersWith, everythingWith, type Owned, removeAll } from "./docker";
import { printTiming } from "./timing";

const checkout = join(__dirname, "../../..");

/** Settings of a stack without the prefix `vigie:`. */
export type Settings = Readonly<Record<string, unknown>>;

/** What `up --json` prints. */
export interface UpReport {
    changes: Record<"created" | "updated" | "replaced" | "deleted" | "unchanged", number>;
    outputs: { urls: Record<string, string>; containerNames: Record<string, string> };
    warnings: string[];
    omitted: { name: string; what: string; reason: string }[];
}

/** A folder of its own with the project's description, in which commands run as they do in a checkout. */
export function makeProjectFolder(): string {
    const root = mkdtempSync(join(tmpdir(), "vigie-e2e-"));
    copyFileSync(join(checkout, "Pulumi.yaml"), join(root, "Pulumi.yaml"));
    return root;
}

/** A stack that a test brings up with the project's own commands, in a folder of its own. */
export class TestStack {
    /** Name of the stack: no other stack on this machine has it. */
    public readonly name: string;
    /** Label of everything that it has in Docker. */
    public readonly label: string;
    /** The folder with the stack's files and state. */
    public readonly root: string;
    private readonly ownsRoot: boolean;

    /**
     * @param topic part of the stack's name.
     * @param environment for its commands, beside the test's own.
     * @param root the project's folder; one of its own by default.
     */
    public constructor(
        topic: string,
        private readonly environment: NodeJS.ProcessEnv = {},
        root?: string,
    ) {
        this.ownsRoot = root === undefined;
        this.root = root ?? makeProjectFolder();
        this.name = `e2e-${topic}-${process.pid}`;
        this.label = `vigie.stack=vigie/${this.name}`;
    }

    /** Writes the stack's file. */
    public configure(settings: Settings): void {
        const entries = Object.entries(settings).map(([key, value]) => [`vigie:${key}`, value]);
        const file = join(this.root, `Pulumi.${this.name}.yaml`);
        writeFileSync(
            file,
            dump({ config: Object.fromEntries(entries) as unknown }, { noRefs: true, lineWidth: -1 }),
        );
    }

    /** Sets secrets as a person does; their values are on standard input only. */
    public async setSecrets(secrets: Readonly<Record<string, string>>): Promise<void> {
        for (const [name, value] of Object.entries(secrets)) {
            succeeded(`secret ${name}`, await this.command(["secret", "--name", name], value).ended);
        }
    }

    /** The stack's state as the Pulumi command line exports it. */
    public async export(): Promise<string> {
        const program = onPath("pulumi") ?? (await ensurePulumi(() => undefined));
        const environment = {
            ...this.commandEnvironment(),
            PULUMI_BACKEND_URL: `file://${join(this.root, ".vigie", "state")}`,
            PULUMI_CONFIG_PASSPHRASE_FILE: join(this.root, ".vigie", "passphrase"),
            PULUMI_SKIP_UPDATE_CHECK: "true",
        };
        const args = ["stack", "export", "--stack", this.name];
        const { ended } = new Command(program, args, { cwd: this.root, environment });
        return succeeded("pulumi stack export", await ended).stdout;
    }

    /** Starts a command of the project, `up`, and does not wait. */
    public start(...args: string[]): Command {
        return this.command(args);
    }

    /** Runs a command of the project to its end, however that is. */
    public async run(...args: string[]): Promise<Ended> {
        const ended = await this.start(...args).ended;
        printTiming(
            `${args.join(" ")} (${this.name})${ended.code === 0 ? "" : `: exit code ${ended.code}`}`,
            ended.seconds,
        );
        return ended;
    }

    /** Runs a command that has to succeed. */
    public async mustRun(...args: string[]): Promise<Ended> {
        return succeeded(args.join(" "), await this.run(...args));
    }

    /** Brings the stack up, and returns the report. */
    public async up(...options: string[]): Promise<UpReport> {
        return JSON.parse((await this.mustRun("up", "--json", ...options)).stdout) as UpReport;
    }

    /** Containers of the stack by the name that each has in the program, writers too. */
    public async containers(): Promise<Map<string, Container>> {
        return await containersWith(this.label);
    }

    /** The container with a name in the program. */
    public async container(name: string): Promise<Container> {
        const container = (await this.containers()).get(name);
        if (container === undefined) {
            throw new Error(`there is no container ${name} in ${this.label}`);
        }
        return container;
    }

    /** What Docker has of the stack. */
    public async everything(): Promise<Owned[]> {
        return await everythingWith(this.label);
    }

    /** Ids of everything in Docker that the stack's state knows. */
    public knownIds(): string[] {
        const file = join(this.root, ".vigie/state/.pulumi/stacks/vigie", `${this.name}.json`);
        const { checkpoint } = JSON.parse(readFileSync(file, "utf8")) as {
            checkpoint: { latest?: { resources?: { type: string; id?: string }[] } };
        };
        return (checkpoint.latest?.resources ?? []).flatMap(({ type, id }) =>
            type.startsWith("docker:") && id !== undefined ? [id] : [],
        );
    }

    /** Removes what the `ssh` command needs for the stack's host, as it is missing in a fresh checkout with the same state. */
    public forgetSshFiles(): void {
        rmSync(join(this.root, ".vigie", "ssh"), { recursive: true, force: true });
    }

    /** Takes the stack down, removes its folder if no other stack gave it, and fails where `down` left something behind. */
    public async remove(): Promise<void> {
        const ended = await this.run("down", "--yes");
        const left = await this.everything();
        await removeAll(left);
        if (this.ownsRoot) {
            rmSync(this.root, { recursive: true, force: true });
        }
        succeeded("down", ended);
        if (left.length > 0) {
            throw new Error(`down left behind: ${left.map(({ resource }) => resource).join(", ")}`);
        }
    }

    private command([command, ...options]: readonly string[], input?: string): Command {
        return new Command(
            process.execPath,
            [join(checkout, "cli/bin/vigie.cjs"), command!, "--stack", this.name, ...options],
            { cwd: this.root, environment: this.commandEnvironment(), ...(input !== undefined && { input }) },
        );
    }

    /** The test's environment without what would lead the commands elsewhere. */
    private commandEnvironment(): NodeJS.ProcessEnv {
        return {
            ...process.env,
            PULUMI_BACKEND_URL: undefined,
            PULUMI_CONFIG_PASSPHRASE: undefined,
            PULUMI_CONFIG_PASSPHRASE_FILE: undefined,
            NO_COLOR: "1",
            VIGIE_ROOT: this.root,
            ...this.environment,
        };
    }
}
