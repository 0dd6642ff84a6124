import { configurationMount } from "../server/configVolume/plan";
import type { EdgeSpec } from "../spec/edge";
import { acmeArguments } from "./acme";
import { entryPoints } from "./entryPoints";
import { dynamicFile } from "./renderDynamic";

/**
 * How Traefik is started: what cannot change while it runs.
 *
 * https://doc.traefik.io/traefik/reference/install-configuration/configuration-options/
 */
export function staticArguments({ tls }: EdgeSpec): string[] {
    return [
        "--global.checknewversion=false",
        "--global.sendanonymoususage=false",
        ...Object.values(entryPoints).map(({ name, port }) => `--entrypoints.${name}.address=:${port}`),
        ...Object.values(entryPoints).map(
            // Otherwise X_Forwarded_For passes as it came, and some servers read it as X-Forwarded-For.
            ({ name }) => `--entrypoints.${name}.http.aliasheadersstrategy=delete`,
        ),
        // It watches the folder of this file, for a link of its name that is put there anew.
        `--providers.file.filename=${configurationMount}/${dynamicFile}`,
        // Without a router of its own, which only one question has, nothing of it can be reached.
        "--api=true",
        "--api.dashboard=false",
        `--ping.entrypoint=${entryPoints.internal.name}`,
        `--metrics.prometheus.entrypoint=${entryPoints.internal.name}`,
        "--metrics.prometheus.addentrypointslabels=true",
        "--metrics.prometheus.addrouterslabels=true",
        "--metrics.prometheus.addserviceslabels=true",
        ...logArguments,
        ...(tls.kind === "acme" ? acmeArguments(tls.acme) : []),
    ];
}

/** Logs on standard output, as JSON; questions that the stack itself asks are not in the access log. */
const logArguments: readonly string[] = [
    "--log.level=INFO",
    "--log.format=json",
    "--accesslog.format=json",
    // Queries can hold tokens, and headers hold credentials.
    "--accesslog.fields.queryparameters.defaultmode=drop",
    "--accesslog.fields.headers.defaultmode=drop",
    "--accesslog.fields.headers.names.User-Agent=keep",
];
