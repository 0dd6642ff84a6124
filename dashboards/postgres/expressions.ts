import { share, sumOfRates } from "../rates";
import { chosen } from "../variables";

/** The databases that are chosen at the top. */
export const database = 'datname=~"$database"';

/** The states in which clients are; the exporter has a series for each other one, too. */
export const clientStates = 'state=~"active|idle.*"';

/** What a series of one database of one server is called. */
export const databaseOf = "{{datname}} of {{instance}}";

/** How much a counter of the chosen databases grows in a second, for each of them. */
export function perDatabase(counter: string): string {
    return sumOfRates("job, instance, datname", counter, database);
}

/** How much a counter of the chosen databases grows in a second, for each server. */
export function perServer(counter: string): string {
    return sumOfRates("job, instance", counter, database);
}

/** Connections of each server, to whatever database. */
export const connections = chosen("instance:pg_connections:sum");

/** Connections that each server takes, those for administrators included. */
export const maxConnections = `max by (job, instance) (${chosen("pg_settings_max_connections")})`;

const hits = perDatabase("pg_stat_database_blks_hit");

/** Blocks that were in PostgreSQL's own cache, as a part of all that were read; nothing while nothing is. */
export const cacheHits = share(hits, `(${hits} + ${perDatabase("pg_stat_database_blks_read")})`);
