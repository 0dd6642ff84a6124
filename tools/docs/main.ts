import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { checkPages } from "./checkPages";

const file = join(__dirname, "../../docs/lint.md");
const heading = "## All checks\n";
/** Keeps prettier from reformatting the generated section. */
const [begin, end] = ["<!-- prettier-ignore-start -->", "<!-- prettier-ignore-end -->"];

/** Writes the checks into `docs/lint.md` and keeps the text above them. */
const text = readFileSync(file, "utf8");
writeFileSync(
    file,
    `${text.slice(0, text.indexOf(heading))}${heading}\n${begin}\n\n${checkPages()}\n\n${end}\n`,
);
