import { definePack } from "./pack";

/**
 * Groups of metrics that jobs push to the Pushgateway, by its own metrics of them.
 *
 * Their `job` and `instance` are those of the push; whether the server itself runs is TargetDown's to tell.
 */
export const pushgatewayPack = definePack({
    name: "pushgateway",
    alerts: {
        PushgatewayPushRejected: {
            expr: "push_failure_time_seconds > push_time_seconds",
            for: "5m",
            severity: "warning",
            summary: "The Pushgateway rejects what {{ $labels.job }} pushes",
            description:
                "The last push of job {{ $labels.job }}{{ with $labels.instance }} (instance {{ . }}){{ end }} was rejected, and none has been accepted for more than $for. Prometheus scrapes older values or none: a metric has another type than one of the same name, or appears twice.",
            dashboard: "pushgateway",
        },
        PushgatewayPushOverdue: {
            // A group that no push succeeded for has time 0, and is rejected above.
            expr: "time() - (push_time_seconds > 0) > $threshold",
            threshold: { value: 93_600, unit: "seconds" },
            for: "5m",
            severity: "warning",
            summary: "{{ $labels.job }} has not pushed for more than $threshold",
            description:
                "The last push of job {{ $labels.job }}{{ with $labels.instance }} (instance {{ . }}){{ end }} was {{ $value | humanizeDuration }} ago (alert above $threshold): the job fails, no longer runs, or does not reach the Pushgateway. Its old values are still scraped.",
            dashboard: "pushgateway",
            optIn: "how often jobs push differs from job to job, and what is pushed once is kept on purpose",
        },
        PushgatewayTooManyGroups: {
            expr: "count by (job) (push_time_seconds) > $threshold",
            threshold: { value: 500, unit: "count", of: "groups" },
            for: "15m",
            severity: "warning",
            summary: "{{ $labels.job }} pushes many groups",
            description:
                "The Pushgateway has kept {{ $value }} groups of job {{ $labels.job }}, above $threshold for more than $for. It never deletes a group: a grouping key that differs with each run, such as a process id, fills its memory, and each scrape grows.",
            dashboard: "pushgateway",
        },
    },
});
