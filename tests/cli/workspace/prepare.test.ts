import { mkdtempSync, readFileSync, statSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { ensurePassphrase } from "../../../cli/workspace/passphrase";
import { projectPaths, type ProjectPaths } from "../../../cli/workspace/paths";
import {
    prepareWorkspace,
    readLocalPart,
    workStackFile,
    writeLocalPart,
} from "../../../cli/workspace/prepare";

const projectText =
    "name: shop\nruntime:\n  name: nodejs\n  options:\n    typescript: true\nmain: index.ts\nconfig:\n  shop:a:\n    type: string\n    default: b\n";
const stackText = "# Tracked.\nconfig:\n  shop:a: c\n";

function checkout(): ProjectPaths {
    const root = mkdtempSync(join(tmpdir(), "vigie-"));
    writeFileSync(join(root, "Pulumi.yaml"), projectText);
    writeFileSync(join(root, "Pulumi.dev.yaml"), stackText);
    return projectPaths(root, "dev");
}

test("the engine gets copies: without the program's path, with the machine's part; the tracked files stay as they are", () => {
    const paths = checkout();
    writeLocalPart(paths, { encryptionsalt: "v1:x" });
    const prepared = prepareWorkspace(paths);
    expect(prepared.project).toBe("shop");
    expect(prepared.stackFile).toEqual({ config: { "shop:a": "c" }, encryptionsalt: "v1:x" });
    expect(prepared.schema).toEqual({ "shop:a": { type: "string", default: "b" } });
    expect(readFileSync(join(paths.work, "Pulumi.yaml"), "utf8")).toBe(
        "name: shop\nconfig:\n  shop:a:\n    type: string\n    default: b\nruntime: nodejs\n",
    );
    expect(readFileSync(workStackFile(paths), "utf8")).toBe("config:\n  shop:a: c\nencryptionsalt: v1:x\n");
    expect(readFileSync(paths.projectFile, "utf8")).toBe(projectText);
    expect(readFileSync(paths.stackFile, "utf8")).toBe(stackText);
});

test("what is kept on the machine is for its owner's eyes", () => {
    const paths = checkout();
    prepareWorkspace(paths);
    ensurePassphrase(paths);
    writeLocalPart(paths, {});
    expect(statSync(paths.folder).mode & 0o777).toBe(0o700);
    expect(statSync(paths.passphrase).mode & 0o777).toBe(0o600);
    expect(statSync(paths.localPart).mode & 0o777).toBe(0o600);
});

test("the passphrase has 32 random bytes, and stays", () => {
    const paths = checkout();
    prepareWorkspace(paths);
    ensurePassphrase(paths);
    const passphrase = readFileSync(paths.passphrase, "utf8");
    expect(passphrase).toMatch(/^[\w-]{43}$/);
    ensurePassphrase(paths);
    expect(readFileSync(paths.passphrase, "utf8")).toBe(passphrase);
});

test("a passphrase that is gone is not replaced where secrets were encrypted with it", () => {
    const paths = checkout();
    prepareWorkspace(paths);
    writeLocalPart(paths, { encryptionsalt: "v1:x" });
    expect(() => ensurePassphrase(paths)).toThrow(
        /passphrase is missing, and the secrets of this stack are encrypted with it/,
    );
});

test("the salt of a first run that was interrupted is found in the engine's copy", () => {
    const paths = checkout();
    prepareWorkspace(paths);
    writeFileSync(workStackFile(paths), `${stackText}encryptionsalt: v1:first\n`);
    expect(readLocalPart(paths)).toEqual({ encryptionsalt: "v1:first" });
    expect(prepareWorkspace(paths).stackFile.encryptionsalt).toBe("v1:first");
});

test("a stack without a file is refused with those that there are, and a file that is no YAML with its name", () => {
    const { root } = checkout();
    expect(() => prepareWorkspace(projectPaths(root, "prd"))).toThrow(
        "Unknown stack: there is no Pulumi.prd.yaml. Known stacks: dev.",
    );
    writeFileSync(join(root, "Pulumi.bad.yaml"), "config:\n  - a\n :x");
    expect(() => prepareWorkspace(projectPaths(root, "bad"))).toThrow(
        `${join(root, "Pulumi.bad.yaml")} cannot be read: bad indentation of a mapping entry`,
    );
});
