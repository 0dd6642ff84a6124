import { JSON_SCHEMA, loadAll, YAMLException } from "js-yaml";
import type { LintContext } from "../context";
import { findDashboard, JsonSyntaxError, lintDashboard, parseJson, TextPositions } from "../dashboards";
import type { Finding } from "../finding";
import { lintRoutes } from "../routes/lintRoutes";
import { lintRuleFiles, type SourceFile, withRules } from "../rules/lintRuleFiles";
import { invalidSyntax } from "./checks";
import { looksLikeDashboard, looksLikeRules, type Part, partsOfYaml } from "./parts";
import { findingOf } from "./registry";
import { isTemplate } from "./template";

/** A text to lint, and the name that its findings carry. */
export interface Source extends SourceFile {
    /** Whether the command line names it; a failure to read it is then reported. */
    isNamed: boolean;
}

/** The result of linting files. */
export interface LintResult {
    findings: Finding[];
    /** Files without anything to lint. */
    skipped: { file: string; why: string }[];
}

/** The parts of a file to lint, or the reason why there are none. */
type Recognised = { parts: readonly Part[] } | { finding: Finding } | { why: string };

/** Lints rule files, dashboards and Alertmanager configurations; the content decides the kind of a file. */
export function lintFiles(sources: readonly Source[], context: LintContext): LintResult {
    const result: LintResult = { findings: [], skipped: [] };
    const placed: PlacedPart[] = [];
    for (const source of sources) {
        const recognised = recognise(source);
        if ("finding" in recognised) {
            result.findings.push(recognised.finding);
        } else if ("why" in recognised) {
            result.skipped.push({ file: source.file, why: recognised.why });
        } else {
            placed.push(...recognised.parts.map((part, index) => ({ file: source.file, part, index })));
        }
    }
    result.findings.push(...lintParts(placed, context));
    return result;
}

/** A part and its file. */
interface PlacedPart {
    file: string;
    part: Part;
    index: number;
}

function lintParts(placed: readonly PlacedPart[], context: LintContext): Finding[] {
    const byName = new Map(placed.map((one) => [nameOf(one), one]));
    const of = (kind: Part["kind"]): SourceFile[] =>
        placed
            .filter(({ part }) => part.kind === kind)
            .map((one) => ({ file: nameOf(one), text: one.part.text }));
    const rules = of("rules");
    const contextWithRules = withRules(context, rules);
    return [
        ...lintRuleFiles(rules, context),
        ...of("alertmanager").flatMap((file) => lintRoutes(file, rules, context)),
        ...of("dashboard").flatMap((file) => lintReadable(file, contextWithRules)),
    ].map((finding) => inItsFile(finding, byName.get(finding.file)));
}

/** A dashboard inside a YAML file is parsed here for the first time. */
function lintReadable(source: SourceFile, context: LintContext): Finding[] {
    try {
        return lintDashboard(source, context);
    } catch (error) {
        return [syntaxFinding(source, error)];
    }
}

/** A file's name; parts after the first carry a number, since each is linted on its own. */
function nameOf({ file, index }: PlacedPart): string {
    return index === 0 ? file : `${file}\0${index}`;
}

function inItsFile(finding: Finding, placed: PlacedPart | undefined): Finding {
    if (!placed) {
        return finding;
    }
    const { linesBefore, indent } = placed.part;
    return {
        ...finding,
        file: placed.file,
        message: finding.message.replace(/\0\d+/g, ""),
        line: finding.line + linesBefore,
        column: finding.column + indent,
        ...(finding.lines && {
            lines: [finding.lines[0] + linesBefore, finding.lines[1] + linesBefore] as const,
        }),
    };
}

function recognise(source: Source): Recognised {
    const isJson = /^\uFEFF?\s*[{[]/.test(source.text) && !/^\uFEFF?\s*\{\{/.test(source.text);
    const isOfInterest = looksLikeDashboard(source.text) || looksLikeRules(source.text);
    try {
        return (isJson ? recogniseJson : recogniseYaml)(source, isOfInterest);
    } catch (error) {
        if (isTemplate(source.text)) {
            return { why: "a template" };
        }
        return source.isNamed || isOfInterest
            ? { finding: syntaxFinding(source, error) }
            : { why: isJson ? "not JSON" : "not YAML" };
    }
}

function recogniseJson({ text, isNamed }: Source, isOfInterest: boolean): Recognised {
    if (!isNamed && !isOfInterest && !text.includes("dashboard.grafana.app/")) {
        return { why: "neither rules nor a dashboard" };
    }
    const root = parseJson(text);
    if (findDashboard(root)) {
        return { parts: [whole("dashboard", text)] };
    }
    const isRules = root.kind === "object" && root.members.some(({ name }) => name === "groups");
    return isRules && looksLikeRules(text)
        ? { parts: [whole("rules", text)] }
        : { why: "neither rules nor a dashboard" };
}

function recogniseYaml({ text, isNamed }: Source, isOfInterest: boolean): Recognised {
    const content = text.replace(/^\uFEFF/, "");
    if (/^route:/m.test(content) && /^receivers:/m.test(content)) {
        readYaml(content);
        return { parts: [whole("alertmanager", content)] };
    }
    if (isTemplate(text, "surely")) {
        return { why: "a template" };
    }
    const isWholeFile =
        /^groups[ \t]*:/m.test(content) &&
        !/^(apiVersion|kind)[ \t]*:|^---[ \t]*\r?\n[\s\S]*^---/m.test(content);
    if (isWholeFile && looksLikeRules(content)) {
        readYaml(content);
        return { parts: [whole("rules", content)] };
    }
    if (isNamed || isOfInterest) {
        readYaml(content);
    }
    if (/^kind[ \t]*:[ \t]*\w*Rules?[ \t]*\r?$/m.test(content) && looksLikeRules(content)) {
        const dashboards = partsOfYaml(content).filter(({ kind }) => kind === "dashboard");
        return { parts: [whole("rules", content), ...dashboards] };
    }
    const parts = isOfInterest ? partsOfYaml(content).filter(hasSubject) : [];
    return parts.length > 0 ? { parts } : { why: "neither rules nor a dashboard" };
}

function hasSubject({ kind, text }: Part): boolean {
    return kind !== "rules" || looksLikeRules(text);
}

function whole(kind: Part["kind"], text: string): Part {
    return { kind, text, linesBefore: 0, indent: 0 };
}

/** Throws where a text is not YAML; its values do not matter here. */
function readYaml(text: string): void {
    loadAll(text, () => undefined, { schema: JSON_SCHEMA });
}

function syntaxFinding({ file, text }: SourceFile, error: unknown): Finding {
    if (error instanceof JsonSyntaxError) {
        return findingOf(invalidSyntax, { file, ...new TextPositions(text).at(error.offset) }, error.message);
    }
    if (error instanceof YAMLException) {
        const mark = error.mark as { line: number; column: number } | undefined;
        const place = { file, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
        return findingOf(invalidSyntax, place, error.reason);
    }
    if (error instanceof RangeError) {
        return findingOf(invalidSyntax, { file }, "values are nested too deeply");
    }
    throw error;
}
