/** A request that Grafana refuses. */
export class ApiFault extends Error {
    public constructor(
        public readonly status: number,
        message: string,
    ) {
        super(message);
    }
}

/** What is found; refuses the request with 404 where nothing is. */
export function found<T>(thing: T | undefined, what: string): T {
    if (thing === undefined) {
        throw new ApiFault(404, `${what} not found`);
    }
    return thing;
}
