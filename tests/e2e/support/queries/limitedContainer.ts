import { images } from "../../../../components/images";
import { docker } from "../docker";

/** A container beside the stack's that wants more processor than it may have, and is started again and again. */
export class LimitedContainer {
    private readonly name = `e2e-limited-${process.pid}`;

    public async start(): Promise<void> {
        const limits = ["--cpus", "0.1", "--memory", "32m", "--memory-swap", "32m"];
        const busy = ["-c", "(while :; do :; done) & sleep 5"];
        const restart = ["--restart", "always"];
        await docker(
            "run",
            "--detach",
            "--name",
            this.name,
            ...restart,
            ...limits,
            "--entrypoint",
            "sh",
            images.node,
            ...busy,
        );
    }

    public async stop(): Promise<void> {
        await docker("rm", "--force", this.name);
    }
}
