import { readFileSync } from "node:fs";
import { join } from "node:path";
import { registry } from "../../../lint/cli/registry";
import { checkPages } from "../../../tools/docs/checkPages";

const documentation = readFileSync(join(__dirname, "../../../docs/lint.md"), "utf8");

describe("docs/lint.md", () => {
    it("has every check with reason, fix and example; npm run lint:docs writes them", () => {
        for (const page of checkPages().split(/\n\n(?=#### )/)) {
            expect(documentation.includes(page) ? "" : page).toBe("");
        }
    });

    it("names no check that there is not", () => {
        const named = documentation.match(/\bVL\d{3}\b/g) ?? [];
        expect(named.filter((code) => !registry.has(code))).toEqual(["VL499"]);
    });
});

describe("the registry", () => {
    it("has each code and each name once, with a text for everything", () => {
        const checks = [...registry.values()];
        expect(new Set(checks.map(({ name }) => name)).size).toBe(checks.length);
        for (const { code, name, reason, fix } of checks) {
            expect(code).toMatch(/^VL[0-5]\d\d$/);
            expect(name).toMatch(/^[a-z0-9]+(-[a-z0-9]+)+$/);
            expect(reason.length).toBeGreaterThan(20);
            expect(fix.length).toBeGreaterThan(8);
        }
    });
});
