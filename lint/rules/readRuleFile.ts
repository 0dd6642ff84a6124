import { isMap, isSeq, LineCounter, parseAllDocuments, type Document, type YAMLMap } from "yaml";
import { positionAt } from "../yaml/position";
import type { FileFault, GroupNode, RuleFile, RuleNode } from "./model";
import { readGroup } from "./readGroup";
import { YamlFile } from "./yamlFile";

/** Reads the rules of a file in any supported format: Prometheus, Loki, Mimir, or resources of operators. */
export function readRuleFile(file: string, text: string): RuleFile {
    const lines = new LineCounter();
    const documents = readDocuments(text, lines);
    const source = new YamlFile(file, text, lines);
    const rules: RuleNode[] = [];
    const groups: GroupNode[] = [];
    if (/<%|\{%/.test(text)) {
        return { file, rules, groups, faults: [foreign("the file is a template, not a rule file")] };
    }
    if (documents.length === 0) {
        return { file, rules, groups, faults: [foreign("the file is empty")] };
    }
    for (const document of documents) {
        source.documentNumber += 1;
        const [error] = document.errors;
        if (error) {
            source.report(syntaxFault(text, error.message, error.pos[0], lines));
            continue;
        }
        for (const found of ruleGroupsIn(document, source)) {
            groups.push(found.group);
            rules.push(...found.rules);
        }
    }
    const faults = source.faults;
    return {
        file,
        rules,
        groups,
        faults:
            groups.length === 0 && faults.length === 0 ? [foreign("the file has no rule groups")] : faults,
    };
}

function readDocuments(text: string, lines: LineCounter): Document.Parsed[] {
    try {
        const documents = parseAllDocuments(text, {
            lineCounter: lines,
            prettyErrors: false,
            merge: true,
            logLevel: "silent",
        });
        return Array.isArray(documents) ? documents : [];
    } catch {
        return [];
    }
}

function foreign(message: string): FileFault {
    return { kind: "foreign", at: { line: 1, column: 1 }, where: "file", message };
}

/** A template of a rule file is not a rule file, nor is another file that is not YAML. */
function syntaxFault(text: string, message: string, offset: number, lines: LineCounter): FileFault {
    const isTemplate = /\{\{-|^\s*\{\{|^\s*#@/m.test(text);
    const hasRules = /^\s*groups:\s*$/m.test(text) && /^\s*-?\s*(alert|record):/m.test(text);
    return isTemplate || !hasRules
        ? foreign(isTemplate ? "the file is a template, not a rule file" : "the file is not YAML with rules")
        : {
              kind: "syntax",
              at: positionAt(lines, offset),
              where: "file",
              message: message.split("\n", 1)[0] ?? message,
          };
}

interface FoundGroup {
    group: GroupNode;
    rules: RuleNode[];
}

function* ruleGroupsIn(document: Document.Parsed, source: YamlFile): Generator<FoundGroup> {
    const root = document.contents;
    source.document = document;
    if (!isMap(root)) {
        return;
    }
    const kind = source.textOf(source.get(root, "kind"));
    if (kind === undefined) {
        yield* groupsOf(root, source, "prometheus", true);
    } else if (kind.endsWith("List") || kind === "List") {
        const items = source.get(root, "items");
        for (const item of isSeq(items) ? items.items : []) {
            yield* isMap(item) ? ofResource(item, source) : [];
        }
    } else {
        yield* ofResource(root, source);
    }
}

/** PrometheusRule of the Prometheus operator, VMRule of the VictoriaMetrics operator, and similar resources. */
function* ofResource(resource: YAMLMap, source: YamlFile): Generator<FoundGroup> {
    const spec = source.get(resource, "spec");
    const kind = source.textOf(source.get(resource, "kind")) ?? "";
    if (isMap(spec) && /Rules?$/.test(kind)) {
        yield* groupsOf(spec, source, kind === "VMRule" ? "victoriametrics" : "prometheus", false);
    }
}

function* groupsOf(
    map: YAMLMap,
    source: YamlFile,
    dialect: GroupNode["dialect"],
    isFile: boolean,
): Generator<FoundGroup> {
    const groups = source.get(map, "groups");
    if (!isSeq(groups)) {
        return;
    }
    // Grafana's alert provisioning files have groups, too; their rules have a title and no expr.
    const found = groups.items.filter(isMap).filter((group) => !source.isForeignGroup(group));
    if (isFile && found.length > 0) {
        source.onlyKeys(map, ["groups", "namespace", "apiVersion", "version"], "file");
    }
    for (const group of found) {
        yield readGroup(group, source, dialect);
    }
}
