import type { AlertingSpec } from "../spec/alerting";
import type { Rule } from "../spec/rule";
import { messagesFile, ownTemplates } from "./renderMessages";
import { definedTemplates, isBuiltIn, usedTemplates } from "./templateSyntax";

/** The name of a file of templates. */
export const templateFile: Rule<string> = {
    text: `must be a file name of letters, digits, '-' and '_', at most 64, and not '${messagesFile}'`,
    holds: (value) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value) && value !== messagesFile,
};

/** A file that has a template. */
export const definesSomething: Rule<string> = {
    text: 'must have a {{ define "name" }} … {{ end }}',
    holds: (value) => typeof value === "string" && definedTemplates(value).length > 0,
};

/** A text that uses only templates that are defined, or Alertmanager's own. */
export function usesDefined(available: ReadonlySet<string>): Rule<string> {
    const unknownIn = (text: string) =>
        usedTemplates(text).find((name) => !available.has(name) && !isBuiltIn(name));
    return {
        text: "must use templates that are defined",
        holds: (text) => unknownIn(text) === undefined,
        wrongIn: unknownIn,
    };
}

/** Names of the templates that a text can use, in addition to Alertmanager's own. */
export function availableTemplates({ templates }: AlertingSpec): ReadonlySet<string> {
    const texts: unknown[] = Object.values(templates ?? {});
    return new Set([...ownTemplates, ...texts.filter(isText).flatMap(definedTemplates)]);
}

function isText(value: unknown): value is string {
    return typeof value === "string";
}
