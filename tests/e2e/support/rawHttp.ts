import { connect } from "node:net";

/** Sends a request as it is written, and returns the status codes of all answers. */
export async function statusesOf(host: string, port: number, request: string): Promise<number[]> {
    return await new Promise((resolve, reject) => {
        const socket = connect({ host, port });
        let text = "";
        const end = () =>
            resolve([...text.matchAll(/HTTP\/1\.[01] (\d{3})/g)].map(([, code]) => Number(code)));
        socket.setEncoding("latin1").setTimeout(2000, () => socket.destroy());
        socket.on("data", (piece: string) => (text += piece));
        socket.on("close", end);
        socket.on("error", reject);
        socket.write(request);
    });
}
