import { copyFile, cp } from "node:fs/promises";
import { tmpdir } from "node:os";
import { join, relative } from "node:path";
import { mustRun } from "../../cli/toolchain/run";
import type { ImageRecipe } from "./imageRecipe";

/** The ACME library, at the version that Traefik asks for; `modules/traefik/acme` names it too, for the cache. */
const acme = "github.com/go-acme/lego/v5@v5.4.1";

const traefikModule = "github.com/traefik/traefik/v3";

/** Traefik, which runs as root in the official image too. */
export const traefik: ImageRecipe = {
    source: {
        go: {
            title: "Traefik",
            module: "traefik",
            commands: { traefik: `${traefikModule}/cmd/traefik` },
            version: { variable: `${traefikModule}/pkg/version.Version`, module: traefikModule },
            coldSeconds: 300,
        },
        before: addAcme,
    },
    commands: { traefik: "/usr/local/bin/traefik" },
    instructions: ["EXPOSE 80", 'ENTRYPOINT ["/usr/local/bin/traefik"]'],
    lacks: "the dashboard, which is not part of the Go module, and ACME's DNS providers",
};

/** Puts the library beside the build, without its DNS providers. */
async function addAcme(buildFolder: string, go: string): Promise<void> {
    const answer = await mustRun(go, ["mod", "download", "-json", acme], { cwd: tmpdir() });
    const { Dir: source } = JSON.parse(answer) as { Dir: string };
    const target = join(buildFolder, "lego");
    const providers = join("providers", "dns");
    await cp(source, target, {
        recursive: true,
        filter: (path) => !relative(source, path).startsWith(`${providers}/`) && !path.endsWith("_test.go"),
    });
    // The module cache is read-only.
    await mustRun("chmod", ["-R", "u+w", target]);
    await copyFile(join(buildFolder, "acme", "none.go"), join(target, providers, "none.go"));
}
