import { existsSync, mkdirSync, mkdtempSync, readdirSync, rmSync, symlinkSync } from "node:fs";
import { homedir, tmpdir } from "node:os";
import { join } from "node:path";
import { version as dockerVersion } from "@pulumi/docker/package.json";
import { pluginFolder } from "../../../cli/toolchain/plugins";
import { kinds } from "../../support/aws/answers";
import { installRecordedAws, recordVariable, worldVariable } from "../../support/aws/install";
import { living, type RecordedCall, readRecord } from "../../support/aws/record";

/** AWS as a stack's commands see it: recorded answers, and one machine that the address of every other leads to. */
export class ProductionWorld {
    private readonly folder = mkdtempSync(join(tmpdir(), "vigie-world-"));

    /** @param publicIp address that the machine gets, whichever it is. */
    public constructor(private readonly publicIp: string) {}

    /** What the commands are to be run with. */
    public get environment(): NodeJS.ProcessEnv {
        return {
            PULUMI_HOME: this.folder,
            [recordVariable]: this.file,
            [worldVariable]: JSON.stringify({ publicIp: this.publicIp }),
        };
    }

    /** Puts the recorded answers in the place of the AWS provider, beside the usual provider of Docker. */
    public async create(): Promise<void> {
        await installRecordedAws(this.folder);
        const plugin = { name: "docker", version: dockerVersion };
        const usual = pluginFolder(process.env.PULUMI_HOME ?? join(homedir(), ".pulumi"), plugin);
        const own = pluginFolder(this.folder, plugin);
        // The engine takes no folder of plugins that is a link. Where there is none yet, the commands get it.
        if (existsSync(usual)) {
            mkdirSync(own);
            readdirSync(usual).forEach((file) => symlinkSync(join(usual, file), join(own, file)));
        }
    }

    /** What was changed so far, oldest first, in words: `create vigie-host-instance`. */
    public changes(): string[] {
        return this.calls()
            .filter(({ operation }) => operation !== "lookup" && operation !== "read")
            .map(({ operation, name }) => `${operation} ${name}`);
    }

    /** What there is of a kind: `aws:ec2/instance:Instance`. */
    public living(type: string): RecordedCall[] {
        return living(this.calls(), type);
    }

    /** Names of everything that there is. */
    public everything(): string[] {
        return Object.keys(kinds).flatMap((type) => this.living(type).map(({ name }) => name));
    }

    /** Forgets everything. */
    public remove(): void {
        rmSync(this.folder, { recursive: true, force: true });
    }

    private get file(): string {
        return join(this.folder, "record");
    }

    private calls(): RecordedCall[] {
        return readRecord(this.file);
    }
}
