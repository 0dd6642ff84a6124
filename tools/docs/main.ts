import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkPages } from "./checkPages";

const file = join(__dirname, "../../docs/lint.md");
const heading = "## All checks\n";
/** What is written here is compared to the letter. */
const [begin, end] = ["<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->"];

/** Writes the checks into `docs/lint.md`; what is above them is kept. */
const text = readFileSync(file, "utf8");
writeFileSync(
    file,
    `${text.slice(0, text.indexOf(heading))}${heading}\n${begin}\n\n${checkPages()}\n\n${end}\n`,
);
