import type { Section } from "../layout";
import { timeSeriesPanel } from "../panels";
import { chosenRate, share, sumOfRates } from "../rates";

const rate = timeSeriesPanel({
    title: "Request rate",
    description: "Requests per second, those of the exporter as well.",
    unit: "reqps",
    queries: [{ expr: chosenRate("nginx_http_requests_total"), legend: "{{instance}}" }],
});

const perConnection = timeSeriesPanel({
    title: "Requests per connection",
    description: "Requests for each connection that was handled. Near 1, clients do not reuse connections.",
    unit: "none",
    decimals: 1,
    queries: [
        {
            expr: share(
                sumOfRates("job, instance", "nginx_http_requests_total"),
                sumOfRates("job, instance", "nginx_connections_handled"),
            ),
            legend: "{{instance}}",
        },
    ],
    axisTop: 2,
    empty: "No connection is made",
});

/** What is asked. */
export const requests: Section = {
    title: "Requests",
    lines: [
        {
            height: 8,
            panels: [
                [12, rate],
                [12, perConnection],
            ],
        },
    ],
};
