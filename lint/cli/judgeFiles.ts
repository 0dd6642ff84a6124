import { JSON_SCHEMA, loadAll, YAMLException } from "js-yaml";
import type { LintContext } from "../context";
import { findDashboard, JsonSyntaxError, lintDashboard, parseJson, TextPositions } from "../dashboards";
import type { Finding } from "../finding";
import { lintRoutes } from "../routes/lintRoutes";
import { lintRuleFiles, type SourceFile, withRules } from "../rules/lintRuleFiles";
import { unreadable } from "./checks";
import { looksLikeDashboard, looksLikeRules, type Part, partsOfYaml } from "./parts";
import { findingOf } from "./registry";
import { isTemplate } from "./template";

/** A text to judge, under the name that findings have. */
export interface Source extends SourceFile {
    /** Whether it was asked for by name, so that it is said where it cannot be read. */
    isNamed: boolean;
}

/** What came of judging files. */
export interface Judgement {
    findings: Finding[];
    /** Files that hold nothing to judge. */
    skipped: { file: string; why: string }[];
}

/** Parts of a file, or the reason why it has none. */
type Recognised = { parts: readonly Part[] } | { finding: Finding } | { why: string };

/** Judges rule files, dashboards and Alertmanager configurations; which a file is, its content says. */
export function judgeFiles(sources: readonly Source[], context: LintContext): Judgement {
    const judgement: Judgement = { findings: [], skipped: [] };
    const placed: PlacedPart[] = [];
    for (const source of sources) {
        const recognised = recognise(source);
        if ("finding" in recognised) {
            judgement.findings.push(recognised.finding);
        } else if ("why" in recognised) {
            judgement.skipped.push({ file: source.file, why: recognised.why });
        } else {
            placed.push(...recognised.parts.map((part, index) => ({ file: source.file, part, index })));
        }
    }
    judgement.findings.push(...judgeParts(placed, context));
    return judgement;
}

/** A part, and the file that it is in. */
interface PlacedPart {
    file: string;
    part: Part;
    index: number;
}

function judgeParts(placed: readonly PlacedPart[], context: LintContext): Finding[] {
    const byName = new Map(placed.map((one) => [nameOf(one), one]));
    const of = (kind: Part["kind"]): SourceFile[] =>
        placed
            .filter(({ part }) => part.kind === kind)
            .map((one) => ({ file: nameOf(one), text: one.part.text }));
    const rules = of("rules");
    const beside = withRules(context, rules);
    return [
        ...lintRuleFiles(rules, context),
        ...of("alertmanager").flatMap((file) => lintRoutes(file, rules, context)),
        ...of("dashboard").flatMap((file) => lintReadable(file, beside)),
    ].map((finding) => inItsFile(finding, byName.get(finding.file)));
}

/** A dashboard within a YAML file is first read here. */
function lintReadable(source: SourceFile, context: LintContext): Finding[] {
    try {
        return lintDashboard(source, context);
    } catch (error) {
        return [syntaxFinding(source, error)];
    }
}

/** A file's name; other parts than the first have a number, since they are judged on their own. */
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
            : { why: isJson ? "no JSON" : "no YAML" };
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

/** Throws where a text is no YAML; what its values are is of no account here. */
function readYaml(text: string): void {
    loadAll(text, () => undefined, { schema: JSON_SCHEMA });
}

function syntaxFinding({ file, text }: SourceFile, error: unknown): Finding {
    if (error instanceof JsonSyntaxError) {
        return findingOf(unreadable, { file, ...new TextPositions(text).at(error.offset) }, error.message);
    }
    if (error instanceof YAMLException) {
        const mark = error.mark as { line: number; column: number } | undefined;
        const place = { file, line: (mark?.line ?? 0) + 1, column: (mark?.column ?? 0) + 1 };
        return findingOf(unreadable, place, error.reason);
    }
    if (error instanceof RangeError) {
        return findingOf(unreadable, { file }, "values are nested too deeply");
    }
    throw error;
}
