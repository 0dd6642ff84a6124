import { createHash } from "node:crypto";

/**
 * The line by which a running Alertmanager shows, at `/metrics`, which alertmanager.yml it has taken.
 *
 * The value is the first six bytes of the file's MD5, the lowest first (`md5HashAsMetricValue` in Alertmanager's
 * config/coordinator.go), which a number holds exactly, printed as Go prints it.
 */
export function configHashLine(content: string): string {
    const hash = createHash("md5").update(content, "utf8").digest().readUIntLE(0, 6);
    return `alertmanager_config_hash ${asInMetrics(hash)}`;
}

/** A whole number as Prometheus's Go client writes it: with an exponent of two digits from a million on. */
export function asInMetrics(value: number): string {
    return value < 1e6 ? String(value) : value.toExponential().replace(/e\+(\d)$/, "e+0$1");
}
