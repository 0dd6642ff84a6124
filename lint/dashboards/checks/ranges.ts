import { durationSeconds } from "../../../components/language/duration";
import type { DashboardCheck } from "../check";
import { dialectOf } from "../dialect";
import type { DashboardModel, PanelModel, TargetModel } from "../model";
import { showsCourse } from "../panelKinds";

const windowed =
    /\b(i?rate|increase)\s*\((?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[^()[\]"'])*\[\s*([^\]:\s]+)\s*\]/g;

/** A longer range is the panel's subject ("sold within a day") rather than smoothing; in seconds. */
const longestSmoothing = 3600;

export const rateOverInterval: DashboardCheck = {
    code: "VL461",
    name: "rate-over-interval",
    severity: "warning",
    reason: "$__interval can be shorter than two scrapes, for example on a wide screen or a short time range: the panel is then empty.",
    fix: "Use $__rate_interval: it is at least four scrape intervals.",
    example:
        '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "rate(redis_commands_processed_total[$__interval])" }] }',
    fixed: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "rate(redis_commands_processed_total[$__rate_interval])" }] }',
    *find(dashboard) {
        for (const { panel, target, window } of windows(dashboard)) {
            if (/^\$(__interval|\{__interval\}|__interval_ms)$/.test(window)) {
                yield {
                    node: target.expression?.node ?? target.node,
                    panel,
                    message: `the range is [${window}]`,
                };
            }
        }
    },
};

export const rateOverFixedRange: DashboardCheck = {
    code: "VL462",
    name: "rate-over-fixed-range",
    severity: "warning",
    reason: "Over a long time range the step exceeds the fixed range, and the panel skips the samples in between.",
    fix: "Use $__rate_interval: it grows with the step.",
    example:
        '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "rate(redis_commands_processed_total[5m])" }] }',
    fixed: '{ "type": "timeseries", "targets": [{ "refId": "A", "expr": "rate(redis_commands_processed_total[$__rate_interval])" }] }',
    *find(dashboard) {
        for (const { panel, target, window } of windows(dashboard)) {
            const seconds = durationSeconds(window);
            if (showsCourse(panel.type) && seconds !== undefined && seconds < longestSmoothing) {
                yield {
                    node: target.expression?.node ?? target.node,
                    panel,
                    message: `the range is [${window}]`,
                };
            }
        }
    },
};

/** The ranges of `rate`, `irate` and `increase` in Prometheus queries; each once per query. */
function* windows(
    dashboard: DashboardModel,
): Generator<{ panel: PanelModel; target: TargetModel; window: string }> {
    for (const panel of dashboard.panels) {
        for (const target of panel.targets) {
            const dialect = dialectOf(dashboard, panel, target);
            const text = dialect === "promql" || dialect === "unknown" ? (target.expression?.text ?? "") : "";
            const found = [...text.matchAll(windowed)].map(([, , window = ""]) => window);
            yield* [...new Set(found)].map((window) => ({ panel, target, window }));
        }
    }
}
