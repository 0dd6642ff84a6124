import { buildPebble } from "../../tools/offline";
import type { Say } from "./say";

/** The folder of Pebble and its DNS server, for tests; built from their Go module, since releases are images only. */
export function ensurePebble(say: Say): Promise<string> {
    return buildPebble(say);
}
