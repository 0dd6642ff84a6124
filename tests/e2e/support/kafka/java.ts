import { join } from "node:path";

/** A server does not run as root where the tests do. */
export const nobody = process.getuid?.() === 0 ? { uid: 65_534, gid: 65_534 } : {};

/** The folder of a home with the jars. */
export const jars = "lib";

/** Arguments of `java` for a command among the jars of a home; it starts fast, and stays small. */
export function javaArguments(home: string, main: string, args: readonly string[]): string[] {
    const quickStart = ["-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Xmx256m"];
    return [...quickStart, "-cp", join(home, jars, "*"), main, ...args];
}
