const timeoutMilliseconds = 5000;

/** The JSON at a URL; undefined where none is answered in time. */
export async function fetchJson(url: string): Promise<unknown> {
    try {
        const answer = await fetch(url, { signal: AbortSignal.timeout(timeoutMilliseconds) });
        return answer.ok ? await answer.json() : undefined;
    } catch {
        return undefined;
    }
}

/** Codes of a certificate that is shown, and that no authority known here signed. */
const unknownCertificates = [
    "DEPTH_ZERO_SELF_SIGNED_CERT",
    "SELF_SIGNED_CERT_IN_CHAIN",
    "UNABLE_TO_GET_ISSUER_CERT_LOCALLY",
    "UNABLE_TO_VERIFY_LEAF_SIGNATURE",
];

/** Whether a server answers at a URL; a demand for a login is an answer too, and so is a certificate of the staging. */
export async function respondsTo(url: string): Promise<boolean> {
    try {
        const { status } = await fetch(url, {
            redirect: "manual",
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        return status < 500;
    } catch (error) {
        const { code } = ((error as Error).cause ?? {}) as { code?: string };
        return code !== undefined && unknownCertificates.includes(code);
    }
}
