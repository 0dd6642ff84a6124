import type { logsPack } from "../../../rules/logs";
import type { LogCase, Written } from "../support/logCase";

const warning = { severity: "warning" };

/** Labels of a container's lines; the service is called as the container. */
const of = (container: string, host = "srv") => ({ host, project: "shop", service: container, container });

/** Containers that quote what others write. */
const quoting = ["loki", "shop-alloy-1", "promtail", "vigie_collector"];

/** Ten lines from each container that quotes, and Loki's own about a query from one whose name says nothing. */
const quotes = (text: string, each = 10): Written[] => [
    ...quoting.map((container) => ({ labels: of(container), text, from: 10, each })),
    { labels: of("logstore"), text: `level=info query="{} |~ \`${text}\`" query_hash=7`, from: 10, each },
];

const levels = "err ERROR Crit critical alert emerg EMERGENCY fatal panic SEVERE".split(" ");

/** For each level a container of its own, with errors yesterday and today. */
const errors = (name: string, ...bursts: readonly (readonly [from: number, each: number])[]): Written[] =>
    levels.flatMap((level) =>
        bursts.map(([from, each]) => ({
            labels: { ...of(`${name}-${level}`), level },
            text: "it failed",
            from,
            each,
        })),
    );

const burst = (name: string, count: number) =>
    levels.map((level) => ({
        labels: { ...of(`${name}-${level}`), ...warning },
        summary: `${name}-${level} on srv logs many errors`,
        description: `${name}-${level} logged ${count} lines of level error or worse in 5 minutes, above 50 errors for more than 2 minutes, and more than three times as many as at the same time yesterday.`,
    }));

const yesterday = -1440;

/** Texts that each raise an alert, by what else says them. */
const texts = {
    memory: {
        kernel: "kernel: Out of memory: Killed process 4242 (java) total-vm:1048576kB",
        "kernel-before-5": "Out of memory: Kill process 4242 (java) score 900",
        cgroup: "Memory cgroup out of memory: Killed process 7 (node)",
        python: "MemoryError: Unable to allocate 8.00 GiB",
        java: "java.lang.OutOfMemoryError: Java heap space",
        dotnet: "System.OutOfMemoryException: Insufficient memory",
        node: "FATAL ERROR: Reached heap limit Allocation failed - JavaScript heap out of memory",
        go: "fatal error: runtime: out of memory",
        cpp: "terminate called after throwing an instance of 'std::bad_alloc'",
        php: "Allowed memory size of 134217728 bytes exhausted",
        gunicorn: "Worker (pid:12) was sent SIGKILL! Perhaps out of memory?",
        postgres: "server process (PID 31) was terminated by signal 9: Killed",
        compose: "web-1 exited with code 137",
        runner: "the job ended: exit code 137",
        supervisor: "exited: worker (exit status 137; not expected)",
    },
    crash: {
        go: "panic: runtime error: index out of range [3] with length 3",
        rust: "thread 'main' panicked at src/main.rs:4:5:",
        deadlock: "fatal error: all goroutines are asleep - deadlock!",
        maps: "fatal error: concurrent map writes",
        stack: "runtime: goroutine stack exceeds 1000000000-byte limit",
        python: "Traceback (most recent call last):",
        java: 'Exception in thread "main" java.lang.NullPointerException',
        "node-promise": "[UnhandledPromiseRejection: This error originated either by throwing]",
        node: "            triggerUncaughtException(err, true /* fromPromise */);",
        winston: "Uncaught Exception: Error: connect ECONNREFUSED",
        php: "PHP Fatal error:  Uncaught TypeError",
        dotnet: "Unhandled exception. System.IO.IOException: gone",
        kernel: "traps: worker[7] segfault at 0 ip 0000 sp 0000 error 4",
        shell: "Segmentation fault (core dumped)",
        signal: "[signal SIGSEGV: segmentation violation code=0x1]",
    },
    login: {
        sshd: "Failed password for root from 203.0.113.9 port 4242 ssh2",
        "sshd-key": "Connection closed by authenticating user root 203.0.113.9 port 4242 [preauth]",
        postgres: 'FATAL:  password authentication failed for user "shop"',
        "postgres-hba": 'FATAL:  no pg_hba.conf entry for host "10.0.0.9"',
        mariadb: "Access denied for user 'shop'@'10.0.0.9' (using password: YES)",
        redis: "WRONGPASS invalid username-password pair or user is disabled.",
        mongo: "Authentication failed.",
        nginx: '203.0.113.9 - - [21/Nov/2026:10:00:00 +0000] "POST /login HTTP/1.1" 401 17',
        json: '{"path":"/login","status":401}',
        "json-spaced": '{"path": "/login", "status": 401}',
        "json-code": '{"path":"/login","status_code":401}',
        "json-code-spaced": '{"path": "/login", "status_code": 401}',
        logfmt: "method=POST path=/login status=401",
    },
} as const;

/** Each text at minute 10, in a container of its own. */
const said = (all: Readonly<Record<string, string>>, each: number): Written[] =>
    Object.entries(all).map(([container, text]) => ({ labels: of(container), text, from: 10, each }));

