import { share, sumOfRates } from "../rates";

/** What a series of one server is called. */
export const server = "{{instance}}";

const hits = sumOfRates("job, instance", "redis_keyspace_hits_total");
const misses = sumOfRates("job, instance", "redis_keyspace_misses_total");

/** Share of key lookups that found the key; no value without lookups. */
export const hitRatio = share(hits, `(${hits} + ${misses})`);
