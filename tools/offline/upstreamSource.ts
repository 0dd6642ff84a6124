import { mkdir, readdir, readFile, writeFile } from "node:fs/promises";
import { basename, dirname, join } from "node:path";
import { mustRun } from "../../cli/toolchain/run";
import type { UpstreamSource } from "./pluginRecipe";

/**
 * Lays upstream's packages into the folder `upstream` of a build folder: there they belong to the module that is built.
 *
 * They may import one another: those lines change with the place. Written anew and not copied, since what lies in Go's
 * cache cannot be written to, nor can a copy of it.
 */
export async function layIn(
    buildFolder: string,
    go: string,
    { module, folder }: UpstreamSource,
): Promise<void> {
    const answer = await mustRun(go, ["mod", "download", "-json", module], { cwd: buildFolder });
    const { Dir: source, Path: path } = JSON.parse(answer) as { Dir: string; Path: string };
    const files = await readdir(join(source, folder), { recursive: true });
    const packages = `vigie.local/offline/${basename(buildFolder)}/upstream/`;
    for (const file of files.filter((name) => name.endsWith(".go") && !name.endsWith("_test.go"))) {
        const text = await readFile(join(source, folder, file), "utf8");
        const target = join(buildFolder, "upstream", file);
        await mkdir(dirname(target), { recursive: true });
        await writeFile(target, text.replaceAll(`"${path}/${folder}/`, `"${packages}`));
    }
}
