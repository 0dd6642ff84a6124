import type { AlertDefinition } from "../pack";
import { linesWith, program } from "./selectors";

/** What the kernel, runtimes and supervisors log when memory runs out. */
const outOfMemory = [
    "Out of memory: Kill",
    "Memory cgroup out of memory",
    // Python's, and the end of Java's OutOfMemoryError.
    "MemoryError",
    "OutOfMemoryException",
    "JavaScript heap out of memory",
    "runtime: out of memory",
    "std::bad_alloc",
    "Allowed memory size of",
    "Perhaps out of memory",
    "terminated by signal 9",
    "exited with code 137",
    "exit code 137",
    "exit status 137",
];

/** What runtimes log about an unhandled error. */
const crash = [
    // Go and Rust.
    "panic: ",
    "panicked at ",
    "all goroutines are asleep",
    "concurrent map",
    "goroutine stack exceeds",
    // Python, Java, Node.js, PHP, .NET.
    "Traceback (most recent call last)",
    "Exception in thread ",
    "UnhandledPromiseRejection",
    "triggerUncaughtException",
    "Uncaught Exception",
    "PHP Fatal error:",
    "Unhandled exception.",
    // The kernel and shells.
    "segfault at ",
    "Segmentation fault",
    "SIGSEGV",
];

/** Programs that were killed, or crashed. */
export const crashAlerts = {
    LogOutOfMemory: {
        expr: `${linesWith(outOfMemory, "5m")} > 0`,
        severity: "warning",
        summary: `Out of memory: ${program} on {{ $labels.host }}`,
        description: `${program} logged {{ $value | printf "%.0f" }} lines in 5 minutes about an out-of-memory condition. A killed process lost its work in progress.`,
        dashboard: "logs",
    },
    LogPanic: {
        expr: `${linesWith(crash, "5m")} >= $threshold`,
        threshold: { value: 1, unit: "count", of: "crashes" },
        severity: "warning",
        summary: `${program} on {{ $labels.host }} crashes`,
        description: `${program} logged {{ $value | printf "%.0f" }} lines in 5 minutes about a panic, an unhandled exception or a segmentation fault (alert from $threshold on).`,
        dashboard: "logs",
    },
} as const satisfies Record<string, AlertDefinition>;
