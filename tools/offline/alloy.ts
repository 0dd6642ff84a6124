import { cp, readFile, writeFile } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { mustRun } from "../../cli/toolchain/run";
import type { ImageRecipe } from "./imageRecipe";
import { pinnedNumber } from "./moduleVersion";
import { systemdJournal } from "./systemdJournal";

const upstream = "github.com/grafana/alloy";

/** Files of upstream that are not compiled here, since they bring the libraries of components that are left out. */
const leftOut = [
    /_test\.go$/,
    /^internal\/component\/otelcol\/config_/,
    /^internal\/service\/cluster\/discovery\//,
];

const journal = "internal/component/loki/source/journal";

/** Files of upstream that take types from packages that bring much else: they take them from one of ours. */
const relieved = [`${journal}/journal.go`, `${journal}/internal/target/journaltarget.go`];

/** Alloy with the components that this project renders, run as root as in the official image. */
export const alloy: ImageRecipe = {
    source: {
        go: {
            title: "Alloy",
            module: "alloy",
            commands: { alloy: upstream },
            version: { variable: `${upstream}/internal/build.Version`, module: upstream, prefix: "v" },
            tags: ["netgo", "osusergo", "nodocker"],
            c: systemdJournal,
            coldSeconds: 110,
        },
        before: addSlimUpstream,
    },
    commands: { alloy: "/bin/alloy" },
    instructions: ["ENV ALLOY_DEPLOY_MODE=docker", 'ENTRYPOINT ["/bin/alloy"]'],
    lacks: "the web interface, and components that Vigie does not render",
};

/** Puts upstream beside the build, with the files under `_slim` in place of its own. */
async function addSlimUpstream(buildFolder: string, go: string): Promise<void> {
    const module = `${upstream}@${pinnedNumber("alloy", upstream)}`;
    const answer = await mustRun(go, ["mod", "download", "-json", module], { cwd: tmpdir() });
    const { Dir: source } = JSON.parse(answer) as { Dir: string };
    const target = join(buildFolder, "alloy");
    await cp(source, target, {
        recursive: true,
        filter: (path) => !leftOut.some((pattern) => pattern.test(relative(source, path))),
    });
    // The module cache is read-only.
    await mustRun("chmod", ["-R", "u+w", target]);
    await cp(join(buildFolder, "_slim"), target, { recursive: true });
    for (const file of relieved) await relieve(join(target, file));
}

async function relieve(file: string): Promise<void> {
    const theirs = /"github.com\/grafana\/loki\/v3\/clients\/pkg\/promtail\/(?:targets\/)?(\w+)"/g;
    const text = await readFile(file, "utf8");
    const changed = text.replace(theirs, `$1 "github.com/grafana/alloy/${journal}/internal/promtail"`);
    if (changed === text) throw new Error(`${file} takes nothing from Promtail`);
    await writeFile(file, changed);
}
