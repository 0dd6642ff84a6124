import type { ChangeCount } from "./changes";
import { urlsIn } from "./outputs";
import { table } from "./table";

/** How an operation ended: `3 created, 1 replaced, 12 unchanged in 4.2 s`. */
export function summaryLine(changes: ChangeCount, seconds: number): string {
    return `${changes.toString()} in ${seconds.toFixed(1)} s`;
}

/** Where the parts of the stack are, and where Grafana's password is. */
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

/** A part that is left out, with what it lacks and why. */
interface Omission {
    name: string;
    what: string;
    reason: string;
}

/** The parts that are not there, a line each; the reasons in full were told when they were found. */
export function omissionLines(missing: readonly Omission[]): string[] {
    const parts = [...new Set(missing.map(({ name }) => name))];
    return parts.map((part) => {
        const lacking = missing.filter(({ name }) => name === part);
        const what = lacking.map((omission) => omission.what).join(" and ");
        const reason = cause(lacking[0]?.reason ?? "");
        return `Left out: ${part}, since ${what} ${lacking.length === 1 ? "is" : "are"} not to be had (${reason}). up --refresh asks again.`;
    });
}

/** The heart of a reason that names what was tried and how that failed: its first complaint's last word. */
function cause(reason: string): string {
    const first = reason.split("; ")[0] ?? reason;
    return first.split(": ").slice(-2).join(": ");
}
