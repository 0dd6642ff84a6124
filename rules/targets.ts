import type { RuleGroup } from "./types";

/** Whether everything that should be scraped can be. */
export const targetRules: RuleGroup = {
    name: "targets",
    rules: [
        {
            alert: "TargetDown",
            expr: "up == 0",
            for: "1m",
            severity: "critical",
            summary: "{{ $labels.job }} at {{ $labels.instance }} cannot be scraped",
            description:
                "Prometheus has had no samples from {{ $labels.instance }} (job {{ $labels.job }}) for more than 1 minute: the target is down, unreachable, too slow or over a scrape limit. No alert about it can fire meanwhile.",
        },
    ],
};
