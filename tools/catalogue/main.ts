import { join } from "node:path";
import { capture } from "./capture";
import { captureFlags } from "./flags/capture";

const root = join(__dirname, "../..");
const [first, ...rest] = process.argv.slice(2);
const captured =
    first === "flags"
        ? captureFlags(rest, join(root, "flags"))
        : capture(process.argv.slice(2), join(root, "metrics"));

captured.then(
    (line) => console.log(line),
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    },
);
