/** Sample lines, printed in rotation; `%d` is the line number. None contains a secret. */
const kinds: readonly [string, ...string[]] = [
    '10.0.3.17 - - [21/Nov/2026:10:00:00 +0000] "GET /products/%d?page=2 HTTP/1.1" 200 5316 "https://shop.example.org/"',
    '{"time":"2026-11-21T10:00:00.123Z","level":"info","msg":"order placed","order":%d,"items":3,"duration_ms":42}',
    'ts=2026-11-21T10:00:00.123Z level=info caller=handler.go:88 msg="request served" request=%d status=200',
    "2026-11-21 10:00:00,123 WARN  [worker-3] org.example.cart.CartService - cart %d has an item out of stock",
    "2026-11-21T10:00:00Z connection %d from 10.0.3.17:51234 accepted",
];

/** A steady load. */
export interface Load {
    lines: number;
    perSecond: number;
}

/** Number of bursts per second. */
export const partsOfSecond = 10;

/** The line of a number, from 1. */
export function lineOf(number: number): string {
    return (kinds[number % kinds.length] ?? kinds[0]).replace("%d", String(number));
}

/** Printed before the container waits for the signal. */
export const readyLine = "ready";

/**
 * A BusyBox script that prints the load on signal USR1, and exits.
 *
 * It skips pauses when it lags, so that the rate holds on a busy machine.
 */
export function loadScript({ lines, perSecond }: Load): string {
    const part = Math.round(perSecond / partsOfSecond);
    const forms = kinds.map((kind, index) => `f[${index}] = ${JSON.stringify(`${kind}\n`)};`).join(" ");
    const pause = `fflush(); if (i / ${perSecond} > systime() - began) system("usleep 95000")`;
    const loop = `for (i = 1; i <= ${lines}; i++) { printf f[i % ${kinds.length}], i; if (i % ${part} == 0) { ${pause} } }`;
    const wait = `trap 'go=1' USR1; echo ${readyLine}; while [ -z "$go" ]; do usleep 100000; done`;
    return `${wait}; exec awk 'BEGIN { ${forms} began = systime(); ${loop} }'`;
}
