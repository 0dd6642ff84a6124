import type { pushgatewayPack } from "../../../rules/pushgateway";
import type { AlertCase, Series } from "../support/alertCase";

const warning = { job: "backup", severity: "warning" };

/** Of one job, the second group with an instance of its own. */
const pushes = (succeeded: string, failed: string, more = ""): Series => ({
    [`push_time_seconds{job="backup"${more}}`]: succeeded,
    [`push_failure_time_seconds{job="backup"${more}}`]: failed,
});

const groups = (first: string, last: string): Series => ({
    ...Object.fromEntries(
        Array.from({ length: 500 }, (_, index) => [`push_time_seconds{job="backup",pid="${index}"}`, first]),
    ),
    'push_time_seconds{job="backup",pid="last"}': last,
    'push_time_seconds{job="report"}': first,
});

export const pushgatewayCases: Record<keyof typeof pushgatewayPack.alerts, AlertCase> = {
    PushgatewayPushRejected: {
        series: {
            ...pushes("100x13 400x10", "0x3 300x15"),
            ...pushes("100x20", "0x20", ',instance="db"'),
        },
        firesAt: 9,
        firing: [
            {
                labels: warning,
                summary: "The Pushgateway rejects what backup pushes",
                description:
                    "The last push of job backup was rejected, and none has been accepted for more than 5 minutes. Prometheus scrapes older values or none: a metric has another type than one of the same name, or appears twice.",
            },
        ],
        resolvesAt: 14,
        quiet: [pushes("100x20", "100x20"), pushes("100x20", "0x20")],
    },
    PushgatewayPushOverdue: {
        series: {
            'push_time_seconds{job="backup",instance="db"}': "1x1570 94200x10",
            // A minute from its alert when it is pushed again.
            'push_time_seconds{job="backup",instance="web"}': "60x1566 94020x10",
        },
        firesAt: 1566,
        firing: [
            {
                labels: { ...warning, instance: "db" },
                summary: "backup has not pushed for more than 26 hours",
                description:
                    "The last push of job backup (instance db) was 1d 2h 5m 59s ago (alert above 26 hours): the job fails, no longer runs, or does not reach the Pushgateway. Its old values are still scraped.",
            },
        ],
        resolvesAt: 1571,
        quiet: [
            { 'push_time_seconds{job="backup"}': "60x1566 94020x10" },
            { 'push_time_seconds{job="backup"}': "0x1600" },
        ],
    },
    PushgatewayTooManyGroups: {
        series: groups("100x40", "_x4 100x20 stale"),
        firesAt: 19,
        firing: [
            {
                labels: warning,
                summary: "backup pushes many groups",
                description:
                    "The Pushgateway has kept 501 groups of job backup, above 500 groups for more than 15 minutes. It never deletes a group: a grouping key that differs with each run, such as a process id, fills its memory, and each scrape grows.",
            },
        ],
        resolvesAt: 25,
        quiet: [groups("100x40", "_x40")],
    },
};
