import { isJson, type Json, objectsIn, textOf } from "./json";

/** The model with its library panels in their places: the library of the author's Grafana is not at hand. */
export function withLibraryPanels(model: Json): Json {
    const elements = elementsOf(model.__elements);
    return elements.size === 0 ? model : { ...model, panels: inPlace(model.panels, elements) };
}

/** By uid; Grafana exported a list once, and an object later. */
function elementsOf(elements: unknown): Map<string, Json> {
    const list = isJson(elements) ? objectsIn(Object.values(elements)) : objectsIn(elements);
    return new Map(
        list.flatMap(({ uid, model }) => (isJson(model) ? [[textOf(uid) ?? "", model] as const] : [])),
    );
}

function inPlace(panels: unknown, elements: Map<string, Json>): Json[] {
    return objectsIn(panels).map((panel) => {
        const { libraryPanel, ...own } = panel;
        const element = isJson(libraryPanel) ? elements.get(textOf(libraryPanel.uid) ?? "") : undefined;
        if (element) {
            return { ...element, ...own };
        }
        return Array.isArray(panel.panels) ? { ...panel, panels: inPlace(panel.panels, elements) } : panel;
    });
}
