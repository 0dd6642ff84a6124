import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { policyPacks } from "../../../tools/cli/policyPacks";

const root = join(__dirname, "../../..");
const folder = mkdtempSync(join(tmpdir(), "vigie-policies-"));
const beside = join(folder, "pulumi");
const elsewhere = join(folder, "path");

beforeAll(() => [beside, elsewhere].forEach((one) => mkdirSync(one)));
afterAll(() => rmSync(folder, { recursive: true }));

const packs = (of = root): string[] => policyPacks(of, join(beside, "pulumi"), elsewhere);
const put = (place: string, name: string): void => writeFileSync(join(place, name), "", { mode: 0o755 });

test("guard rails are checked where the engine has both hosts that they run in, and else it goes on without", () => {
    expect(packs()).toEqual([]);
    put(beside, "pulumi-language-nodejs");
    expect(packs()).toEqual([]);
    put(elsewhere, "pulumi-analyzer-policy");
    expect(packs()).toEqual([join(root, "policies")]);
});

test("a folder with configuration alone has none", () => {
    expect(packs(folder)).toEqual([]);
});
