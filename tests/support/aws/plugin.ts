import { readFileSync } from "node:fs";
import { join } from "node:path";
import * as provider from "@pulumi/pulumi/provider";
import { usualWorld, type World } from "./answers";
import type { Signature } from "./readTypes";
import { RecordedAws } from "./recordedAws";

const signatures = JSON.parse(readFileSync(join(__dirname, "signatures.json"), "utf8")) as {
    version: string;
    types: Record<string, Signature>;
};
const record = process.env.VIGIE_AWS_RECORD;
if (record === undefined) {
    throw new Error("VIGIE_AWS_RECORD must name the file that the plugin writes to");
}
const world = JSON.parse(process.env.VIGIE_AWS_WORLD ?? "{}") as Partial<World>;

void provider.main(
    new RecordedAws(signatures.version, signatures.types, record, { ...usualWorld, ...world }),
    process.argv.slice(2),
);
