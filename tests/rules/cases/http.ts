import type { HttpAlert, HttpService } from "../../../rules/http";
import type { AlertCase } from "../support/alertCase";

/** A service as the fifth of the five systems has it. */
export const cvParser: HttpService = {
    name: "cv-parser",
    http: {
        requests: "http_requests_total",
        duration: "http_request_duration_seconds",
        statusLabel: "status_code",
        pathLabel: "endpoint",
        methodLabel: "method",
        health: "service_health_status",
    },
};

/** A service that counts its errors itself, as the fourth has it; its job is called otherwise. */
export const realEstate: HttpService = {
    name: "real-estate",
    job: "real-estate-api",
    http: { requests: "requests_total", errors: "errors_total" },
};

const labels = { job: "cv-parser", service: "cv-parser" };
const at = 'job="cv-parser",instance="cv-parser:5000"';

const requests = (endpoint: string, status: string, of = at) =>
    `http_requests_total{${of},method="GET",endpoint="${endpoint}",status_code="${status}"}`;

/** What another service does is none of its business. */
const others = {
    [requests("/a", "200", 'job="job-parser",instance="job-parser:5000"')]: "0+60x50",
    [requests("/a", "500", 'job="job-parser",instance="job-parser:5000"')]: "0+60x50",
};

const durations = (fast: string, all: string, of = at) => {
    const bucket = (le: string) =>
        `http_request_duration_seconds_bucket{${of},method="GET",endpoint="/a",le="${le}"}`;
    return { [bucket("0.5")]: "0x60", [bucket("1")]: fast, [bucket("2.5")]: all, [bucket("+Inf")]: all };
};

const health = (service: string) =>
    `service_health_status{job="health",instance="http://${service}:5000/health",service="${service}"}`;

/** Each operand chooses the job, as other packs have records of the same names: one is missed only there. */
const ofJob = (...labels: readonly string[]) =>
    Object.fromEntries(
        labels.map((label) => [label, "Another operand, or the alert itself, chooses the job too."]),
    );

/** Requests that stay away from minute 1451 to 1479, while there were some the day before, and few in between. */
const stayAway = (metric: string) => ({
    [metric]: "0+6.2x60 372.5+0.5x939 848.2+6.2x449 3632.5766+0.5766x28 3654.9214+6.2x20",
});

