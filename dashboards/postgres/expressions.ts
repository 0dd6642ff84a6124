import { share, sumOfRates } from "../rates";
import { chosen } from "../variables";

/** The selected databases. */
export const database = 'datname=~"$database"';

/** The states of client connections; the exporter reports other states too. */
export const clientStates = 'state=~"active|idle.*"';

/** What a series of one database of one server is called. */
export const databaseOf = "{{datname}} of {{instance}}";

/** Per-second rate of a counter, for each selected database. */
export function perDatabase(counter: string): string {
    return sumOfRates("job, instance, datname", counter, database);
}

/** Per-second rate of a counter of the selected databases, for each server. */
export function perServer(counter: string): string {
    return sumOfRates("job, instance", counter, database);
}

/** Connections to all databases of each server. */
export const connections = chosen("instance:pg_connections:sum");

/** The connection limit of each server, including reserved connections. */
export const maxConnections = `max by (job, instance) (${chosen("pg_settings_max_connections")})`;

const hits = perDatabase("pg_stat_database_blks_hit");

/** Share of block reads that were served from shared buffers; no value without reads. */
export const cacheHits = share(hits, `(${hits} + ${perDatabase("pg_stat_database_blks_read")})`);
