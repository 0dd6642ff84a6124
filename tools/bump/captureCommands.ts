import type { ImageName } from "../../components/images";
import { type CommandFlags } from "../../flags";
import type { MetricsSource } from "../../metrics";
import { programs } from "../catalogue/flags/programs";
import { otherVersions } from "./otherVersions";

/** The commands that capture the metrics of an image again, with their conditions; none if it has no metrics. */
export function metricsCommands(
    image: ImageName,
    version: string,
    sources: readonly MetricsSource[],
): string[] {
    const source = sources.find(({ name }) => name === image);
    const reason = otherVersions.metrics[image];
    if (source === undefined) return [];
    if (reason !== undefined) return [`metrics/${image}.json: ${reason}`];
    const server = source.server === undefined ? [] : ["--server", JSON.stringify(source.server)];
    const labels = source.honorLabels === true ? ["--honor-labels"] : [];
    const command = ["npm run catalogue --", image, "--version", version, ...server, ...labels].join(" ");
    const captured = Object.values(source.metrics).filter(({ origin }) => origin !== "documentation");
    const occasions = [...new Set(captured.flatMap(({ when }) => (when === undefined ? [] : [when])))].sort();
    return [
        `rm metrics/${image}.json`,
        `${command} URL`,
        ...occasions.map((when) => `${command} --when ${JSON.stringify(when)} URL`),
    ];
}

/** The commands that update the flags of an image's commands. */
export function flagsCommands(image: ImageName, commands: readonly CommandFlags[]): string[] {
    const own = commands.filter((each) => each.image === image);
    const reason = otherVersions.flags[image];
    if (reason !== undefined) return [`flags of ${image}: ${reason}`];
    const asked = own.filter(({ command }) => programs.some((program) => program.command === command));
    const written = own.filter((each) => !asked.includes(each));
    return [
        ...asked.map(({ command }) => `npm run catalogue -- flags ${quoted(command)}`),
        ...written.map(({ command, source }) => `manually, flags of ${command}: ${source}`),
    ];
}

function quoted(command: string): string {
    return command.includes(" ") ? JSON.stringify(command) : command;
}
