import { X509Certificate } from "node:crypto";
import { get } from "node:https";
import { TLSSocket } from "node:tls";

export interface ReachableOptions {
    /** The server's own certificate in PEM, if no certificate authority known here signed it. */
    certificate?: string;
    /** How long it may take: names spread, and certificates are issued. 300 by default. */
    timeoutSeconds?: number;
    /** Time between two attempts; 2 by default. */
    pauseSeconds?: number;
    /** Called with the current obstacle each time it changes; none by default. */
    say?: (line: string) => void;
}

/**
 * Waits until a URL is answered with 200 by its public name, with a certificate that is verified.
 *
 * @throws Error with what was seen last.
 */
export async function untilReachable(url: string, options: ReachableOptions = {}): Promise<void> {
    const { certificate, timeoutSeconds = 300, pauseSeconds = 2, say = () => undefined } = options;
    const deadline = Date.now() + timeoutSeconds * 1000;
    let told: string | undefined;
    for (;;) {
        const obstacle = await ask(url, certificate);
        if (obstacle === undefined) {
            return;
        }
        if (Date.now() + pauseSeconds * 1000 > deadline) {
            throw new Error(
                `${url} was not reachable within ${timeoutSeconds} seconds; last status: ${obstacle}. ` +
                    "Check that the name resolves to the host, and what the edge logs about its certificate; then run the update again.",
            );
        }
        if (obstacle !== told) {
            say(`Waiting for ${url}: ${obstacle}`);
            told = obstacle;
        }
        await new Promise((resolve) => setTimeout(resolve, pauseSeconds * 1000));
    }
}

/** Why a URL is not reachable; undefined where it is. */
function ask(url: string, certificate: string | undefined): Promise<string | undefined> {
    return new Promise((resolve) => {
        const request = get(
            url,
            { agent: false, timeout: 10_000, rejectUnauthorized: certificate === undefined },
            (answer) => {
                answer.resume();
                const { socket } = answer;
                const shown = socket instanceof TLSSocket ? socket.getPeerX509Certificate() : undefined;
                const isOther = certificate !== undefined && !isSame(shown, certificate);
                const { statusCode } = answer;
                resolve(
                    isOther
                        ? "another certificate is shown"
                        : statusCode === 200
                          ? undefined
                          : `it answers ${statusCode}`,
                );
            },
        );
        request.once("timeout", () => request.destroy(new Error("no answer within 10 seconds")));
        request.once("error", ({ message }) => resolve(message));
    });
}

function isSame(shown: X509Certificate | undefined, certificate: string): boolean {
    return shown?.fingerprint256 === new X509Certificate(certificate).fingerprint256;
}
