import type { LintContext } from "../context";
import type { CheckInfo, Finding } from "../finding";
import type { SourceFile } from "../rules/lintRuleFiles";
import type { Hit } from "./check";
import { dashboardChecks } from "./checks";
import { newModel } from "./checks/readability";
import type { JsonNode } from "./jsonTree";
import { parseJson } from "./jsonTree";
import { at, textOf } from "./node";
import { nameOf } from "./panelKinds";
import { type QueryHit, lintQueries } from "./queries";
import { readDashboard } from "./readDashboard";
import { TextPositions } from "./textPosition";

/** A finding in a dashboard. */
export interface DashboardFinding extends Finding {
    /** The dashboard's title. */
    dashboard: string;
}

/** Lints a Grafana dashboard; throws `JsonSyntaxError` if the text is not JSON. */
export function lintDashboard({ file, text }: SourceFile, context: LintContext): DashboardFinding[] {
    const positions = new TextPositions(text);
    const root = parseJson(text);
    const node = findDashboard(root);
    if (node === undefined) {
        return [];
    }
    const title = textOf(at(node, "title")) ?? "dashboard";
    if (isNewModel(root)) {
        return [finding(newModel, { node: root, message: "the dashboard uses schema version 2" })];
    }
    const dashboard = readDashboard(node);
    const checked = dashboardChecks.flatMap((check) =>
        [...check.find(dashboard, context)].map((hit) => finding(check, hit)),
    );
    return [...checked, ...[...lintQueries(dashboard, context)].map(queryFinding)].sort(
        (a, b) => a.line - b.line || a.column - b.column,
    );

    function finding(check: CheckInfo, { node: place, panel, message }: Hit): DashboardFinding {
        return {
            code: check.code,
            severity: check.severity,
            file,
            ...positions.at(place.offset),
            where: panel ? nameOf(panel) : title,
            dashboard: title,
            message,
            reason: check.reason,
            fix: check.fix,
            lines: linesOf(panel?.node ?? place),
        };
    }

    function queryFinding(hit: QueryHit): DashboardFinding {
        const { check, severity, message, fix, from } = hit.found;
        return {
            ...finding(check, { node: hit.node, panel: hit.panel, message }),
            severity: severity ?? check.severity,
            ...(fix !== undefined && { fix }),
            ...positions.at(positions.insideString(hit.node, hit.start + from)),
        };
    }

    function linesOf(place: JsonNode): readonly [number, number] {
        return [positions.at(place.offset).line, positions.at(place.end).line];
    }
}

/** The dashboard in a file: the file itself, or the value that the API or a Kubernetes object wraps. */
export function findDashboard(root: JsonNode): JsonNode | undefined {
    if (isNewModel(root)) {
        return root;
    }
    return [root, at(root, "dashboard"), at(root, "spec")].find(isDashboard);
}

function isDashboard(node: JsonNode | undefined): boolean {
    const isLaidOut = ["panels", "rows"].some((name) => at(node, name)?.kind === "array");
    return (
        isLaidOut &&
        ["title", "schemaVersion", "templating", "annotations", "time"].some((name) => at(node, name))
    );
}

function isNewModel(root: JsonNode): boolean {
    const isWrapped = textOf(at(root, "apiVersion"))?.startsWith("dashboard.grafana.app/v2") === true;
    const spec = isWrapped ? at(root, "spec") : root;
    return at(spec, "elements")?.kind === "object" && at(spec, "layout")?.kind === "object";
}
