import { cronMetrics, cronPack, metricPrefixOf } from "../../rules/cron";

describe("the pack of a cron job", () => {
    it("is about the metrics that begin with the job's name, or with the prefix that it names", () => {
        expect(cronPack({ name: "Nightly.Backup" })).toMatchObject({
            name: "cron-nightly-backup",
            alerts: {
                CronJobFailed: {
                    expr: "Nightly_Backup_last_run_status == 0",
                    labels: { cron: "Nightly.Backup" },
                },
            },
        });
        expect(cronPack({ name: "nightly", metricPrefix: "backup_cron" }).alerts.CronJobFailed.expr).toBe(
            "backup_cron_last_run_status == 0",
        );
    });

    it("takes times from the job, and a day and two hours where it says nothing", () => {
        const { CronJobFailed, CronJobOverdue, CronJobStuck } = cronPack({
            name: "weekly",
            maxAgeHours: 170,
            failedForMinutes: 30,
            maxRunHours: 12,
        }).alerts;
        expect(CronJobFailed.for).toBe("30m");
        expect(CronJobOverdue.threshold).toEqual({ value: 612_000, unit: "seconds" });
        expect(CronJobStuck.threshold).toEqual({ value: 43_200, unit: "seconds" });
        expect(cronPack({ name: "daily" }).alerts.CronJobOverdue.threshold.value).toBe(26 * 3600);
    });

    it("has alerts about nothing but the metrics that it declares", () => {
        const job = { name: "2nd job" };
        const declared = Object.keys(cronMetrics(job));
        expect(declared).toHaveLength(7);
        expect(metricPrefixOf(job)).toBe("_2nd_job");
        const used = Object.values(cronPack(job).alerts).flatMap(
            ({ expr }) => expr.match(/_2nd_job_\w+/g) ?? [],
        );
        expect(used.filter((metric) => !declared.includes(metric))).toEqual([]);
    });
});
