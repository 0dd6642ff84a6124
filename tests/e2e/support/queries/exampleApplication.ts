import type { IncomingMessage, ServerResponse } from "node:http";
import { HostServer } from "../httpServers";

const requestsPerSecond = 20;
const bounds = [0.05, 0.1, 0.25, 0.5, 1, 2.5];

/** An application whose counters grow as time goes by, as if people used it. */
export class ExampleApplication extends HostServer {
    private readonly began = Date.now();

    protected answer(request: IncomingMessage, response: ServerResponse): void {
        response.setHeader("content-type", "text/plain; version=0.0.4");
        response.end(request.url === "/metrics" ? this.metrics() : "well\n");
    }

    private metrics(): string {
        const served = ((Date.now() - this.began) / 1000) * requestsPerSecond;
        const lines = (name: string, type: string, ...samples: string[]): string[] => [
            `# TYPE ${name} ${type}`,
            ...samples.map((sample) => `${name}${sample}`),
        ];
        const of = 'method="GET",path="/prices"';
        const bucket = (bound: string, share: number): string =>
            `_bucket{${of},le="${bound}"} ${Math.floor(served * share)}`;
        return [
            ...lines(
                "http_requests_total",
                "counter",
                `{${of},status="200"} ${Math.floor(served * 0.97)}`,
                `{${of},status="404"} ${Math.floor(served * 0.02)}`,
                `{${of},status="500"} ${Math.floor(served * 0.01)}`,
            ),
            ...lines(
                "http_request_duration_seconds",
                "histogram",
                ...bounds.map((bound) => bucket(String(bound), Math.min(1, 0.6 + bound / 2))),
                bucket("+Inf", 1),
                `_sum{${of}} ${served * 0.12}`,
                `_count{${of}} ${Math.floor(served)}`,
            ),
            ...lines("http_requests_active", "gauge", " 3"),
            "",
        ].join("\n");
    }
}
