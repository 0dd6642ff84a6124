import type { DockerNetwork, PositiveInteger, UniqueList } from "../schema/types";
import type { Publish } from "./publish";
import type { SecretRef } from "./secretRef";

/** A domain in lower case, without a scheme, a port or a dot at its end. */
export type DomainName = string;

/** One part of a host name: lower-case letters, digits and `-`. */
export type HostLabel = string;

/** An IP address, or a range such as `203.0.113.0/24`. */
export type AddressRange = string;

/** Letters, digits, `.`, `_`, `@` and `-`, at most 64. */
export type EdgeUserName = string;

/** The name of an HTTP header. */
export type HeaderName = string;

/** An `http://` or `https://` URL without user, password, braces and backticks in it. */
export type EdgeUrl = string;

/** An e-mail address. */
export type EmailAddress = string;

/** An `https://` URL. */
export type HttpsUrl = string;

/** Certificates in PEM, one or more. */
export type PemCertificates = string;

/** A whole number of days, 0 or above. */
export type Days = number;

/** A certificate from Let's Encrypt, or from another certificate authority that supports ACME. */
export interface AcmeSpec {
    /** E-mail address for the certificate authority's expiry notices. */
    email: EmailAddress;
    /** Whether certificates come from the production environment. By default they come from the staging environment, which
     *  browsers do not trust, since the production environment allows only five failed validations per hour. */
    production?: boolean;
    /** ACME directory URL of another certificate authority; Let's Encrypt by default. */
    directoryUrl?: HttpsUrl;
    /** CA certificates in PEM, concatenated, that verify the directory's HTTPS certificate. Required for a private ACME
     *  server such as step-ca. The public CAs by default; only valid with `directoryUrl`. */
    caCertificate?: PemCertificates;
    /** `http` (HTTP-01 on port 80) by default; `dns` (DNS-01) creates records in Route 53 with the host's instance
     *  profile. */
    challenge?: "http" | "dns";
}

/** Where the edge's certificate comes from. */
export type TlsSpec =
    | { kind: "acme"; acme: AcmeSpec }
    /** Your own certificate in PEM: the chain, with the server's certificate first. */
    | { kind: "certificate"; certificate: SecretRef; privateKey: SecretRef }
    /** The edge generates a self-signed certificate at each start; browsers warn about it. For hosts without a DNS
     *  name. */
    | { kind: "selfSigned" };

/** A user of the edge's basic authentication. */
export interface EdgeUser {
    /** @unique */
    name: EdgeUserName;
    /** bcrypt hash of the password, `$2y$10$…`, as `htpasswd -B` makes it. */
    passwordHash: SecretRef;
}

/** Delegates the authentication of each request to a service such as oauth2-proxy. */
export interface ForwardAuth {
    /** `http://oauth2-proxy:4180/oauth2/auth`. */
    address: EdgeUrl;
    /** Headers of its response that are copied to the forwarded request, `["X-Auth-Request-Email"]`; none by
     *  default. */
    responseHeaders?: UniqueList<HeaderName>;
}

/** A server of the stack that the edge can expose under a name. */
export type EdgeServer = "grafana" | "prometheus" | "alertmanager";

/** The edge: a reverse proxy that exposes the stack with HTTPS, DNS names and authentication. */
export interface EdgeSpec {
    /** `example.org`: the servers' names are its subdomains. */
    domain: DomainName;
    /** `grafana`, `prometheus`, `alerts` by default; false: the server is not exposed. */
    names?: Partial<Record<EdgeServer, HostLabel | false>>;
    /** @missing must say where the certificate comes from */
    tls: TlsSpec;
    /** Users who may reach every server except Grafana, which has its own login. Required unless `forwardAuth` is
     *  set. */
    users?: readonly EdgeUser[];
    forwardAuth?: ForwardAuth;
    /** IP ranges that may connect, `203.0.113.0/24`; all by default. */
    allowFrom?: UniqueList<AddressRange>;
    /** Rate limit per client address, in requests per second; the edge answers further requests with 429. 50 by
     *  default. */
    requestsPerSecond?: PositiveInteger;
    /** Burst size of the rate limit; 300 by default, which is enough for a browser to load Grafana's first page. */
    requestBurst?: PositiveInteger;
    /** `max-age` of the HSTS header, in days; 365 by default, 0 disables the header. */
    hstsDays?: Days;
    /** Port 80 on all addresses by default; it redirects to HTTPS and answers ACME challenges. */
    publishHttp?: Publish;
    /** Port 443 on all addresses by default. */
    publishHttps?: Publish;
    /** Memory limit; 128 by default. */
    memoryMegabytes?: PositiveInteger;
    /** Names of additional Docker networks to join, for an identity provider outside the stack's network. */
    networks?: UniqueList<DockerNetwork>;
}

/** A server that a name points to. */
export interface EdgeTarget {
    server: EdgeServer;
    /** Its URL in the stack's network: `http://grafana:3000`. */
    url: string;
}
