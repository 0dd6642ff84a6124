import { onPath } from "../../../cli/toolchain/executable";
import { mustRun } from "../../../cli/toolchain/run";

/**
 * Installs Debian packages that a test needs, as the root of a Debian.
 *
 * @throws Error that says what to do where they cannot be installed.
 */
export async function installPackages(packages: readonly string[]): Promise<void> {
    if (packages.length === 0) {
        return;
    }
    if (process.getuid?.() !== 0 || onPath("apt-get") === undefined) {
        throw new Error(
            `These tests need a real ${packages.join(" and ")}: install it (apt-get install ${packages.join(" ")}).`,
        );
    }
    const env = { DEBIAN_FRONTEND: "noninteractive" };
    await mustRun("apt-get", ["update"], { env });
    await mustRun("apt-get", ["install", "--yes", "--no-install-recommends", ...packages], { env });
}

/** Installs the packages whose commands are not on PATH. */
export async function ensureCommands(packageOf: Readonly<Record<string, string>>): Promise<void> {
    const missing = Object.entries(packageOf).filter(([command]) => onPath(command) === undefined);
    await installPackages([...new Set(missing.map(([, name]) => name))]);
}
