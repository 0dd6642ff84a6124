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

/** A certificate of Let's Encrypt, or of another authority that speaks ACME. */
export interface AcmeSpec {
    /** Where the authority writes before a certificate runs out. */
    email: EmailAddress;
    /** Whether certificates are real; by default they are of the authority's staging, which browsers refuse, since the
     *  real one takes five failed attempts an hour only. */
    production?: boolean;
    /** Directory of another authority; Let's Encrypt's by default. */
    directoryUrl?: HttpsUrl;
    /** Certificate of the CA that signed the directory's own HTTPS certificate, in PEM, several one after the other;
     *  needed for a private ACME server, such as step-ca. The public CAs by default; only with `directoryUrl`. */
    caCertificate?: PemCertificates;
    /** `http` by default, over port 80; `dns` by records in Route 53, with the host's instance profile. */
    challenge?: "http" | "dns";
}

/** Where the edge's certificate comes from. */
export type TlsSpec =
    | { kind: "acme"; acme: AcmeSpec }
    /** One of your own, in PEM; the chain with the server's certificate first. */
    | { kind: "certificate"; certificate: SecretRef; privateKey: SecretRef }
    /** Made by the edge at each start: browsers warn. For places without a name. */
    | { kind: "selfSigned" };

/** A person who may pass the edge. */
export interface EdgeUser {
    /** @unique */
    name: EdgeUserName;
    /** bcrypt hash of the password, `$2y$10$…`, as `htpasswd -B` makes it. */
    passwordHash: SecretRef;
}

/** Asks an identity provider, such as oauth2-proxy, about each request. */
export interface ForwardAuth {
    /** `http://oauth2-proxy:4180/oauth2/auth`. */
    address: EdgeUrl;
    /** Headers of its answer that are handed on, `["X-Auth-Request-Email"]`; none by default. */
    responseHeaders?: UniqueList<HeaderName>;
}

/** A server of the stack, as a name leads to it. */
export type EdgeServer = "grafana" | "prometheus" | "alertmanager";

/** The one door to the stack from outside: HTTPS, names, authentication. */
export interface EdgeSpec {
    /** `example.org`: the servers' names are below it. */
    domain: DomainName;
    /** `grafana`, `prometheus`, `alerts` by default; false: the server has no name. */
    names?: Partial<Record<EdgeServer, HostLabel | false>>;
    /** @missing must say where the certificate comes from */
    tls: TlsSpec;
    /** Who may pass, to everything but Grafana, which has its own login; needed unless `forwardAuth` is there. */
    users?: readonly EdgeUser[];
    forwardAuth?: ForwardAuth;
    /** Ranges that may connect at all, `203.0.113.0/24`; everyone by default. */
    allowFrom?: UniqueList<AddressRange>;
    /** Requests a second and address, over which answers are 429; 50 by default. */
    requestsPerSecond?: PositiveInteger;
    /** Requests that may come at once; 300 by default, with which a browser gets all of Grafana's first page. */
    requestBurst?: PositiveInteger;
    /** How long browsers insist on HTTPS, in days; 365 by default, 0: not at all. */
    hstsDays?: Days;
    /** Port 80 on all addresses by default; it leads to HTTPS and answers challenges. */
    publishHttp?: Publish;
    /** Port 443 on all addresses by default. */
    publishHttps?: Publish;
    /** Memory limit; 128 by default. */
    memoryMegabytes?: PositiveInteger;
    /** Docker networks beside the stack's, by name, where the identity provider is. */
    networks?: UniqueList<DockerNetwork>;
}

/** A server that a name leads to. */
export interface EdgeTarget {
    server: EdgeServer;
    /** Where the edge reaches it in the stack's network: `http://grafana:3000`. */
    url: string;
}
