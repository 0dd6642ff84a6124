import { join } from "node:path";
import { images } from "../../components/images";
import { knownCommands } from "../../flags";
import { catalogue } from "../../metrics";
import { goCommand } from "../offline/goToolchain";
import { bumpIn } from "./bump";
import { bumpModule } from "./bumpModule";
import { describeBump, describeToCapture } from "./report";
import { bumpOf } from "./request";
import type { Pin } from "./standIn";
import { toCapture } from "./toCapture";

const usage = `npm run bump -- IMAGE [VERSION]

Changes the version of an image in components/images.ts and everywhere else, and prints the remaining steps. VERSION
defaults to the version in components/images.ts, for example after a change by the update bot. Without arguments, it lists
captures of versions other than the deployed one.
`;

const pin: Pin = async (module) => bumpModule(module, await goCommand(console.error));

async function main(args: readonly string[]): Promise<string> {
    if (args.length === 0) {
        return `${usage}\n${describeToCapture(toCapture(catalogue, knownCommands()))}`;
    }
    const sources = [
        ...knownCommands().map(({ image, version }) => [image, version]),
        ...catalogue.map(({ name, version }) => [name, version]),
    ];
    const bump = bumpOf(args, images, Object.fromEntries(sources) as Record<string, string>);
    return describeBump(bump, await bumpIn(join(__dirname, "../.."), bump, pin));
}

main(process.argv.slice(2)).then(
    (text) => console.log(text),
    (error: unknown) => {
        console.error(error instanceof Error ? error.message : error);
        process.exitCode = 1;
    },
);
