import type { CollectorSpec } from "../../../components/spec/logs";

/** Specs that between them use all that can be said of a collector. */
export const specs: Readonly<Record<string, CollectorSpec>> = {
    "nothing said": {},
    "containers of several kinds": {
        containers: [
            { name: "twitch-chatters-*", multiline: "python", labels: { team: 'a "b" \\ $1 é' } },
            { project: "shop", service: "api.v1", exclude: "*-job-?", format: "json" },
            { containerLabels: { "logs.team": "b" }, multiline: { firstLine: String.raw`^\d{4}-"x"` } },
        ],
        dockerSocket: "direct",
        redact: { kinds: { email: true }, fields: ["ssn"], patterns: ["x=(\\d+)"] },
    },
    "files and the journal": {
        files: [
            {
                name: "nginx-access",
                path: "/var/log/nginx/access*.log",
                format: "logfmt",
                drop: [
                    { matching: "GET /health", keepRatio: 0.25 },
                    { levels: ["debug"] },
                    { longerThanKilobytes: 1.5 },
                    { longerThanKilobytes: 8, keepRatio: 0.5 },
                ],
            },
            { name: "app", path: "/srv/app/log/app.log" },
        ],
        journal: { units: ["ssh.service", "cron@a.service"], labels: { site: "x" } },
        host: "db 1",
        retryHours: 1,
    },
    "the journal alone": { journal: true },
};