export const logsCases: Record<keyof typeof logsPack.alerts, LogCase> = {
    LogErrorBurst: {
        lines: [
            ...errors("new", [10, 41], [11, 10]),
            // Nearly three times as many as yesterday would have been no news; two hours before there were more.
            ...errors("more", [yesterday - 80, 90], [yesterday - 20, 239], [10, 50], [11, 10]),
        ],
        firesAt: 13,
        firing: [...burst("new", 51), ...burst("more", 60)],
        resolvesAt: 15,
        quiet: [
            [
                ...errors("few", [10, 41], [11, 9]),
                // Just as many as yesterday, of which there were most early in the hour; and some before.
                ...errors("usual", [yesterday - 40, 240], [5, 30], [10, 50], [11, 10]),
                { labels: { ...of("chatty"), level: "info" }, text: "no error", from: 1, to: 20, each: 30 },
            ],
        ],
        lasts: 25,
    },
    LogsMissing: {
        lines: [
            { labels: of("gateway"), text: "GET /", from: 0, to: 100, every: 5 },
            { labels: of("rare"), text: "tick", from: 0, to: 170, every: 8 },
        ],
        firesAt: 115,
        firing: [
            {
                labels: { ...of("gateway"), ...warning },
                summary: "gateway on srv no longer writes logs",
                description:
                    "gateway logged steadily until less than an hour ago, and nothing in the last 10 minutes; this has lasted for more than 5 minutes, while other lines of srv arrive. It hangs, its output goes elsewhere, or its logs are not collected. If it was stopped, this alert resolves one hour after its last line.",
            },
        ],
        resolvesAt: 160,
        quiet: [
            [
                // It was not there yet in one of the three moments, or silent in one.
                { labels: of("new"), text: "tick", from: 5 },
                { labels: of("new"), text: "tick", from: 24, to: 50 },
                { labels: of("pausing"), text: "tick", from: 0, to: 15 },
                { labels: of("pausing"), text: "tick", from: 20 },
                { labels: of("pausing"), text: "tick", from: 35, to: 50 },
                { labels: of("rare"), text: "tick", from: 0, to: 170, every: 8 },
                { labels: of("steady", "other"), text: "tick", from: 0, to: 170, every: 5 },
                // Nothing of the host arrives any more: it is not the container that is silent.
                { labels: of("gateway", "lost"), text: "GET /", from: 0, to: 100, every: 5 },
            ],
        ],
        lasts: 170,
    },
    LogOutOfMemory: {
        lines: said(texts.memory, 1),
        firesAt: 10,
        firing: Object.keys(texts.memory).map((container) => ({
            labels: { ...of(container), ...warning },
            summary: `Out of memory: ${container} on srv`,
            description: `${container} logged 1 lines in 5 minutes about an out-of-memory condition. A killed process lost its work in progress.`,
        })),
        resolvesAt: 15,
        quiet: [
            [
                ...quotes(texts.memory.kernel),
                { labels: of("gateway"), text: "memory is fine, and so is code 0", from: 10 },
            ],
        ],
        lasts: 25,
    },
    LogPanic: {
        lines: said(texts.crash, 1),
        firesAt: 10,
        firing: Object.keys(texts.crash).map((container) => ({
            labels: { ...of(container), ...warning },
            summary: `${container} on srv crashes`,
            description: `${container} logged 1 lines in 5 minutes about a panic, an unhandled exception or a segmentation fault (alert from 1 crash on).`,
        })),
        resolvesAt: 15,
        quiet: [
            [
                ...quotes(texts.crash.go),
                { labels: of("gateway"), text: "do not panic, the exception was caught", from: 10 },
            ],
        ],
        lasts: 25,
    },
    LogAuthenticationFailures: {
        lines: said(texts.login, 21),
        firesAt: 11,
        firing: Object.keys(texts.login).map((container) => ({
            labels: { ...of(container), ...warning },
            summary: `Many failed logins at ${container} on srv`,
            description: `${container} logged 21 failed logins in 5 minutes, above 20 failures for more than 1 minute: somebody is guessing passwords, or a program uses a wrong one.`,
        })),
        resolvesAt: 15,
        quiet: [
            [
                ...quotes(texts.login.sshd, 30),
                { labels: of("sshd"), text: texts.login.sshd, from: 10, each: 20 },
                { labels: of("nginx"), text: '"GET /401 HTTP/1.1" 200 401', from: 10, each: 30 },
            ],
        ],
        lasts: 25,
    },
    LogVolumeHigh: {
        tuned: { threshold: "1 KiB" },
        lines: [{ labels: of("gateway"), text: "x".repeat(1030), from: 1, to: 20, each: 60 }],
        firesAt: 15,
        firing: [
            {
                labels: { ...of("gateway"), ...warning },
                summary: "gateway on srv writes too many logs",
                description:
                    "gateway writes 1.006kiB of logs per second, above 1 KiB for more than 10 minutes. Near its limits Loki discards lines, and the disk fills.",
            },
        ],
        resolvesAt: 21,
        quiet: [[{ labels: of("worker"), text: "x".repeat(1024), from: 1, to: 30, each: 60 }]],
        lasts: 35,
    },
};
