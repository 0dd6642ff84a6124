import { sorted, sortedOrNothing } from "../../spec/sorted";
import { toYaml } from "../../spec/yaml";
import type { BlackboxModule } from "./spec";

/** Containers seldom have IPv6; a target that has nothing else is still tried, by the exporter's default. */
const addressFamily = { preferred_ip_protocol: "ip4" };

/**
 * The exporter's configuration.
 *
 * https://github.com/prometheus/blackbox_exporter/blob/v0.25.0/CONFIGURATION.md
 */
export function renderBlackbox(modules: Readonly<Record<string, BlackboxModule>>): string {
    return toYaml({
        modules: Object.fromEntries(
            Object.entries(sorted(modules)).map(([name, module]) => [name, renderModule(module)]),
        ),
    });
}

function renderModule(module: BlackboxModule): object {
    const { prober, timeoutSeconds } = module;
    return {
        prober,
        timeout: timeoutSeconds === undefined ? undefined : `${timeoutSeconds}s`,
        [prober]: renderProber(module),
    };
}

function renderProber(module: BlackboxModule): object {
    switch (module.prober) {
        case "http":
            return {
                valid_status_codes: module.validStatusCodes,
                ...addressFamily,
                fail_if_not_ssl: module.failIfNotSsl,
                method: module.method,
                headers: sortedOrNothing(module.headers),
                fail_if_body_not_matches_regexp: module.failIfBodyNotMatchesRegexp,
                follow_redirects: module.followRedirects,
                ...renderTls(module.insecureSkipVerify),
            };
        case "tcp":
            return { ...addressFamily, tls: module.tls, ...renderTls(module.insecureSkipVerify) };
        case "icmp":
            return addressFamily;
        case "dns":
            return { ...addressFamily, query_name: module.queryName, query_type: module.queryType ?? "A" };
    }
}

function renderTls(insecureSkipVerify: boolean | undefined): object {
    return insecureSkipVerify === undefined
        ? {}
        : { tls_config: { insecure_skip_verify: insecureSkipVerify } };
}
