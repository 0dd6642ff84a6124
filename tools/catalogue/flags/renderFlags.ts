import { sorted } from "../../../components/spec/sorted";
import type { CommandFlags } from "../../../flags/types";

/** Renders a file of flags in a stable order, a line per flag, for readable diffs. */
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
