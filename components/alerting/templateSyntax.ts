import type { Rule } from "../spec/rule";
import { oneOf } from "../spec/rules";

const action =
    /\{\{(?:-\s)?\s*(?:\/\*[\s\S]*?\*\/(?:\s-)?|((?:"(?:[^"\\\n]|\\.)*"|`[^`]*`|'(?:[^'\\\n]|\\.)*'|(?!\}\}|["'`])[\s\S])*))\s*\}\}/g;

/**
 * Text that may have template actions, https://pkg.go.dev/text/template.
 *
 * Alertmanager expands these texts only when it sends a notification, so a mistake here would lose one.
 */
export const templateText: Rule<string> = {
    text: "must be text in which every {{ has its }} and every block its {{ end }}",
    holds: (value) => typeof value === "string" && isBalanced(value),
};

/** One of these words, or a template that makes one of them. */
export function templateOr(...words: readonly string[]): Rule<string> {
    return {
        text: `${oneOf(...words).text}, or a template`,
        holds: (value) =>
            words.includes(value) || (typeof value === "string" && value.includes("{{") && isBalanced(value)),
    };
}

/** Names of the templates that a text uses. */
export function usedTemplates(text: string): string[] {
    return namesAfter(text, /^template\s+/);
}

/** Names of the templates that a text defines. */
export function definedTemplates(text: string): string[] {
    return namesAfter(text, /^(?:define|block)\s+/);
}

/** Whether a template is one of Alertmanager's own, as in its template/default.tmpl and template/email.tmpl. */
export function isBuiltIn(name: string): boolean {
    return /^(__[a-z_A-Z]+|[a-z0-9]+\.default\.[a-zA-Z_]+)$/.test(name);
}

function namesAfter(text: string, keyword: RegExp): string[] {
    return actionsIn(text)
        .filter((content) => keyword.test(content))
        .map((content) => /^["`]([^"`]*)["`]/.exec(content.replace(keyword, ""))?.[1])
        .filter((name) => name !== undefined);
}

function isBalanced(text: string): boolean {
    let depth = 0;
    for (const content of actionsIn(text)) {
        const keyword = /^[a-z]+/.exec(content)?.[0] ?? "";
        depth += ["if", "range", "with", "define", "block"].includes(keyword) ? 1 : 0;
        depth -= keyword === "end" ? 1 : 0;
        if (depth < 0) {
            return false;
        }
    }
    return depth === 0 && !text.replace(action, "").includes("{{");
}

/** What stands between the braces of each action; a comment has nothing. */
function actionsIn(text: string): string[] {
    return [...text.matchAll(action)].map(([, content]) => content ?? "");
}
