import { pushRequest } from "./pushRequest";
import { lineOf, type Load, partsOfSecond } from "./load";
import { pause } from "./until";

/** Lines that Loki has received since its start, from its own counter, which is cheap to query. */
export async function receivedLines(url: string): Promise<number> {
    const metrics = await (await fetch(`${url}/metrics`)).text();
    const values = metrics.matchAll(/^loki_distributor_lines_received_total\{.*\} (\S+)$/gm);
    return [...values].reduce((sum, [, value]) => sum + Number(value), 0);
}

/** Lines that Loki finds. */
export async function storedLines(url: string, selector: string): Promise<number> {
    const query = encodeURIComponent(`sum(count_over_time(${selector}[1h]))`);
    const answer = await fetch(`${url}/loki/api/v1/query?query=${query}`);
    const { data } = (await answer.json()) as { data: { result: { value: [number, string] }[] } };
    return Number(data.result[0]?.value[1] ?? 0);
}

/** Pushes a load at its rate, without any processing of the lines. */
export async function pushLoad(url: string, labels: string, { lines, perSecond }: Load): Promise<void> {
    const size = Math.round(perSecond / partsOfSecond);
    const began = performance.now();
    for (let sent = 0; sent < lines; sent += size) {
        await pause(began + (sent / perSecond) * 1000 - performance.now());
        const numbers = Array.from({ length: Math.min(size, lines - sent) }, (_, index) => sent + index + 1);
        const body = pushRequest(labels, numbers.map(lineOf), Date.now());
        const headers = { "content-type": "application/x-protobuf" };
        const answer = await fetch(`${url}/loki/api/v1/push`, { method: "POST", headers, body });
        if (!answer.ok) {
            throw new Error(`Loki answers ${answer.status}: ${await answer.text()}`);
        }
    }
}
