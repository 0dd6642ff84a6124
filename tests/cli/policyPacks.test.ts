import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { delimiter, dirname, join } from "node:path";
import { type PolicyEngine, policyPacks } from "../../cli/policyPacks";

const root = join(__dirname, "../..");
const folder = mkdtempSync(join(tmpdir(), "vigie-policies-"));
const beside = join(folder, "pulumi");
const elsewhere = join(folder, "path");

beforeAll(() => [beside, elsewhere].forEach((one) => mkdirSync(one)));
afterAll(() => rmSync(folder, { recursive: true }));

const command = join(beside, "pulumi");
const packs = (engine: Partial<PolicyEngine>) =>
    policyPacks({ command, version: "3.259.0", searchPath: elsewhere, platform: "linux", ...engine });
const put = (place: string, name: string): void => writeFileSync(join(place, name), "", { mode: 0o755 });

const program = { packs: [join(root, "cli/bin/guardRails.cjs")] };
const sources = { packs: [join(root, "policies")] };
const none = (version: string) => ({
    packs: [],
    missing: `Policies are not checked: Pulumi ${version} has no pulumi-language-nodejs to run them.`,
});

test("an engine that starts programs gets the rules compiled in advance, since it needs no host for them", () => {
    const searchPath = [elsewhere, dirname(process.execPath)].join(delimiter);
    expect(packs({ searchPath })).toEqual(program);
    expect(packs({ searchPath, version: "4.0.0" })).toEqual(program);
});

test("where the engine is older, on Windows, and where it would not find Node.js, nothing is checked but by its host", () => {
    const searchPath = [elsewhere, dirname(process.execPath)].join(delimiter);
    expect(packs({ searchPath, version: "3.255.1" })).toEqual(none("3.255.1"));
    expect(packs({ searchPath, platform: "win32" })).toEqual(none("3.259.0"));
    expect(packs({})).toEqual(none("3.259.0"));
});

test("a host beside the command or on PATH runs the sources", () => {
    put(elsewhere, "pulumi-language-nodejs");
    expect(packs({ version: "3.248.0" })).toEqual(sources);
    rmSync(join(elsewhere, "pulumi-language-nodejs"));
    expect(packs({ version: "3.248.0" })).toEqual(none("3.248.0"));
    put(beside, "pulumi-language-nodejs");
    expect(packs({ version: "3.248.0" })).toEqual(sources);
});
