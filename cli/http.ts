import { type Agent, request } from "node:http";
import { answerTo } from "./docker/request";

const timeoutMilliseconds = 5000;

/** Includes the time of an SSH login. */
const throughSshMilliseconds = 15_000;

/** The JSON at a URL; undefined if none arrives in time. An agent connects to another machine's 127.0.0.1. */
export async function fetchJson(url: string, agent?: Agent): Promise<unknown> {
    try {
        const { status, body } = await get(url, agent);
        return status < 300 ? (JSON.parse(body) as unknown) : undefined;
    } catch {
        return undefined;
    }
}

/** Error codes of a certificate that no trusted certificate authority signed. */
const unknownCertificates = [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** Whether a server responds at a URL; 401 counts, and so does an untrusted certificate such as one of ACME staging. */
export async function respondsTo(url: string, agent?: Agent): Promise<boolean> {
    try {
        const { status } = await get(url, agent);
        return status < 500;
    } catch (error) {
        const { code } = ((error as Error).cause ?? {}) as { code?: string };
        return code !== undefined && unknownCertificates.includes(code);
    }
}

async function get(url: string, agent: Agent | undefined): Promise<{ status: number; body: string }> {
    if (agent === undefined) {
        const answer = await fetch(url, {
            redirect: "manual",
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        return { status: answer.status, body: await answer.text() };
    }
    const call = request(url, { agent, signal: AbortSignal.timeout(throughSshMilliseconds) });
    const { status, body } = await answerTo(call);
    return { status, body: body.toString("utf8") };
}
