import type {
    DestroyOptions,
    LocalWorkspaceOptions,
    PreviewOptions,
    PulumiFn,
    UpOptions,
} from "@pulumi/pulumi/automation";
import { RunError } from "@pulumi/pulumi";
import { LocalWorkspace, Stack } from "@pulumi/pulumi/automation";
import type { PulumiProcess } from "./pulumiProcess";

/** The environment in which the engine runs a stack. */
export interface EngineOptions {
    stack: string;
    /** Folder with `Pulumi.yaml` and the stack's file. */
    workDir: string;
    process: PulumiProcess;
    environment: Record<string, string>;
    /** Folder with the engine's plugins. */
    pulumiHome: string;
    program: PulumiFn;
    /** Maximum number of parallel operations; unlimited by default. */
    parallel?: number;
    /** Policy packs that check previews; none by default. */
    policyPacks?: readonly string[];
    /** Whether they check updates too, before each resource is created; false by default. */
    checksUpdates?: boolean;
    /** Whether the stack exists; queried from the backend if undefined. */
    exists: boolean | undefined;
}

/** A stack's exported state. */
export interface ExportedStack {
    version: number;
    deployment: { pending_operations?: unknown; [key: string]: unknown };
}

/**
 * A stack through the Automation API, with one engine process per operation.
 *
 * The API itself starts five more: for the version, the stack selection, and outputs (twice) and history after each
 * update. The engine's events supply this information instead.
 */
export class EngineStack {
    private constructor(
        private readonly stack: Stack,
        private readonly options: EngineOptions,
    ) {}

    /** Opens the stack; creates it if missing. */
    public static async open(options: EngineOptions): Promise<EngineStack> {
        const { stack: name, process, pulumiHome, program } = options;
        const settings: LocalWorkspaceOptions = {
            workDir: options.workDir,
            envVars: options.environment,
            pulumiCommand: process.asCommand(),
            program,
            pulumiHome,
        };
        const workspace = await LocalWorkspace.create(settings);
        if (options.exists === true) {
            workspace.selectStack = () => Promise.resolve();
        }
        const stack =
            options.exists === false
                ? await Stack.create(name, workspace)
                : await Stack.createOrSelect(name, workspace);
        stack.outputs = () => Promise.resolve({});
        stack.info = () => Promise.resolve(undefined);
        return new EngineStack(stack, options);
    }

    public async up(options: UpOptions): Promise<void> {
        await this.stack.up({
            ...(this.options.checksUpdates === true ? this.checked : this.usual),
            ...options,
        });
    }

    public async preview(options: PreviewOptions): Promise<void> {
        await this.stack.preview({ ...this.checked, ...options });
    }

    /**
     * Runs a function as the stack's program in a preview, where it can invoke providers with the stack's configuration.
     *
     * The program then ends with an error, so that the engine plans no changes.
     *
     * @throws what the function throws, and `PulumiFailed` if the engine did not run it.
     */
    public async ask<T>(question: () => Promise<T>): Promise<T> {
        let asked: Promise<T> | undefined;
        const program = async (): Promise<never> => {
            asked = question();
            await asked;
            throw new RunError("The question is answered.");
        };
        try {
            await this.stack.preview({ ...this.usual, program });
        } catch (error) {
            if (asked === undefined) {
                throw error;
            }
        }
        if (asked === undefined) {
            throw new Error("The engine did not run the program.");
        }
        return await asked;
    }

    public async destroy(options: DestroyOptions): Promise<void> {
        await this.stack.destroy({ ...this.usual, ...options });
    }

    /** The whole state, as `pulumi stack export` prints it. */
    public async export(): Promise<ExportedStack> {
        return await this.stack.exportStack();
    }

    /** Replaces the state. */
    public async import(state: ExportedStack): Promise<void> {
        await this.stack.importStack(state);
    }

    /** Encrypts a value into the stack file; passes it over standard input, invisible to other processes. */
    public async setSecret(path: string, value: string): Promise<void> {
        await this.run(["config", "set", "--secret", "--path", path], value);
    }

    /** A value of the configuration, decrypted. */
    public async readConfig(path: string): Promise<string> {
        return (await this.run(["config", "get", "--path", path])).trimEnd();
    }

    private get checked(): EngineStack["usual"] & { policyPacks?: string[] } {
        const { policyPacks = [] } = this.options;
        return { ...this.usual, ...(policyPacks.length > 0 && { policyPacks: [...policyPacks] }) };
    }

    private get usual(): typeof quiet & { parallel?: number } {
        const { parallel } = this.options;
        return { ...quiet, ...(parallel !== undefined && { parallel }) };
    }

    private async run(args: readonly string[], input?: string): Promise<string> {
        const { process, workDir, environment, pulumiHome, stack } = this.options;
        const { stdout } = await process.start([...args, "--stack", stack], {
            cwd: workDir,
            environment: { ...environment, PULUMI_HOME: pulumiHome },
            input,
        });
        return stdout;
    }
}

/** Output comes from the engine's events instead. */
const quiet = { suppressOutputs: true, suppressProgress: true, color: "never" } as const;
