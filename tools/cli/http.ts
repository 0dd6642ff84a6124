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

/** Whether a server answers at a URL; that it asks for a login is an answer too. */
export async function respondsTo(url: string): Promise<boolean> {
    try {
        const { status } = await fetch(url, {
            redirect: "manual",
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
        return status < 500;
    } catch {
        return false;
    }
}
