import { images } from "../../../components/images";
import { DockerEngine } from "../../../cli/docker/engine";
import { ensureDocker, ensureImages } from "../../../cli/toolchain";
import { everythingWith, removeAll } from "./docker";
import { isRunning } from "./processes";

/** Makes sure, before all tests, of what they need beside the commands, and clears what killed runs left behind. */
export default async function setUp(): Promise<void> {
    const say = (line: string): void => void process.stderr.write(`${line}\n`);
    try {
        await DockerEngine.at(undefined)?.version();
    } catch {
        process.env.DOCKER_HOST = (await ensureDocker(say)).host;
    }
    await ensureImages([images.prometheus], say);
    await removeAll((await everythingWith("vigie.stack")).filter(({ stack }) => isAbandoned(stack)));
}

/** Whether a stack is one of tests whose process, which its name ends with, is gone. */
function isAbandoned(stack: string): boolean {
    const pid = /\/e2e-\w+-(\d+)$/.exec(stack)?.[1];
    return pid !== undefined && !isRunning(Number(pid));
}
