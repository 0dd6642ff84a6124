/** A Prometheus duration. */
export function seconds(count: number | undefined): string | undefined {
    return count === undefined ? undefined : `${count}s`;
}

/** A Prometheus size; its MB is 2^20 bytes. */
export function megabytes(count: number | undefined): string | undefined {
    return count === undefined ? undefined : `${count}MB`;
}