const trafficStopped = (
    metric: string,
    job: string,
    service: string,
    positions: readonly number[],
    inRecord: number,
): AlertCase => ({
    series: stayAway(metric),
    firesAt: 1469,
    firing: [
        {
            labels: { job, service, severity: "warning" },
            summary: `Traffic to ${service} has dropped`,
            description: `${service} receives 9 % of the requests of the same time yesterday, below 10 % for more than 15 minutes: something in front of it is down, or sends them elsewhere.`,
        },
    ],
    resolvesAt: 1480,
    quiet: [
        // A tenth of yesterday.
        { [metric]: "0+60x60 3606+6x1420" },
        // Nothing, and yesterday nearly nothing.
        { [metric]: "0+6x60 360x1420" },
        // All of another service's.
        stayAway(metric.replace(/job="[^"]+"/, 'job="other"')),
    ],
    equivalent: ofJob(
        `job:http_requests:rate5m: job="${job}" → nothing at ${inRecord}`,
        ...positions.map((position) => `expr: job="${job}" → nothing at ${position}`),
    ),
});

export const cvParserCases: Record<Exclude<HttpAlert, "HighErrorRatio">, AlertCase> = {
    HighErrorRate: {
        // Errors begin at minute 6; from minute 26 on so many more requests succeed that their share is small.
        series: {
            [requests("/a", "500")]: "1000x5 1000.126+0.126x40",
            [requests("/a", "200")]: "0+1.974x25 51.828+2.478x20",
            ...others,
        },
        firesAt: 11,
        firing: [
            {
                labels: { ...labels, severity: "critical" },
                summary: "Error rate of cv-parser is high",
                description:
                    "6.0 % of the requests to cv-parser end with a server error, above 5 % for more than 2 minutes.",
            },
        ],
        resolvesAt: 29,
        quiet: [
            { [requests("/a", "500")]: "0+6x40", [requests("/a", "200")]: "0+114x40" },
            // Too few to tell.
            { [requests("/a", "500")]: "0+2x40" },
            // No error ever.
            { [requests("/a", "200")]: "0+6x40" },
        ],
        equivalent: {
            ...ofJob(
                'job:http_requests:rate5m: job="cv-parser" → nothing at 39',
                'job:http_errors:rate5m: job="cv-parser", → nothing at 39',
                'job:http_errors:rate5m: job="cv-parser" → nothing at 113',
                "job:http_errors:rate5m: = → != at 116",
                'job:http_errors:ratio_rate5m: job="cv-parser" → nothing at 23',
                'job:http_errors:ratio_rate5m: job="cv-parser" → nothing at 67',
                'expr: job="cv-parser" → nothing at 35',
                'expr: job="cv-parser" → nothing at 85',
            ),
            'job:http_errors:rate5m:  or 0 * job:http_requests:rate5m{job="cv-parser"} → nothing at 80':
                "Where there is no error there is no alert; dashboards want the 0.",
            "job:http_errors:rate5m: 0 → -1 at 84": "What is below 0 is below the threshold, too.",
        },
    },
    HttpEndpointFailing: {
        series: {
            // More fail, less succeeds, and enough come.
            [requests("/a", "500")]: "1000000x5 1003060+3060x19 1061200x20",
            [requests("/a", "200")]: "0+2940x45",
            [requests("/b", "500")]: "0+3060x45",
            [requests("/b", "200")]: "0+8940x5 47640+2940x19 112440+8940x19",
            [requests("/c", "500")]: "1000x5 1002.1+2.1x19 1042x20",
            [requests("/d", "200")]: "0+60000x45",
        },
        firesAt: 19,
        firing: [
            ["/a", "51"],
            ["/b", "51"],
            ["/c", "100"],
        ].map(([endpoint = "", share = ""]) => ({
            labels: { ...labels, endpoint, severity: "warning" },
            summary: `Error rate of ${endpoint} of cv-parser is high`,
            description: `${share} % of the requests to ${endpoint} end with a server error, above 50 % for more than 10 minutes, regardless of other paths.`,
        })),
        resolvesAt: 26,
        quiet: [
            { [requests("/a", "500")]: "0+3000x40", [requests("/a", "200")]: "0+3000x40" },
            { [requests("/a", "500")]: "0+2x40" },
            others,
        ],
        equivalent: ofJob(
            'expr: job="cv-parser", → nothing at 55',
            'expr: job="cv-parser" → nothing at 150',
            'expr: job="cv-parser" → nothing at 231',
        ),
    },
    HighResponseTime: {
        series: {
            ...durations("0+1000x5 5948+948x19 24960+1000x24", "0+1000x50"),
            ...durations("0x50", "0+1000x50", 'job="job-parser",instance="job-parser:5000"'),
        },
        firesAt: 14,
        firing: [
            {
                labels: { ...labels, severity: "warning" },
                summary: "P95 latency of cv-parser is high",
                description:
                    "The P95 latency of requests to cv-parser is 1.06 s, above 1 second for more than 5 minutes.",
            },
        ],
        resolvesAt: 26,
        quiet: [durations("0+95x40", "0+100x40")],
        equivalent: ofJob(
            'job:http_request_duration_seconds:p95_rate5m: job="cv-parser" → nothing at 85',
            'expr: job="cv-parser" → nothing at 45',
        ),
    },
    HttpTrafficStopped: trafficStopped(requests("/a", "200"), "cv-parser", "cv-parser", [31, 76], 39),
    ServiceUnhealthy: {
        series: { [health("cv-parser")]: "1x4 0x5 1x10", [health("job-parser")]: "0x20" },
        firesAt: 6,
        firing: [
            {
                labels: {
                    job: "health",
                    instance: "http://cv-parser:5000/health",
                    service: "cv-parser",
                    severity: "critical",
                },
                summary: "cv-parser is unhealthy",
                description:
                    "The health check of cv-parser (http://cv-parser:5000/health) has failed for more than 1 minute.",
            },
        ],
        resolvesAt: 11,
        quiet: [{ [health("cv-parser")]: "1x20" }],
    },
};

const own = 'job="real-estate-api",instance="api:8000"';
const ownLabels = { job: "real-estate-api", service: "real-estate", severity: "critical" };

export const realEstateCases: Record<"HighErrorRate" | "HighErrorRatio" | "HttpTrafficStopped", AlertCase> = {
    HighErrorRate: {
        series: {
            [`errors_total{${own},type="timeout"}`]: "1000x5 1003.12+3.12x19 1062.4x20",
            'errors_total{job="other",instance="other:8000",type="timeout"}':
                "1000x5 1003.12+3.12x19 1062.4x20",
        },
        firesAt: 14,
        firing: [
            {
                labels: { ...ownLabels, instance: "api:8000", type: "timeout" },
                summary: "Error rate of real-estate is high",
                description:
                    "real-estate on api:8000 has 0.052 errors/s, above 0.05 errors/s for more than 5 minutes.",
            },
        ],
        resolvesAt: 26,
        quiet: [{ [`errors_total{${own},type="timeout"}`]: "0+3x40" }],
    },
    HighErrorRatio: {
        series: {
            [`errors_total{${own},type="timeout"}`]: "1000x5 1000.12+0.12x40",
            [`requests_total{${own},status="200"}`]: "0+2.1x25 54.96+2.46x20",
        },
        firesAt: 11,
        firing: [
            {
                labels: ownLabels,
                summary: "Error rate of real-estate is high",
                description:
                    "5.7 % of the requests to real-estate end with a server error, above 5 % for more than 2 minutes.",
            },
        ],
        resolvesAt: 29,
        quiet: [
            {
                [`errors_total{${own},type="timeout"}`]: "0+6x40",
                [`requests_total{${own},status="200"}`]: "0+120x40",
            },
            // Too few to tell.
            {
                [`errors_total{${own},type="timeout"}`]: "0+2x40",
                [`requests_total{${own},status="200"}`]: "0+2x40",
            },
        ],
        equivalent: ofJob(
            'job:http_requests:rate5m: job="real-estate-api" → nothing at 34',
            'job:http_errors:rate5m: job="real-estate-api" → nothing at 32',
            'job:http_errors:ratio_rate5m: job="real-estate-api" → nothing at 23',
            'job:http_errors:ratio_rate5m: job="real-estate-api" → nothing at 73',
            'expr: job="real-estate-api" → nothing at 35',
            'expr: job="real-estate-api" → nothing at 91',
        ),
    },
    HttpTrafficStopped: trafficStopped(
        `requests_total{${own},status="200"}`,
        "real-estate-api",
        "real-estate",
        [31, 82],
        34,
    ),
};
