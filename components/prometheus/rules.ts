import type { Rule } from "../spec/rule";
import { someText } from "../spec/checkMap";

const matching = (text: string, pattern: RegExp): Rule<string> => ({
    text,
    holds: (value) => typeof value === "string" && pattern.test(value),
});

/** The name of a scrape job. */
export const jobName = matching(
    "must have only letters, digits, '.', '_', ':', '/' and '-', beginning with a letter or a digit, at most 100",
    /^[A-Za-z0-9][A-Za-z0-9._:/-]{0,99}$/,
);

/** Text, which may be empty. */
export const anyText = matching("must be text", /[^]*/);

/** A label name as relabelling sees it, reserved ones included. */
export const anyLabelName = matching("must be a label name ([a-zA-Z_][a-zA-Z0-9_]*)", /^[a-zA-Z_]\w*$/);

/** A label name with references to groups of the expression. */
export const labelTemplate = matching(
    "must be a label name, which may have references such as $1 or ${1}",
    /^([a-zA-Z_]|\$(\{\w+\}|\w+))(\w|\$(\{\w+\}|\w+))*$/,
);

/** The path and nothing else of a URL. */
export const urlPath = matching("must be a path that begins with '/', without a query", /^\/[^?#\s]*$/);

/** A folder of the host, whose name Prometheus must not take for a pattern. */
export const plainDirectory = matching(
    "must be an absolute path below '/', without '..' and without any of * ? [ \\",
    /^\/(?!\/*$)(?!(.*\/)?\.\.(\/|$))[^*?[\\\0]*$/,
);

/** Files in one folder, as Prometheus can watch them. */
export const filePattern = matching(
    "must be a file name with one '*' at most, ending in .json, .yml or .yaml",
    /^[^*/]*\*?[^*/]*\.(json|yml|yaml)$/,
);

/** The API of a Docker engine. */
export const dockerHost = matching(
    "must be unix:///path, tcp://host:port, http://host:port or https://host:port",
    /^(unix:\/\/\/[^\s*]+|(tcp|https?):\/\/[A-Za-z0-9.[\]:_-]+:\d{1,5})$/,
);

/** An AWS region. */
export const awsRegion = matching("must be an AWS region such as eu-west-3", /^[a-z]{2}(-[a-z]+)+-\d+$/);

/** An IAM role. */
export const roleArn = matching(
    "must be the ARN of a role, arn:aws:iam::123456789012:role/name",
    /^arn:aws[a-z-]*:iam::\d{12}:role\/\S+$/,
);

/** The user of HTTP basic authentication. */
export const basicAuthUser = matching("must be a user name without a colon", /^[^:\s][^:]*$/);

/**
 * A scrape interval. A series without a sample for five minutes is stale, `--query.lookback-delta`: scraped less
 * often than that, it would come and go.
 */
export const scrapeInterval: Rule<number> = {
    text: "must be a whole number of seconds from 1 to 300, after which series are stale",
    holds: (value) => Number.isInteger(value) && value >= 1 && value <= 300,
};

/** The name of an HTTP header that may be set: not one of Prometheus's own, and none that carries a credential. */
export const plainHeader: Rule<string> = {
    text: "must not be a header that Prometheus sets itself, nor carry a credential (use basicAuth or bearerToken)",
    holds: (value) =>
        someText.holds(value) &&
        !reservedHeaders.has(value.toLowerCase()) &&
        !/token|secret|password|cookie|api-?key|auth(?!or$)/i.test(value),
};

/** https://github.com/prometheus/prometheus/blob/main/config/config.go, `reservedHeaders`. */
const reservedHeaders = new Set([
    "authorization",
    "host",
    "content-encoding",
    "content-length",
    "content-type",
    "user-agent",
    "connection",
    "keep-alive",
    "proxy-authenticate",
    "proxy-authorization",
    "www-authenticate",
    "accept-encoding",
    "x-prometheus-remote-write-version",
    "x-prometheus-remote-read-version",
    "x-amz-date",
    "x-amz-security-token",
    "x-amz-content-sha256",
]);

/** The name of an alert. */
export const alertName = matching(
    "must be a name in PascalCase: letters and digits, beginning with a capital",
    /^[A-Z][A-Za-z0-9]*$/,
);

/** The name of a recorded metric, https://prometheus.io/docs/practices/rules/#naming. */
export const metricName = matching(
    "must be a metric name, level:metric:operation",
    /^[a-zA-Z_:][a-zA-Z0-9_:]*$/,
);

/** A template whose actions are closed, https://prometheus.io/docs/prometheus/latest/configuration/template_reference/. */
export const balancedTemplate: Rule<string> = {
    text: "must close each {{ with }}, and open each }} with {{",
    holds: (value) => {
        const braces = value.match(/\{\{|\}\}/g) ?? [];
        return braces.length % 2 === 0 && braces.every((b, index) => b === (index % 2 === 0 ? "{{" : "}}"));
    },
};
