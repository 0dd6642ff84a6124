import { registry } from "../../lint/cli/registry";
import type { CheckInfo } from "../../lint/finding";

const parts: readonly { prefix: string; title: string }[] = [
    { prefix: "VL0", title: "Files and exceptions" },
    { prefix: "VL1", title: "PromQL" },
    { prefix: "VL2", title: "Rules" },
    { prefix: "VL3", title: "LogQL" },
    { prefix: "VL4", title: "Dashboards" },
    { prefix: "VL5", title: "Routes" },
];

/** The section of `docs/lint.md` with every check, its reason, fix and example. */
export function checkPages(): string {
    return parts
        .map(({ prefix, title }) => ({
            title,
            checks: [...registry.values()].filter(({ code }) => code.startsWith(prefix)),
        }))
        .filter(({ checks }) => checks.length > 0)
        .flatMap(({ title, checks }) => [`### ${title}`, ...checks.map(checkPage)])
        .join("\n\n");
}

function checkPage({ code, name, severity, reason, fix, example, fixed }: CheckInfo): string {
    return [
        `#### ${code} ${name}`,
        `${severity[0]?.toUpperCase()}${severity.slice(1)}. ${escaped(reason)} ${escaped(fix)}`,
        ...(example === undefined ? [] : [fenced(example)]),
        ...(fixed === undefined ? [] : ["Fixed:", fenced(fixed)]),
    ].join("\n\n");
}

function fenced(text: string): string {
    const language = /^\s*\{\s*"/.test(text) ? "json" : "text";
    return `\`\`\`${language}\n${text.trimEnd()}\n\`\`\``;
}

/** Escapes Markdown characters outside code. */
function escaped(text: string): string {
    return text.replace(/`[^`]*`|[*_<>|[\]]/g, (found) => (found.startsWith("`") ? found : `\\${found}`));
}
