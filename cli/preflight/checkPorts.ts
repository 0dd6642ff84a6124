import { createServer } from "node:net";
import type { ListedContainer } from "../docker/engine";
import { findListener } from "./listener";
import { collide, type PublishedPort } from "../../components/spec/publish";
import type { PortFault } from "./portFault";

/**
 * Finds the ports that the Docker engine cannot publish.
 *
 * A port of a container in the state (`known`, by id) belongs to the stack: it stays, or is released before the
 * replacement starts.
 */
export async function checkPorts(
    ports: readonly PublishedPort[],
    containers: readonly ListedContainer[],
    known: ReadonlySet<string>,
): Promise<PortFault[]> {
    const faults = await Promise.all(ports.map((port) => checkPort(port, containers, known)));
    return faults.filter((fault) => fault !== undefined);
}

async function checkPort(
    wanted: PublishedPort,
    containers: readonly ListedContainer[],
    known: ReadonlySet<string>,
): Promise<PortFault | undefined> {
    const holder = containers.find(({ ports }) => ports.some((port) => collide(port, wanted)));
    if (holder) {
        return known.has(holder.id) ? undefined : { ...wanted, reason: "taken", container: holder };
    }
    const code = await tryBinding(wanted);
    if (code === "EADDRNOTAVAIL") {
        return { ...wanted, reason: "noSuchAddress" };
    }
    return code === "EADDRINUSE"
        ? { ...wanted, reason: "taken", process: findListener(wanted.port) }
        : undefined;
}

/** The error of binding the port here; the engine may bind a port below 1024 even if this user may not. */
function tryBinding({ address, port }: PublishedPort): Promise<string | undefined> {
    return new Promise((resolve) => {
        const server = createServer();
        server.once("error", (error: NodeJS.ErrnoException) => resolve(error.code));
        server.listen({ host: address, port, exclusive: true }, () => server.close(() => resolve(undefined)));
    });
}
