import { images } from "../../../components/images";
import { docker } from "./docker";

/** Containers of a system that is monitored, which print what a test wants. */
export class LoggingContainers {
    private readonly names: string[] = [];

    /** `system` is what their names begin with, as those of a Compose project do. */
    public constructor(public readonly system: string) {}

    /**
     * Starts a container that runs a shell script, as the service of a Compose project if `compose` says so; it has no
     * network unless one is named.
     */
    public async start(
        service: string,
        script: string,
        options: { compose?: boolean; network?: string } = {},
    ): Promise<void> {
        const name = `${this.system}-${service}-1`;
        const labels = options.compose
            ? [`com.docker.compose.project=${this.system}`, `com.docker.compose.service=${service}`]
            : [];
        await docker(
            ...["run", "--detach", "--network", options.network ?? "none", "--name", name],
            ...labels.flatMap((label) => ["--label", label]),
            ...["--entrypoint", "/bin/sh", images.busybox, "-c", script],
        );
        this.names.push(name);
    }

    /** Whether a container has a file by now. */
    public async has(service: string, file: string): Promise<boolean> {
        return (await docker("exec", this.nameOf(service), "sh", "-c", `ls ${file} || true`)).includes(file);
    }

    /** Ends and removes all of them. */
    public async remove(): Promise<void> {
        if (this.names.length > 0) {
            await docker("rm", "--force", ...this.names);
        }
        this.names.length = 0;
    }

    private nameOf(service: string): string {
        return `${this.system}-${service}-1`;
    }
}

/** A script that prints `lines` lines, about `perSecond` of them a second, each with its number and `text`. */
export function steadily(lines: number, perSecond: number, text: string): string {
    const [tenth, pause] = [Math.round(perSecond / 10), 90_000];
    const print = `printf "seq=%d ${text}\\n", i`;
    return `awk 'BEGIN { for (i = 1; i <= ${lines}; i++) { ${print}; if (i % ${tenth} == 0) { fflush(); system("usleep ${pause}") } } }'`;
}
