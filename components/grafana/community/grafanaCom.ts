/** Where grafana.com, or a mirror of it with the same paths, is asked. */
export function grafanaComUrl(env: NodeJS.ProcessEnv = process.env): string {
    const given = env.VIGIE_GRAFANA_COM;
    return (given === undefined || given === "" ? "https://grafana.com" : given).replace(/\/+$/, "");
}

const timeoutMilliseconds = 30_000;
const attempts = 3;
/** A server that asks to wait longer is given up. */
const longestWaitSeconds = 30;
/** A dashboard has some hundred kilobytes at most. */
const longestAnswer = 20_000_000;

/** Something that grafana.com does not hand over, and why. */
export class DownloadError extends Error {
    public constructor(what: string, url: string, reason: string) {
        super(`${what} is unavailable from ${url}: ${reason}`);
        this.name = "DownloadError";
    }
}

/** The number of a dashboard's latest revision. */
export async function latestRevision(base: string, id: number): Promise<number> {
    const what = `The latest revision of dashboard ${id}`;
    const url = `${base}/api/dashboards/${id}`;
    const { revision } = asObject(await get(what, url));
    if (typeof revision !== "number" || !Number.isInteger(revision) || revision < 1) {
        throw new DownloadError(what, url, "the answer has no number of a revision");
    }
    return revision;
}

/** A revision of a dashboard, to the byte. */
export async function downloadRevision(base: string, id: number, revision: number): Promise<Uint8Array> {
    const url = `${base}/api/dashboards/${id}/revisions/${revision}/download`;
    return await get(`Revision ${revision} of dashboard ${id}`, url);
}

async function get(what: string, url: string): Promise<Uint8Array> {
    for (let attempt = 1; ; attempt++) {
        const answer = await ask(what, url);
        if (answer.status === 200) {
            return await bodyOf(what, url, answer);
        }
        await answer.body?.cancel();
        const wait = secondsToWait(answer);
        if (wait === undefined || wait > longestWaitSeconds || attempt === attempts) {
            throw new DownloadError(what, url, reasonOf(answer, wait));
        }
        await new Promise((resolve) => setTimeout(resolve, wait * 1000));
    }
}

async function ask(what: string, url: string): Promise<Response> {
    try {
        return await fetch(url, {
            headers: { accept: "application/json" },
            signal: AbortSignal.timeout(timeoutMilliseconds),
        });
    } catch (error) {
        throw new DownloadError(what, url, causeOf(error));
    }
}

async function bodyOf(what: string, url: string, answer: Response): Promise<Uint8Array> {
    try {
        const body = new Uint8Array(await answer.arrayBuffer());
        if (body.length > longestAnswer) {
            throw new Error(`the answer is longer than ${longestAnswer} bytes`);
        }
        return body;
    } catch (error) {
        throw new DownloadError(what, url, `the response ended early (${causeOf(error)})`);
    }
}

/** How long a server that is busy asks to wait; undefined where another attempt is of no use. */
function secondsToWait({ status, headers }: Response): number | undefined {
    if (status !== 429 && status !== 503) {
        return undefined;
    }
    const seconds = Number(headers.get("retry-after") ?? "1");
    return Number.isFinite(seconds) && seconds >= 0 ? seconds : 1;
}

function reasonOf({ status, statusText }: Response, wait: number | undefined): string {
    if (status === 404) {
        return "there is none (404 Not Found)";
    }
    const later = wait === undefined ? "" : `, and asks to wait ${wait} s`;
    return `the server answers ${`${status} ${statusText}`.trim()}${later}`;
}

/** `fetch` says "fetch failed", and why in the cause of its error. */
function causeOf(error: unknown): string {
    const { cause, message, name } = error as Error & { cause?: { code?: string; message?: string } };
    if (name === "TimeoutError") {
        return `no answer within ${timeoutMilliseconds / 1000} s`;
    }
    return [cause?.message, cause?.code].find((text) => text !== undefined && text !== "") ?? message;
}

function asObject(body: Uint8Array): Record<string, unknown> {
    try {
        const value: unknown = JSON.parse(new TextDecoder().decode(body));
        return typeof value === "object" && value !== null ? (value as Record<string, unknown>) : {};
    } catch {
        return {};
    }
}
