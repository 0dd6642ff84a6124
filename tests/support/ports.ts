import { createServer, type Server } from "node:net";

/** TCP ports that nothing listens on, all different. */
export async function freePorts(count: number, address = "127.0.0.1"): Promise<number[]> {
    const servers = await Promise.all(Array.from({ length: count }, () => listen(address)));
    const ports = servers.map(portOf);
    await Promise.all(servers.map(close));
    return ports;
}

/** One TCP port that nothing listens on. */
export async function freePort(address?: string): Promise<number> {
    const [port] = await freePorts(1, address);
    return port!;
}

/** The port that a server listens on. */
export function portOf(server: Server): number {
    const address = server.address();
    if (address === null || typeof address === "string") {
        throw new Error("the server does not listen on a TCP port");
    }
    return address.port;
}

/** Stops a server. */
export function close(server: Server): Promise<void> {
    return new Promise((resolve) => server.close(() => resolve()));
}

function listen(address: string): Promise<Server> {
    return new Promise((resolve, reject) => {
        const server = createServer();
        server.once("error", reject);
        server.listen({ host: address, port: 0 }, () => resolve(server));
    });
}
