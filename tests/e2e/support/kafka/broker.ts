import { type ChildProcess, execFileSync, spawn } from "node:child_process";
import { mkdirSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { mustRun } from "../../../../cli/toolchain/run";
import { DatabaseServer } from "../databases";
import { freePort } from "../../../support/ports";
import { javaArguments, nobody } from "./java";

/** The same for all brokers of a cluster: 16 bytes in Base64. */
const clusterId = "dmlnaWUta2Fma2EtdGVzdA";

/** A broker of a cluster; the first one is its controller too. */
export class KafkaBroker extends DatabaseServer {
    protected override readonly stopSignal = "SIGTERM";
    private controllerPort = 0;

    /** @param home a folder with the jars, which the user of the brokers can read. */
    public constructor(
        private readonly home: string,
        private readonly id: number,
        private readonly first?: KafkaBroker,
    ) {
        super();
    }

    public override async start(): Promise<this> {
        this.controllerPort ||= this.first?.controllerPort ?? (await freePort());
        return await super.start();
    }

    protected override prepare(): void {
        mkdirSync(this.data);
        writeFileSync(this.configuration, this.properties());
        if (nobody.uid !== undefined) {
            execFileSync("chown", [`${nobody.uid}:${nobody.gid}`, this.data]);
        }
        const args = ["format", "--cluster-id", clusterId, "--config", this.configuration];
        const format = javaArguments(this.home, "kafka.tools.StorageTool", args);
        execFileSync("java", format, { ...nobody, cwd: this.data, stdio: "ignore" });
    }

    protected launch(): ChildProcess {
        const args = javaArguments(this.home, "kafka.Kafka", [this.configuration]);
        return spawn("java", args, { ...nobody, cwd: this.data, stdio: "ignore" });
    }

    protected async ping(): Promise<void> {
        const args = ["list-endpoints", "--bootstrap-server", this.address];
        const listed = await mustRun(
            "java",
            javaArguments(this.home, "org.apache.kafka.tools.ClusterTool", args),
        );
        // A broker that listens may be one that the controller does not know yet.
        if (!listed.includes(String(this.port))) {
            throw new Error(`the cluster has ${listed}`);
        }
    }

    private properties(): string {
        const listener = `PLAINTEXT://${this.address}`;
        const controller = `127.0.0.1:${this.controllerPort}`;
        const isController = this.first === undefined;
        const settings = {
            "node.id": this.id,
            "process.roles": isController ? "broker,controller" : "broker",
            "controller.quorum.voters": `1@${controller}`,
            "controller.listener.names": "CONTROLLER",
            listeners: isController ? `${listener},CONTROLLER://${controller}` : listener,
            "advertised.listeners": listener,
            "listener.security.protocol.map": "CONTROLLER:PLAINTEXT,PLAINTEXT:PLAINTEXT",
            "log.dirs": this.data,
            "auto.create.topics.enable": false,
            "offsets.topic.num.partitions": 1,
            "offsets.topic.replication.factor": 1,
            "group.initial.rebalance.delay.ms": 0,
        };
        const lines = Object.entries(settings).map(([name, value]) => `${name}=${value}\n`);
        return lines.join("");
    }

    private get data(): string {
        return join(this.home, `data-${this.id}`);
    }

    private get configuration(): string {
        return join(this.home, `broker-${this.id}.properties`);
    }
}
