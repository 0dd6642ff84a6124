import { readdirSync, readFileSync, statSync } from "node:fs";
import { join } from "node:path";
import { everything, modelsOf } from "../dashboards/support/models";

const docs = join(__dirname, "../../docs");
const page = readFileSync(join(docs, "dashboards.md"), "utf8");
const models = Object.entries(modelsOf({ ...everything, loki: true, collector: "alloy" }));

const kept = readdirSync(join(docs, "images")).sort();

it.each(models)(
    "says what the dashboard %s answers, and shows it in light and dark or not yet",
    (uid, model) => {
        const pictures = ["dark", "light"].map((theme) => `${uid}-${theme}.png`);
        const own = kept.filter((picture) => pictures.includes(picture));
        expect(page).toContain(`## ${model.title}\n\n${model.description}\n`);
        expect(page.includes(`${model.description}\n\nThere is no picture of it yet.`)).toBe(
            own.length === 0,
        );
        for (const picture of own.length === 0 ? [] : pictures) {
            expect(page).toContain(`"images/${picture}"`);
            expect(statSync(join(docs, "images", picture)).size).toBeLessThan(300 * 1024);
        }
    },
);

it("keeps no picture of a dashboard that is gone", () => {
    const known = models.flatMap(([uid]) => [`${uid}-dark.png`, `${uid}-light.png`]);
    expect(kept.filter((picture) => !known.includes(picture))).toEqual([]);
});
