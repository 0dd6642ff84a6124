import { existsSync, readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { everything, modelsOf } from "../dashboards/support/models";

const docs = join(__dirname, "../../docs");
const page = readFileSync(join(docs, "dashboards.md"), "utf8");
const models = Object.entries(modelsOf({ ...everything, loki: true, collector: "alloy" }));

it.each(models)("shows the dashboard %s in light and dark, and says what it answers", (uid, model) => {
    expect(page).toContain(`## ${model.title}\n\n${model.description}\n`);
    for (const theme of ["light", "dark"]) {
        const picture = `images/${uid}-${theme}.png`;
        expect(page).toContain(`"${picture}"`);
        expect(existsSync(join(docs, picture))).toBe(true);
        expect(statSync(join(docs, picture)).size).toBeLessThan(300 * 1024);
    }
});

it("keeps no picture of a dashboard that is gone", () => {
    const expected = models.flatMap(([uid]) => [`${uid}-dark.png`, `${uid}-light.png`]);
    expect(readdirSync(join(docs, "images")).sort()).toEqual(expected.sort());
});
