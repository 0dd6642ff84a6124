import { createHash } from "node:crypto";
import { currentConfiguration, hashFiles } from "../server/configVolume/plan";
import type { AcmeSpec, TlsSpec } from "../spec/edge";
import type { Files } from "../spec/files";
import { entryPoints } from "./entryPoints";

/** Folder of the volume with the account and the certificates. It is the one folder that the image lets every user
 *  write to, and a new volume takes that over: the edge needs no right to own it. */
export const acmeFolder = "/tmp";

const staging = "https://acme-staging-v02.api.letsencrypt.org/directory";

const production = "https://acme-v02.api.letsencrypt.org/directory";

/**
 * Name of the certificate resolver, which Traefik stores certificates under.
 *
 * Each certificate authority has its own name: otherwise certificates of the staging environment would stay
 * in use until they expire.
 */
export function resolverOf({ directoryUrl, production: real = false }: AcmeSpec): string {
    if (directoryUrl !== undefined) {
        return `authority-${createHash("sha256").update(directoryUrl).digest("hex").slice(0, 8)}`;
    }
    return real ? "letsencrypt" : "letsencrypt-staging";
}

/** Whether the certificate authority is the staging environment of Let's Encrypt, which browsers do not trust. */
export function isStaging({ directoryUrl, production: real = false }: AcmeSpec): boolean {
    return directoryUrl === undefined && !real;
}

/** Whether the DNS-01 challenge with Route 53 is used, and not HTTP-01 on port 80. */
export function asksDns({ challenge }: AcmeSpec): boolean {
    return challenge === "dns";
}

/** https://doc.traefik.io/traefik/reference/install-configuration/tls/certificate-resolvers/acme/ */
export function acmeArguments(acme: AcmeSpec): string[] {
    const resolver = `--certificatesresolvers.${resolverOf(acme)}.acme`;
    return [
        `${resolver}.email=${acme.email}`,
        `${resolver}.caserver=${acme.directoryUrl ?? (isStaging(acme) ? staging : production)}`,
        `${resolver}.storage=${acmeFolder}/acme.json`,
        `${resolver}.keytype=EC256`,
        asksDns(acme)
            ? `${resolver}.dnschallenge.provider=route53`
            : `${resolver}.httpchallenge.entrypoint=${entryPoints.http.name}`,
        ...Object.keys(caFiles(acme)).map(
            (file) => `${resolver}.cacertificates=${currentConfiguration}/${file}`,
        ),
    ];
}

/** Files that the edge needs to talk to the ACME server; none where a public CA signed that server's certificate. */
export function acmeFiles(tls: TlsSpec): Files {
    return tls.kind === "acme" ? caFiles(tls.acme) : {};
}

/** The edge reads the file once, so a changed one has another name: the argument changes, and with it the container. */
function caFiles({ caCertificate }: AcmeSpec): Files {
    if (caCertificate === undefined) {
        return {};
    }
    return { [`acme-ca-${hashFiles({ pem: caCertificate })}.pem`]: caCertificate };
}

/** What the edge needs to change records; its credentials are those of the host's instance profile. */
export function acmeEnvironment(acme: AcmeSpec): Record<string, string> | undefined {
    // Route 53 is one for all regions, but its client insists on one.
    return asksDns(acme) ? { AWS_REGION: "us-east-1" } : undefined;
}
