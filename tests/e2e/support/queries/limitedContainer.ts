import { images } from "../../../../components/images";
import { docker } from "../docker";

/** A container beside the stack's that wants more processor than it may have. */
export class LimitedContainer {
    private readonly name = `e2e-limited-${process.pid}`;

    public async start(): Promise<void> {
        const limits = ["--cpus", "0.1", "--memory", "32m", "--memory-swap", "32m"];
        const busy = ["-c", "while :; do :; done"];
        await docker(
            "run",
            "--detach",
            "--name",
            this.name,
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
