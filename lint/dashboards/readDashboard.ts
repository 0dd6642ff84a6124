import type { JsonNode } from "./jsonTree";
import type { DashboardModel, PanelModel, Place, SourceReference, TargetModel, VariableModel } from "./model";
import { at, isTrue, itemsOf, numberOf, objectsOf, textOf } from "./node";

/** Reads a dashboard of any version of the classic model; missing fields are undefined. */
export function readDashboard(node: JsonNode): DashboardModel {
    return {
        node,
        title: textOf(at(node, "title")),
        uid: textOf(at(node, "uid")),
        panels: readPanels(node),
        variables: objectsOf(at(node, "templating", "list")).map(readVariable),
        inputs: readInputs(node),
        annotations: objectsOf(at(node, "annotations", "list")),
    };
}

/** Panels on the grid, and those in `rows` of dashboards from before Grafana 5. */
function readPanels(node: JsonNode): PanelModel[] {
    const found: PanelModel[] = [];
    let row = 0;
    for (const panel of objectsOf(at(node, "panels"))) {
        const isRow = textOf(at(panel, "type")) === "row";
        row += isRow ? 1 : 0;
        found.push(readPanel(panel, row, false));
        if (isRow) {
            found.push(...objectsOf(at(panel, "panels")).map((inner) => readPanel(inner, row, true)));
        }
    }
    for (const old of objectsOf(at(node, "rows"))) {
        row += 1;
        found.push(...objectsOf(at(old, "panels")).map((inner) => readPanel(inner, row, false)));
    }
    return found;
}

function readPanel(node: JsonNode, row: number, isFolded: boolean): PanelModel {
    return {
        node,
        type: textOf(at(node, "type")) ?? "",
        title: textOf(at(node, "title")),
        id: numberOf(at(node, "id")),
        place: readPlace(at(node, "gridPos")),
        row,
        isFolded,
        isFromLibrary: at(node, "libraryPanel") !== undefined,
        source: readSource(at(node, "datasource")),
        targets: objectsOf(at(node, "targets")).map(readTarget),
    };
}

function readPlace(node: JsonNode | undefined): Place | undefined {
    const [width, height] = [numberOf(at(node, "w")), numberOf(at(node, "h"))];
    return width === undefined || height === undefined
        ? undefined
        : { x: numberOf(at(node, "x")) ?? 0, y: numberOf(at(node, "y")) ?? 0, width, height };
}

function readTarget(node: JsonNode): TargetModel {
    const written = at(node, "expr");
    const text = textOf(written);
    return {
        node,
        refId: textOf(at(node, "refId")),
        expression: written && text?.trim() ? { node: written, text } : undefined,
        legend: textOf(at(node, "legendFormat")),
        source: readSource(at(node, "datasource")),
        isHidden: isTrue(at(node, "hide")),
        format: textOf(at(node, "format")),
    };
}

/** A data source reference is a string, an object with `uid` and `type`, or absent. */
export function readSource(node: JsonNode | undefined): SourceReference | undefined {
    if (node?.kind === "object") {
        return { node, name: textOf(at(node, "uid")), type: textOf(at(node, "type")) };
    }
    const name = textOf(node);
    return node && name ? { node, name, type: undefined } : undefined;
}

function readVariable(node: JsonNode): VariableModel {
    const query = at(node, "query");
    return {
        node,
        name: textOf(at(node, "name")) ?? "",
        type: textOf(at(node, "type")) ?? "query",
        query: textOf(query) ?? textOf(at(query, "query")) ?? textOf(at(node, "definition")),
        source: readSource(at(node, "datasource")),
    };
}

function readInputs(node: JsonNode): Map<string, string> {
    const inputs = itemsOf(at(node, "__inputs")).map((input): [string, string] => [
        textOf(at(input, "name")) ?? "",
        textOf(at(input, "pluginId")) ?? "",
    ]);
    return new Map(inputs);
}
