/** A variable's mention in a text. */
export interface VariableUse {
    name: string;
    /** Where in the text. */
    index: number;
}

const mention = /\$(\w+)|\$\{([^}]*)\}|\[\[([^\]]*?)\]\]/g;
const templates = /\{\{[\s\S]*?\}\}/g;

/** Mentions of variables, `$name`, `${name:format}`, `${name.field}` and `[[name]]`; what begins with `__` is Grafana's. */
export function variableUses(text: string): VariableUse[] {
    if (!text.includes("$") && !text.includes("[[")) {
        return [];
    }
    return [...text.matchAll(mention)].flatMap(({ 1: bare, 2: braced, 3: square, index }) => {
        const [name = ""] = /^\w*/.exec(bare ?? braced ?? square ?? "") ?? [];
        return /^[A-Za-z_]/.test(name) && !name.startsWith("__") ? [{ name, index }] : [];
    });
}

/** The text with the templates `{{ … }}` of Go blanked: their variables are their own. */
export function withoutTemplates(text: string): string {
    return text.replace(templates, (template) => " ".repeat(template.length));
}
