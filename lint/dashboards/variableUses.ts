/** A reference to a variable in a text. */
export interface VariableUse {
    name: string;
    /** Offset in the text. */
    index: number;
}

const mention = /\$(\w+)|\$\{([^}]*)\}|\[\[([^\]]*?)\]\]/g;
const templates = /\{\{[\s\S]*?\}\}/g;

/** References to variables, `$name`, `${name:format}`, `${name.field}` and `[[name]]`; names that begin with `__` are Grafana's own. */
export function variableUses(text: string): VariableUse[] {
    if (!text.includes("$") && !text.includes("[[")) {
        return [];
    }
    return [...text.matchAll(mention)].flatMap(({ 1: bare, 2: braced, 3: square, index }) => {
        const [name = ""] = /^\w*/.exec(bare ?? braced ?? square ?? "") ?? [];
        return /^[A-Za-z_]/.test(name) && !name.startsWith("__") ? [{ name, index }] : [];
    });
}

/** The text with Go templates `{{ … }}` blanked: their variables are not Grafana's. */
export function withoutTemplates(text: string): string {
    return text.replace(templates, (template) => " ".repeat(template.length));
}
