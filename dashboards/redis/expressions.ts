import { share, sumOfRates } from "../rates";

/** What a series of one server is called. */
export const server = "{{instance}}";

const hits = sumOfRates("job, instance", "redis_keyspace_hits_total");
const misses = sumOfRates("job, instance", "redis_keyspace_misses_total");

/** Reads that found their key, as a part of all; nothing while nothing is read. */
export const hitRatio = share(hits, `(${hits} + ${misses})`);
