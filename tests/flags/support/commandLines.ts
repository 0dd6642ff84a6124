import { basename } from "node:path";
import {
    secretWriterScript,
    writerContent,
    writerScript,
} from "../../../components/server/configVolume/script";
import type { ImageName } from "../../../components/images";
import type { ServerPlan } from "../../../components/server/serverPlan";
import { recipes } from "../../../tools/offline/recipes";
import { shellCommands } from "./shellCommands";

/** A command line that a container of the project runs. */
export interface CommandLine {
    /** The server that it is of, and when: `prometheus health`. */
    readonly where: string;
    readonly words: readonly string[];
}

/** What an image starts without a command of the project's; nothing where that command names the program. */
function entryPointOf(image: ImageName): readonly string[] {
    const recipe = recipes[image];
    if ("unavailable" in recipe) return [image];
    const started = recipe.instructions.flatMap((line) => /^ENTRYPOINT \["([^"]+)"/.exec(line)?.[1] ?? []);
    return started.map((path) => basename(path));
}

/** Every command line of a server: its start, its health check, its checker, and what its writers run. */
export function commandLinesOf({ folder, image, service, config }: ServerPlan): CommandLine[] {
    const started = (arguments_: readonly string[]) => [[...entryPointOf(image), ...arguments_]];
    const lines = {
        start: started(service.command ?? []),
        health: healthCommands(service.healthCommand),
        checker: config?.checker ? started(config.checker.command) : [],
        writer: config ? shellCommands(`${writerScript(config)}\n${writerContent(config)}`) : [],
        "secret writer": config ? shellCommands(secretWriterScript(config)) : [],
    };
    return Object.entries(lines).flatMap(([when, commands]) =>
        commands.map((words) => ({ where: `${folder} ${when}`, words })),
    );
}

function healthCommands([how, ...words]: readonly string[]): readonly (readonly string[])[] {
    return how === "CMD" ? [words] : shellCommands(words.join(" "));
}
