import { sorted } from "../../../components/spec/sorted";
import type { CommandFlags } from "../../../flags/types";

/** A file of flags: always in the same order, and a line for each flag, so that a difference can be read. */
export function renderFlags(command: CommandFlags): string {
    const { flags, unlisted, environment, ...about } = command;
    const { command: name, image, version, origin, source, dialect, takesArguments } = about;
    const written = {
        ...{ command: name, image, version, origin, source, dialect, takesArguments },
        flags: sorted(flags),
        unlisted: unlisted && sorted(unlisted),
        environment: environment && [...environment].sort(),
    };
    return `${JSON.stringify(written, undefined, 4)}\n`;
}
