import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { chmodSync, mkdtempSync, rmSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { mustRun } from "../../../../cli/toolchain/run";
import { KafkaBroker } from "./broker";
import { ensureKafka } from "./distribution";
import { jars, javaArguments } from "./java";

/** A Kafka of two brokers without ZooKeeper, used with its own tools. */
export class Kafka {
    private readonly home = mkdtempSync(join(tmpdir(), "vigie-kafka-"));
    public readonly first = new KafkaBroker(this.home, 1);
    public readonly second = new KafkaBroker(this.home, 2, this.first);
    private readonly consumers: ChildProcess[] = [];

    /** Starts the first broker; the other one is started by who wants two. */
    public async start(): Promise<this> {
        // The user that brokers run as cannot read everybody's cache.
        execFileSync("cp", ["-r", join(await ensureKafka(), "lib"), join(this.home, jars)]);
        chmodSync(this.home, 0o755);
        await this.first.start();
        return this;
    }

    public async stop(): Promise<void> {
        await Promise.all(this.consumers.map((consumer) => this.leave(consumer)));
        await this.second.stop();
        await this.first.stop();
        rmSync(this.home, { recursive: true, force: true });
    }

    /** Creates a topic with a partition for each broker in `leaders`, which has its only copy. */
    public async createTopic(name: string, leaders: readonly (1 | 2)[]): Promise<void> {
        await this.tool("TopicCommand", "--create", "--topic", name, "--replica-assignment", leaders.join());
    }

    /** Writes messages, each with a key of its own: the keys decide about their partitions, always in the same way. */
    public async write(topic: string, count: number): Promise<void> {
        const child = this.spawnTool("ConsoleProducer", [
            ...["--topic", topic],
            ...["--reader-property", "parse.key=true", "--reader-property", "key.separator=:"],
        ]);
        child.stdin!.end(Array.from({ length: count }, (_, index) => `${index}:message\n`).join(""));
        if ((await endOf(child)) !== 0) {
            throw new Error(`the producer ended with ${child.exitCode}`);
        }
    }

    /** Starts a consumer that reads a topic from its beginning, and waits until it has read so many messages. */
    public async consume(topic: string, group: string, count: number): Promise<ChildProcess> {
        const args = ["--topic", topic, "--group", group, "--from-beginning"];
        const child = this.spawnTool("consumer.ConsoleConsumer", args);
        this.consumers.push(child);
        let read = 0;
        await new Promise<void>((resolve, reject) => {
            child.once("close", () => reject(new Error(`the consumer ended after ${read} messages`)));
            child.stdout!.on("data", (text: Buffer) => {
                read += text.toString().split("\n").length - 1;
                if (read >= count) {
                    resolve();
                }
            });
        });
        return child;
    }

    /** Ends a consumer in order: it says where it is, and leaves its group. */
    public async leave(consumer: ChildProcess): Promise<void> {
        consumer.kill("SIGTERM");
        await endOf(consumer);
    }

    /** How many messages a group has yet to read, by partition, as Kafka itself tells. */
    public async lag(group: string): Promise<Record<string, number>> {
        const text = await this.tool("consumer.group.ConsumerGroupCommand", "--describe", "--group", group);
        const rows = text.split("\n").map((line) => line.trim().split(/\s+/));
        return Object.fromEntries(
            rows.filter(([name]) => name === group).map((row) => [row[2]!, Number(row[5])]),
        );
    }

    private async tool(name: string, ...args: readonly string[]): Promise<string> {
        return await mustRun("java", this.commandLine(name, args));
    }

    private spawnTool(name: string, args: readonly string[]): ChildProcess {
        return spawn("java", this.commandLine(name, args), { stdio: ["pipe", "pipe", "ignore"] });
    }

    private commandLine(name: string, args: readonly string[]): string[] {
        const connected = ["--bootstrap-server", this.first.address, ...args];
        return javaArguments(this.home, `org.apache.kafka.tools.${name}`, connected);
    }
}

/** Waits for the end of a process, and returns its exit code. */
async function endOf(child: ChildProcess): Promise<number | null> {
    if (child.exitCode === null) {
        await new Promise((resolve) => child.once("close", resolve));
    }
    return child.exitCode;
}
