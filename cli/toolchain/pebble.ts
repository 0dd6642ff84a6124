import { buildPebble } from "../../tools/offline";
import type { Say } from "./say";

/** The folder with Pebble and its DNS server, for tests: a Go module, built on any network, since its releases are
 *  images. */
export function ensurePebble(say: Say): Promise<string> {
    return buildPebble(say);
}
