import { join } from "node:path";
import { capture } from "./capture";

capture(process.argv.slice(2), join(__dirname, "../../metrics")).then(
    (line) => console.log(line),
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    },
);
