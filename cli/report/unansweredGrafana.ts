/** How Go's HTTP client reports a server that it cannot reach, here one with Grafana's API. */
const unreachable =
    /\b(?:Get|Post|Put|Delete) "(?<scheme>https?:\/\/)(?:[^/@"]*@)?(?<place>[^"]+?)\/api\/[^"]*": (?:.*: )?(?<reason>.+)$/m;

/**
 * A message about something in Grafana as one line about the Grafana that does not answer; undefined for any other.
 *
 * It is the same for all that is in that Grafana, so that it is reported once; it has no credentials.
 */
export function unansweredGrafana(message: string, urn = ""): string | undefined {
    const { scheme = "", place = "", reason } = unreachable.exec(message)?.groups ?? {};
    return urn.includes("$grafana:") && reason !== undefined
        ? `Grafana does not answer at ${scheme}${place}: ${reason}`
        : undefined;
}
