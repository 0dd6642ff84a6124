import { appendFileSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { images } from "../../../components/images";
import { type Container, docker } from "./docker";
import { eventually } from "./eventually";
import { LoggingContainers } from "./loggingContainers";
import { Loki } from "./loki";
import { freePort } from "../../support/ports";
import { Prometheus } from "./prometheus";
import { type Part, smallSettings, stackPorts } from "./settings";
import { type Settings, TestStack } from "./testStack";

/** Settings of what is logged: those of Loki besides its port, and those of the collector. */
export interface LogSettings {
    readonly loki?: Part;
    readonly collector: Part;
}

/** A small stack with Loki and a collector, and a system of containers and files that it reads. */
export class LoggedStack {
    public readonly stack: TestStack;
    /** Containers that print what a test wants. */
    public readonly system: LoggingContainers;
    /** A folder of the host for files of lines. */
    public readonly folder = mkdtempSync(join(tmpdir(), "vigie-logs-"));
    public loki!: Loki;
    public prometheus!: Prometheus;
    private settings: Settings = {};

    /** @param topic part of the stack's name. */
    public constructor(topic: string) {
        this.stack = new TestStack(topic);
        this.system = new LoggingContainers(`e2e-${topic}-shop-${process.pid}`);
    }

    /** Brings the stack up on ports that nothing listens on. */
    public async start(logs: LogSettings, more: Settings = {}, alerting?: Part): Promise<void> {
        const ports = await stackPorts();
        const port = await freePort();
        this.loki = new Loki(`http://127.0.0.1:${port}`);
        this.prometheus = new Prometheus(`http://127.0.0.1:${ports.prometheus}`);
        this.settings = {
            ...smallSettings(ports, { scrapeIntervalSeconds: 5 }, alerting),
            ...more,
            logs: { ...logs, loki: { ...logs.loki, publish: { port } } },
        };
        this.stack.configure(this.settings);
        await this.stack.up();
    }

    /** Writes other settings of Loki and of the collector, beside those that they have, and others of the stack. */
    public change({ loki, collector }: Partial<LogSettings>, more: Settings = {}): void {
        const logs = this.settings.logs as { loki: Part; collector: Part };
        this.settings = {
            ...this.settings,
            ...more,
            logs: { loki: { ...logs.loki, ...loki }, collector: { ...logs.collector, ...collector } },
        };
        this.stack.configure(this.settings);
    }

    /** The container of `loki`, `collector`. */
    public async container(role: string): Promise<Container> {
        return await this.stack.container(`vigie-logs-${role}-container`);
    }

    /** The lines of a query once there are as many as `count`. */
    public async linesOf(query: string, count: number, seconds?: number): Promise<string[]> {
        return await eventually(
            `${count} lines came of ${query}`,
            async () => {
                const lines = await this.loki.lines(query);
                return lines.length >= count && lines.map(({ line }) => line);
            },
            seconds,
        );
    }

    /** Adds lines to a file of the folder. */
    public append(file: string, lines: readonly string[]): void {
        appendFileSync(join(this.folder, file), lines.map((line) => `${line}\n`).join(""));
    }

    /** What a command prints that sees the files of Loki's volume in `/volume`. */
    public async inVolume(script: string): Promise<string> {
        const volume = await this.lokiVolume();
        return await docker(
            ...["run", "--rm", "--volume", `${volume}:/volume:ro`, "--entrypoint", "/bin/sh", images.busybox],
            ...["-c", script],
        );
    }

    /** The volume that Loki keeps lines in. */
    public async lokiVolume(): Promise<string> {
        const { Mounts } = await this.container("loki");
        return Mounts.find(({ Destination }) => Destination === "/loki")!.Name!;
    }

    /** Ends the server of a container at once, as a crash does; the engine starts it again. */
    public async killSuddenly(role: string): Promise<void> {
        const { Id } = await this.container(role);
        const pidOf = async (): Promise<number> =>
            Number(await docker("inspect", "--format", "{{.State.Pid}}", Id));
        const pid = await pidOf();
        process.kill(pid, "SIGKILL");
        await eventually("the engine started it again", async () => {
            const now = await pidOf();
            return now !== 0 && now !== pid;
        });
    }

    /** Removes all of it. */
    public async remove(): Promise<void> {
        await this.system.remove();
        await this.stack.remove();
        rmSync(this.folder, { recursive: true });
    }
}
