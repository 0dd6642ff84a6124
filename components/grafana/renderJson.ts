/**
 * Plain data as the JSON that the Grafana provider keeps in its state, to the byte.
 *
 * The provider writes JSON with Go, which sorts keys and escapes what is special in HTML. Text of another form comes
 * back changed from a refresh, and the next preview shows a difference where there is none.
 */
export function renderJson(value: object): string {
    return inOrder(JSON.parse(JSON.stringify(value))).replace(/[<>&\u2028\u2029]/g, escape);
}

/** The JSON of a dashboard, without what the provider takes out of its state: the numbers that Grafana gives. */
export function renderDashboard(model: object): string {
    const panels = "panels" in model && Array.isArray(model.panels) ? (model.panels as object[]) : [];
    return renderJson({
        ...without(model, ["id", "version"]),
        panels: panels.map((panel) => without(panel, ["id"])),
    });
}

function without(value: object, keys: readonly string[]): object {
    return Object.fromEntries(Object.entries(value).filter(([key]) => !keys.includes(key)));
}

/** Not by way of an object with its keys in order: JavaScript puts keys that look like numbers first. */
function inOrder(value: unknown): string {
    if (Array.isArray(value)) {
        return `[${value.map(inOrder).join(",")}]`;
    }
    if (typeof value === "object" && value !== null) {
        const members = Object.entries(value)
            .sort(([a], [b]) => (a < b ? -1 : 1))
            .map(([key, member]) => `${JSON.stringify(key)}:${inOrder(member)}`);
        return `{${members.join(",")}}`;
    }
    return JSON.stringify(value);
}

function escape(character: string): string {
    return `\\u${character.charCodeAt(0).toString(16).padStart(4, "0")}`;
}
