import { spawn } from "node:child_process";

/** Duration of a command in seconds. */
export async function timed(
    command: readonly string[],
    options: { cwd: string; environment?: NodeJS.ProcessEnv },
): Promise<number> {
    const began = performance.now();
    await succeed(command, options);
    return (performance.now() - began) / 1000;
}

/** Runs a command to its end; throws with its output if it fails. */
export function succeed(
    command: readonly string[],
    { cwd, environment }: { cwd: string; environment?: NodeJS.ProcessEnv },
): Promise<string> {
    const [program = "", ...args] = command;
    return new Promise((resolve, reject) => {
        const child = spawn(program, args, { cwd, env: { ...process.env, ...environment } });
        let printed = "";
        for (const stream of [child.stdout, child.stderr]) {
            stream.setEncoding("utf8").on("data", (text: string) => (printed += text));
        }
        child.stdin.end();
        child.on("error", reject);
        child.on("close", (code) => {
            if (code === 0) {
                resolve(printed);
            } else {
                reject(new Error(`${command.join(" ")} failed with exit code ${code}:\n${printed}`));
            }
        });
    });
}
