import { join } from "node:path";
import type { Say } from "../../cli/toolchain/say";
import { type GoRecipe, goBinaries } from "./goBuild";

/** How Pebble is built, the ACME server that Let's Encrypt publishes for tests, with the DNS server that it asks. */
export const pebbleRecipe: GoRecipe = {
    title: "Pebble 2.8.0",
    module: "pebble",
    commands: {
        pebble: "github.com/letsencrypt/pebble/v2/cmd/pebble",
        "pebble-challtestsrv": "github.com/letsencrypt/pebble/v2/cmd/pebble-challtestsrv",
    },
    version: { variable: "main.version", value: "v2.8.0" },
    coldSeconds: 30,
};

/** Builds Pebble, for tests alone; returns the folder of its commands. */
export async function buildPebble(say: Say): Promise<string> {
    return join(await goBinaries(pebbleRecipe, say), "bin");
}
