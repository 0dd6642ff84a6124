import { resolveStack } from "../../../components/stack/resolveStack";
import { readContent } from "../../../components/stack/readContent";
import { readRunbooks } from "../../../components/runbooks/readRunbooks";
import { tunedRunbooks } from "../../../components/runbooks/tunedRunbooks";
import type { MonitoringSpec } from "../../../components/monitoringSpec";
import { logPacksFor, packsFor, type Present } from "../../../rules";
import { alertCatalogue } from "../../../rules/catalogue";
import { durationInWords } from "../../../rules/durationText";
import { thresholdText } from "../../../rules/thresholdText";
import { everyPart } from "../../support/everyPart";

const present: Present = {
    ...everyPart,
    services: [
        { name: "shop", http: { requests: "a", duration: "b", pathLabel: "path", health: "c" } },
        { name: "own", http: { requests: "a", errors: "b" } },
    ],
    cronJobs: [{ name: "backup" }],
};
const packs = [...packsFor(present), ...logPacksFor(present)];
const written = readRunbooks();
const untuned = tunedRunbooks(written, packs);
const alerts = Object.entries(alertCatalogue()).map(([name, { alert }]) => [name, alert] as const);

/** The text of a page, without its commands. */
const proseOf = (page: string | undefined) => page?.replaceAll(/^ {4}```sh[\s\S]*?^ {4}```$/gm, "") ?? "";

describe("the page about an alert", () => {
    it("served by Prometheus has the threshold and the time that are deployed", () => {
        const spec: MonitoringSpec = {
            name: "shop",
            alerting: { allowUndelivered: true },
            alerts: { HighCPUUsage: { threshold: 90, for: "17m" } },
        };
        const content = readContent(spec, {});
        const page = resolveStack(spec, content).files["prometheus/runbooks/HighCPUUsage.html"];
        expect(page).toContain("over all cores, has been above 90 % for more than 17 minutes.");
        expect(page).not.toMatch(/\b80 %|5 minutes|<!-- /);
    });

    it("has in its file the default at each place", () => {
        for (const [name, page] of Object.entries(written)) {
            expect(page.replaceAll(/<!-- \/?(threshold|for) -->/g, "")).toBe(untuned[name]);
        }
    });

    it.each(alerts)("%s has a place for threshold and time, if the alert has them", (name, alert) => {
        const places = [...proseOf(written[name]).matchAll(/<!-- (threshold|for) -->/g)].map(
            ([, place]) => place,
        );
        const expected = [
            ...(alert.threshold ? ["threshold"] : []),
            ...(alert.for === undefined ? [] : ["for"]),
        ];
        expect([...new Set(places)].sort()).toEqual(expected.sort());
    });

    it.each(alerts.flatMap(([name, { threshold }]) => (threshold ? [[name, threshold] as const] : [])))(
        "%s has its default number nowhere once it is tuned",
        (name, threshold) => {
            const value = threshold.unit === "%" ? 37 : threshold.value * 7 + 13;
            const page = proseOf(
                tunedRunbooks(written, packs, { [name]: { threshold: value, for: "37m" } })[name],
            );
            expect(page).toContain(thresholdText({ ...threshold, value }));
            expect(page).not.toMatch(new RegExp(`(?<![\\d.])${thresholdText(threshold)}(?!\\w)`));
            expect(page.includes("37 minutes")).toBe(alertCatalogue()[name]!.alert.for !== undefined);
        },
    );

    it("has the values of each application and each job where they differ", () => {
        const jobs = [{ name: "nightly" }, { name: "weekly", maxAgeHours: 170, failedForMinutes: 30 }];
        const pages = tunedRunbooks(written, packsFor({ ...present, cronJobs: jobs }), {});
        expect(pages.CronJobOverdue).toContain("is more than 26 hours or 170 hours old");
        expect(pages.CronJobFailed).toContain("failed more than 5 minutes or 30 minutes ago");
        expect(pages.HighErrorRate).toContain("5 % or 0.05 errors/s, for more than 2 minutes or 5 minutes");
    });

    it("is as written, but for the marks, where the stack does not have the alert", () => {
        expect(tunedRunbooks({ RedisDown: "for <!-- for -->1 minute<!-- /for -->." }, [])).toEqual({
            RedisDown: "for 1 minute.",
        });
    });

    it("writes a time as people read it", () => {
        expect(tunedRunbooks(written, packs, { RedisDown: { for: "1h30m" } }).RedisDown).toContain(
            `for more than ${durationInWords("1h30m")}.`,
        );
    });
});
