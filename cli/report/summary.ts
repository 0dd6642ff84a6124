import type { ChangeCount } from "./changes";
import { urlsIn } from "./outputs";
import { table } from "../../lint/cli/output/table";

/** The summary of an operation: `3 created, 1 replaced, 12 unchanged in 4.2 s`. */
export function summaryLine(changes: ChangeCount, seconds: number): string {
    return `${changes.toString()} in ${seconds.toFixed(1)} s`;
}

/** The URLs of the stack, and how to get Grafana's password. */
export function addressLines(outputs: Readonly<Record<string, unknown>>, stack: string): string[] {
    const urls = Object.entries(urlsIn(outputs));
    if (urls.length === 0) {
        return [];
    }
    const option = stack === "dev" ? "" : ` -- --stack ${stack}`;
    const password = urls.some(([name]) => name === "grafana")
        ? [`Grafana's user is admin; npm run password${option} prints the password.`]
        : [];
    return ["", ...table(urls, "  "), "", ...password];
}

/** An omitted part, what it lacks and why. */
interface Omission {
    name: string;
    what: string;
    reason: string;
}

/** A line per omitted part; the full reasons were printed before. */
export function omissionLines(missing: readonly Omission[]): string[] {
    const parts = [...new Set(missing.map(({ name }) => name))];
    return parts.map((part) => {
        const lacking = missing.filter(({ name }) => name === part);
        const what = lacking.map((omission) => omission.what).join(" and ");
        const reason = cause(lacking[0]?.reason ?? "");
        return `Omitted: ${part}, since ${what} ${lacking.length === 1 ? "is" : "are"} unavailable (${reason}). up --refresh retries.`;
    });
}

/** The last part of a reason's first error, without the list of attempts. */
function cause(reason: string): string {
    const first = reason.split("; ")[0] ?? reason;
    return first.split(": ").slice(-2).join(": ");
}
