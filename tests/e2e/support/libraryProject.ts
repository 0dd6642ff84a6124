import { execFileSync } from "node:child_process";
import { copyFileSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import packageJson from "../../../package.json";

const checkout = join(__dirname, "../../..");

/** What `pulumi new typescript` writes. */
const compilerOptions = {
    strict: true,
    outDir: "bin",
    target: "es2020",
    module: "commonjs",
    moduleResolution: "node",
    sourceMap: true,
    experimentalDecorators: true,
    pretty: true,
    noFallthroughCasesInSwitch: true,
    noImplicitReturns: true,
    forceConsistentCasingInFileNames: true,
};

/**
 * Makes a project of somebody's own that runs an example: in its own folder, with the packed library from `node_modules`
 * and not from the checkout.
 */
export function makeLibraryProject(example: string): string {
    const folder = mkdtempSync(join(tmpdir(), "vigie-project-"));
    const source = join(checkout, "examples", example);
    copyFileSync(join(source, "Pulumi.yaml"), join(folder, "Pulumi.yaml"));
    const program = readFileSync(join(source, "index.ts"), "utf8");
    writeFileSync(join(folder, "index.ts"), program.replace('"../../components"', '"vigie"'));
    writeFileSync(join(folder, "tsconfig.json"), JSON.stringify({ compilerOptions, files: ["index.ts"] }));
    const { typescript } = packageJson.devDependencies;
    const own = { name: example, private: true, devDependencies: { "@types/node": "^20", typescript } };
    writeFileSync(join(folder, "package.json"), JSON.stringify(own));
    return folder;
}

/** Packs the library as it is published, into a folder; returns the package's file. */
export function packLibrary(folder: string): string {
    const args = ["pack", "--silent", "--pack-destination", folder];
    execFileSync("npm", args, { cwd: checkout, stdio: ["ignore", "ignore", "inherit"] });
    return join(folder, `${packageJson.name}-${packageJson.version}.tgz`);
}

/** Removes a project, or the folder of a package. */
export function removeProject(folder: string): void {
    rmSync(folder, { recursive: true, force: true });
}
