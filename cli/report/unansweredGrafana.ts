/** The error of Go's HTTP client for an unreachable Grafana API. */
const unreachable =
    /\b(?:Get|Post|Put|Delete) "(?<scheme>https?:\/\/)(?:[^/@"]*@)?(?<place>[^"]+?)\/api\/[^"]*": (?:.*: )?(?<reason>.+)$/m;

/**
 * Reduces an error of a Grafana object to one line about the unreachable Grafana; undefined for other errors.
 *
 * The line is the same for all objects, so that it is reported once, and contains no credentials.
 */
export function unansweredGrafana(message: string, urn = ""): string | undefined {
    const { scheme = "", place = "", reason } = unreachable.exec(message)?.groups ?? {};
    return urn.includes("$grafana:") && reason !== undefined
        ? `Grafana does not answer at ${scheme}${place}: ${reason}`
        : undefined;
}
