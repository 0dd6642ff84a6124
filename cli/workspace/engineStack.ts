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

/** Where and with what the engine runs a stack. */
export interface EngineOptions {
    stack: string;
    /** Folder with `Pulumi.yaml` and the stack's file. */
    workDir: string;
    process: PulumiProcess;
    environment: Record<string, string>;
    /** Folder with the engine's plugins. */
    pulumiHome: string;
    program: PulumiFn;
    /** How many resources are worked on at once; as many as there are by default. */
    parallel?: number;
    /** Policy packs that previews are checked by; none by default. */
    policyPacks?: readonly string[];
    /** Whether updates are checked by them too, before each resource is made; false by default. */
    checksUpdates?: boolean;
    /** Whether the stack is known to exist; asked from the backend where undefined. */
    exists: boolean | undefined;
}

/** A stack's state as the engine exports it. */
export interface ExportedStack {
    version: number;
    deployment: { pending_operations?: unknown; [key: string]: unknown };
}

/**
 * A stack through the Automation API, with one process of the engine for an operation.
 *
 * The API itself starts five more: it asks for the version, selects the stack, and reads outputs (twice) and history
 * after each update. What they would tell comes from the engine's events instead.
 */
export class EngineStack {
    private constructor(
        private readonly stack: Stack,
        private readonly options: EngineOptions,
    ) {}

    /** Opens the stack, and makes it where it does not exist. */
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
     * Runs a function as a program of the stack, in a preview: there providers can be asked with the stack's configuration.
     *
     * The program ends in an error of its own, so that the engine plans nothing of what the stack has.
     *
     * @throws what the function throws, and `PulumiFailed` where it was not come to.
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

    /** Puts a state in place of the present one. */
    public async import(state: ExportedStack): Promise<void> {
        await this.stack.importStack(state);
    }

    /** Encrypts a value into the stack's file; it reaches the engine where no other process can see it. */
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

/** What is printed comes from the engine's events. */
const quiet = { suppressOutputs: true, suppressProgress: true, color: "never" } as const;
