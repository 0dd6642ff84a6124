import { sorted } from "../../spec/sorted";
import type { BlackboxExporterSpec, BlackboxModule } from "./spec";

/** The modules that are always there. */
const defaultModules: Readonly<Record<string, BlackboxModule>> = {
    dns_a: { prober: "dns", queryName: "example.com" },
    http_2xx: { prober: "http" },
    https_2xx: { prober: "http", failIfNotSsl: true },
    icmp: { prober: "icmp" },
    tcp_connect: { prober: "tcp" },
    tls_connect: { prober: "tcp", tls: true },
};

/** The modules of a spec: those that are always there, and its own, which win. */
export function modulesOf({ modules }: BlackboxExporterSpec): Record<string, BlackboxModule> {
    return sorted({ ...defaultModules, ...modules });
}
