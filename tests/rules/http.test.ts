import { httpPack, type HttpMetrics } from "../../rules/http";

const pack = (http: HttpMetrics) => httpPack({ name: "Shop API", job: "shop", http });
const alerts = (http: HttpMetrics) => Object.keys(pack(http).alerts);
const records = (http: HttpMetrics) =>
    Object.fromEntries((pack(http).records ?? []).map(({ record, expr }) => [record, expr]));

const requests = "http_requests_total";
const duration = "http_request_duration_seconds";

describe("the pack of an application's HTTP service", () => {
    it("is called after the application, and its alerts have the application's name as the service", () => {
        const { name, alerts: all } = pack({ requests });
        expect(name).toBe("http-shop-api");
        expect(Object.values(all).map(({ labels }) => labels)).toEqual([
            { service: "Shop API" },
            { service: "Shop API" },
        ]);
    });

    it.each<[string, HttpMetrics, readonly string[]]>([
        ["a counter of requests", { requests }, ["HighErrorRate", "HttpTrafficStopped"]],
        [
            "one by path",
            { requests, pathLabel: "path" },
            ["HighErrorRate", "HttpEndpointFailing", "HttpTrafficStopped"],
        ],
        [
            "durations that do not say how a request ended",
            { duration },
            ["HighResponseTime", "HttpTrafficStopped"],
        ],
        [
            "durations by status",
            { duration, statusLabel: "code" },
            ["HighErrorRate", "HighResponseTime", "HttpTrafficStopped"],
        ],
        ["an own counter of errors", { errors: "errors_total" }, ["HighErrorRate"]],
        [
            "an own counter of errors beside one of requests",
            { requests, errors: "errors_total" },
            ["HighErrorRate", "HighErrorRatio", "HttpTrafficStopped"],
        ],
        ["a verdict of health", { health: "service_health_status" }, ["ServiceUnhealthy"]],
    ])("has for %s what that tells of, and no more", (_, http, names) => {
        expect(alerts(http)).toEqual(names);
    });

    it("counts answers with a status of 500 or more, by the label that the application has, and 0 before any", () => {
        expect(records({ requests, statusLabel: "status_code" })).toEqual({
            "job:http_requests:rate5m": 'sum by (job) (rate(http_requests_total{job="shop"}[5m]))',
            "job:http_errors:rate5m":
                'sum by (job) (rate(http_requests_total{job="shop",status_code=~"5.."}[5m])) or 0 * job:http_requests:rate5m{job="shop"}',
            "job:http_errors:ratio_rate5m":
                'job:http_errors:rate5m{job="shop"} / job:http_requests:rate5m{job="shop"}',
        });
    });

    it("takes the requests from the durations where nothing else counts them", () => {
        expect(records({ duration })).toEqual({
            "job:http_requests:rate5m":
                'sum by (job) (rate(http_request_duration_seconds_count{job="shop"}[5m]))',
            ...Object.fromEntries(
                ["50", "95", "99"].map((percent) => [
                    `job:http_request_duration_seconds:p${percent}_rate5m`,
                    `histogram_quantile(0.${percent}, sum by (job, le) (rate(http_request_duration_seconds_bucket{job="shop"}[5m])))`,
                ]),
            ),
        });
    });

    it("takes the errors that the application counts itself, where it says of no label that has the status", () => {
        const errors = "errors_total";
        expect(records({ requests, errors })["job:http_errors:rate5m"]).toBe(
            'sum by (job) (rate(errors_total{job="shop"}[5m]))',
        );
        expect(records({ requests, errors, statusLabel: "status" })["job:http_errors:rate5m"]).toContain(
            'status=~"5.."',
        );
    });

    it("lets the number of requests be set below which shares say nothing", () => {
        expect(pack({ requests }).alerts.HighErrorRate.expr).toContain("* 300 > 10");
        expect(pack({ requests, minRequests: 1000 }).alerts.HighErrorRate.expr).toContain("* 300 > 1000");
    });
});
