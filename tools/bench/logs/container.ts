import { images } from "../../../components/images";
import { succeed } from "../command";
import { type Load, loadScript } from "./load";

/** Name of the container that prints the load. */
export const loadContainer = "vigie-bench-load";

/** Starts the container, passes it to `measure`, and removes it. */
export async function withLoadContainer<T>(load: Load, measure: () => Promise<T>): Promise<T> {
    await docker(
        ...["run", "--detach", "--network", "none", "--name", loadContainer],
        ...["--entrypoint", "/bin/sh", images.busybox, "-c", loadScript(load)],
    );
    try {
        return await measure();
    } finally {
        await docker("rm", "--force", loadContainer);
    }
}

/** Makes it print the load; resolves at its end. */
export async function printLoad(): Promise<void> {
    const ended = docker("wait", loadContainer);
    await docker("kill", "--signal", "USR1", loadContainer);
    await ended;
}

function docker(...args: string[]): Promise<string> {
    return succeed(["docker", ...args], { cwd: "." });
}
