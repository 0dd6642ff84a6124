import * as pulumi from "@pulumi/pulumi";
import { assertNoFaults, inStackFile } from "../components/spec/fault";
import { plainSecrets } from "../components/spec/plainSecrets";
import { isOverSsh, isOwnEngine } from "./docker/address";
import { DockerEngine } from "./docker/engine";
import type { Requirements } from "./preflight/requirements";
import type { Printer } from "./report/printer";
import { flatConfiguration } from "./workspace/configuration";
import { EngineStack } from "./workspace/engineStack";
import { backendUrl, engineEnvironment, hasOwnPassphrase, localStateFolder } from "./workspace/environment";
import type { Deployment, StackState } from "./workspace/localState";
import { readState, stackExists, stateOf } from "./workspace/localState";
import { ensurePassphrase } from "./workspace/passphrase";
import type { ProjectPaths } from "./workspace/paths";
import { projectPaths } from "./workspace/paths";
import type { PreparedWorkspace } from "./workspace/prepare";
import { prepareWorkspace } from "./workspace/prepare";
import { PulumiProcess } from "./workspace/pulumiProcess";
import type { Project } from "./project";
import { policyPacks } from "./policyPacks";
import type { Toolchain } from "./toolchain/model";

/** Parallelism on a remote host: each operation uses a session of the SSH connection. */
const overSsh = 8;

/** A stack of the project on this machine; shared by the commands. */
export class Session {
    public readonly paths: ProjectPaths;
    public readonly workspace: PreparedWorkspace;
    /** Set when the Pulumi engine is needed. */
    public pulumi: PulumiProcess | undefined;
    /** Parts that the program omits. */
    public omit: readonly string[] = [];
    private opened: Promise<EngineStack> | undefined;

    public constructor(
        public readonly project: Project,
        public readonly toolchain: Toolchain,
        public readonly stack: string,
        public readonly printer: Printer,
    ) {
        this.paths = projectPaths(project.root, stack);
        this.workspace = prepareWorkspace(this.paths);
    }

    /** The Docker label of the stack's objects. */
    public get label(): { key: string; value: string } {
        return { key: this.project.stackLabel, value: `${this.workspace.project}/${this.stack}` };
    }

    /** The same as a filter: `vigie.stack=vigie/dev`. */
    public get labelFilter(): string {
        return `${this.label.key}=${this.label.value}`;
    }

    /** The state folder, if it is on this machine. */
    public get stateFolder(): string | undefined {
        return localStateFolder(backendUrl(process.env, this.paths));
    }

    /** Whether the stack exists; undefined if only the backend knows. */
    public get exists(): boolean | undefined {
        const folder = this.stateFolder;
        return folder === undefined ? undefined : stackExists(folder, this.workspace.project, this.stack);
    }

    /** The stack's requirements; the configuration must not contain plain-text secrets. */
    public async requirements(): Promise<Requirements> {
        const { stackFile, project } = this.workspace;
        return await this.configured((asked) => {
            assertNoFaults(plainSecrets(stackFile.config ?? {}, project));
            return asked.requirements();
        });
    }

    /** Calls the project with the stack's configuration set; faults name the stack and its file. */
    public async configured<T>(ask: (project: Project) => T | Promise<T>): Promise<T> {
        return await inStackFile(this.stack, () => {
            this.useConfiguration();
            return ask(this.project);
        });
    }

    /** The deployment target, even if the rest of the configuration is invalid. */
    public destination(): Pick<Requirements, "dockerHost"> {
        this.useConfiguration();
        return { dockerHost: this.project.dockerHost() };
    }

    /** Sets the stack's configuration for `pulumi.Config`, as the engine does for a program. */
    public useConfiguration(): void {
        const { stackFile, schema } = this.workspace;
        pulumi.runtime.setAllConfig(flatConfiguration(stackFile.config ?? {}, schema));
    }

    /** The target Docker engine, unless it is reached by SSH or only by the Docker provider. */
    public engineOf({ dockerHost }: Pick<Requirements, "dockerHost">): DockerEngine | undefined {
        return isOverSsh(dockerHost ?? process.env.DOCKER_HOST) ? undefined : DockerEngine.at(dockerHost);
    }

    /** Opens the stack in the Pulumi engine; creates it if missing. */
    public open(): Promise<EngineStack> {
        this.opened ??= this.openOnce();
        return this.opened;
    }

    /** The stack's state; read from its file if possible, otherwise exported by the engine. */
    public async state(): Promise<StackState> {
        if (this.exists === false) {
            return stateOf(undefined);
        }
        const folder = this.stateFolder;
        const read = folder === undefined ? undefined : readState(folder, this.workspace.project, this.stack);
        return read ?? stateOf((await (await this.open()).export()).deployment as Deployment);
    }

    private async openOnce(): Promise<EngineStack> {
        const { command, version, pulumiHome } = await this.toolchain.ensurePulumi((line) =>
            this.printer.note(line),
        );
        if (!hasOwnPassphrase(process.env)) {
            ensurePassphrase(this.paths);
        }
        this.pulumi = new PulumiProcess(command, version);
        const { packs, missing } = policyPacks({ command, version });
        if (missing !== undefined) {
            this.printer.note(missing);
        }
        const { dockerHost } = this.destination();
        return await EngineStack.open({
            stack: this.stack,
            workDir: this.paths.work,
            process: this.pulumi,
            environment: engineEnvironment(process.env, this.paths),
            pulumiHome,
            program: async () => await this.project.program({ omit: this.omit }),
            exists: this.exists,
            parallel: isOverSsh(dockerHost) ? overSsh : undefined,
            policyPacks: packs,
            // The policy check adds about a third to an update of a local stack.
            checksUpdates: !isOwnEngine(dockerHost ?? process.env.DOCKER_HOST),
        });
    }
}
