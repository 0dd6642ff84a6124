import { connect } from "node:net";

/** Connections that are tried at the same time. */
const parallel = 128;

/** Every TCP port of an address that takes connections, in order: a port scan of all 65,535. */
export async function openPorts(address: string): Promise<number[]> {
    return await openAmong(
        address,
        Array.from({ length: 65_535 }, (_, index) => index + 1),
    );
}

/** Those of some ports that take connections. */
export async function openAmong(address: string, ports: readonly number[]): Promise<number[]> {
    const left = [...ports].reverse();
    const open: number[] = [];
    const scan = async (): Promise<void> => {
        for (let port = left.pop(); port !== undefined; port = left.pop()) {
            if (await isOpen(address, port)) {
                open.push(port);
            }
        }
    };
    await Promise.all(Array.from({ length: parallel }, scan));
    return open.sort((a, b) => a - b);
}

function isOpen(host: string, port: number): Promise<boolean> {
    return new Promise((resolve) => {
        const socket = connect({ host, port });
        socket.once("connect", () => {
            // A connection of this machine to itself may by chance come from the very port that it goes to.
            resolve(socket.localPort !== port);
            socket.destroy();
        });
        socket.once("error", () => resolve(false));
    });
}
