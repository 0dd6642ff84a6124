import { lookup } from "node:dns/promises";
import { connect } from "node:net";
import { homedir } from "node:os";
import { onPath } from "../toolchain/executable";
import { type Ran, run } from "../toolchain/run";

/** What doctor queries on the machine it runs on. */
export interface Machine {
    environment: Readonly<Record<string, string | undefined>>;
    home: string;
    nodeVersion: string;
    /** The path of a command; undefined if not installed. */
    find(command: string): string | undefined;
    run(command: string, args: readonly string[]): Promise<Ran>;
    /** Addresses of a name; none if it does not resolve. */
    resolve(name: string): Promise<string[]>;
    /** Whether a TCP port answers. */
    answers(address: string, port: number): Promise<boolean>;
}

const connectMilliseconds = 5000;

/** The actual machine. */
export const thisMachine: Machine = {
    environment: process.env,
    home: homedir(),
    nodeVersion: process.versions.node,
    find: (command) => onPath(command),
    run: (command, args) => run(command, args, { timeoutSeconds: 20 }),
    async resolve(name) {
        try {
            return (await lookup(name, { all: true })).map(({ address }) => address);
        } catch {
            return [];
        }
    },
    answers: (address, port) =>
        new Promise((resolve) => {
            const socket = connect({ host: address, port, timeout: connectMilliseconds });
            const end = (answer: boolean): void => {
                socket.destroy();
                resolve(answer);
            };
            socket.once("connect", () => end(true));
            socket.once("timeout", () => end(false));
            socket.once("error", () => end(false));
        }),
};
