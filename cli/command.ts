import type { Options } from "./parse";
import type { Session } from "./session";

/** A command; resolves to the process's exit code. */
export type Command = (session: Session, options: Options) => Promise<number>;
