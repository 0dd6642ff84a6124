import type { AlertingSpec } from "../spec/alerting";
import { checkMap } from "../spec/checkMap";
import type { Checker, Rule } from "../spec/checker";
import { messagesFile, ownTemplates } from "./renderMessages";
import { definedTemplates, isBuiltIn, templateText, usedTemplates } from "./templateSyntax";

const fileName: Rule<string> = {
    text: `must be a file name of letters, digits, '-' and '_', at most 64, and not '${messagesFile}'`,
    holds: (value) => /^[A-Za-z0-9][A-Za-z0-9_-]{0,63}$/.test(value) && value !== messagesFile,
};

const definesSomething: Rule = {
    text: 'must have a {{ define "name" }} … {{ end }}',
    holds: (value) => typeof value === "string" && definedTemplates(value).length > 0,
};

/** Checks the template files of a spec. */
export function validateTemplates(checker: Checker, spec: AlertingSpec): void {
    checkMap(checker, "templates", spec.templates, { key: fileName, value: definesSomething });
    const available = availableTemplates(spec);
    for (const [name, text] of Object.entries(spec.templates ?? {})) {
        checkTemplateText(checker.at("templates"), name, text, available);
    }
}

/** Names of the templates that a text can use, beside Alertmanager's own. */
export function availableTemplates({ templates }: AlertingSpec): ReadonlySet<string> {
    const texts: unknown[] = Object.values(templates ?? {});
    return new Set([...ownTemplates, ...texts.filter(isText).flatMap(definedTemplates)]);
}

/** Checks a text that may be left out, and may be a template. */
export function checkTemplateText(
    checker: Checker,
    field: string,
    text: unknown,
    available: ReadonlySet<string>,
): void {
    checker.optional(field, text as string | undefined, templateText);
    const unknown = (isText(text) ? usedTemplates(text) : []).find(
        (name) => !available.has(name) && !isBuiltIn(name),
    );
    if (unknown !== undefined) {
        checker.report(field, "must use templates that are defined", unknown);
    }
}

function isText(value: unknown): value is string {
    return typeof value === "string";
}
