import { decompressed } from "../../components/server/configVolume/compressed";
import { unpacked } from "../../components/server/configVolume/packed";
import { contentFile, uploadFolder } from "../../components/server/configVolume/script";
import { deploymentFile } from "../../components/prometheus/renderDeployment";
import { proofFile } from "../../components/prometheus/renderProof";
import { diffLines } from "./lineDiff";
import { describeRules } from "./ruleChanges";

/** A file uploaded to a container. */
interface UploadedFile {
    file: string;
    content: string;
}

/** The file that packs all files of a writer. */
const content = `${uploadFolder}/${contentFile}`;

/** Maximum number of diff lines per file. */
const mostLines = 20;

/** Whether a value is a list of files, as a container's `uploads` are. */
export function areFiles(value: unknown): value is readonly UploadedFile[] {
    return Array.isArray(value) && value.length > 0 && value.every(isFile);
}

/** The diff of two lists of files: a line per file, followed by the changed lines. */
export function describeFiles(before: readonly UploadedFile[], after: readonly UploadedFile[]): string[] {
    const old = contents(before);
    const fresh = contents(after);
    const names = [...new Set([...old.keys(), ...fresh.keys()])].sort();
    const describe = (name: string): string[] => describeFile(name, old.get(name), fresh.get(name));
    const described = names.filter((name) => !followsFromOthers(name)).flatMap(describe);
    if (described.length > 0) {
        return described;
    }
    // Another part of the stack changes, and this file records the deployment.
    if (old.get(deploymentFile) !== fresh.get(deploymentFile)) {
        return [`${deploymentFile}: records this deployment for the dashboards`];
    }
    const rest = names.flatMap(describe);
    return rest.length > 0 ? rest : [`${content}: the same files, packed differently`];
}

/** Whether a file only holds the hash of the others. */
function followsFromOthers(name: string): boolean {
    return name === content || name === proofFile || name === deploymentFile;
}

function describeFile(name: string, before: string | undefined, after: string | undefined): string[] {
    if (before === undefined || after === undefined) {
        return [`${name}: ${before === undefined ? "new" : "removed"}`];
    }
    const lines = (isRuleFile(name) ? describeRules(before, after) : undefined) ?? diffLines(before, after);
    const rest = lines.length - mostLines;
    return lines.length === 0
        ? []
        : [
              name,
              ...lines.slice(0, mostLines).map((line) => `  ${line}`.trimEnd()),
              ...(rest > 0 ? [`  … and ${rest} more lines`] : []),
          ];
}

/** Whether a file is a Prometheus rule file. */
function isRuleFile(name: string): boolean {
    return /^rules\/.+\.yml$/.test(name) && !followsFromOthers(name);
}

/** The files by name; packed files are unpacked. */
function contents(files: readonly UploadedFile[]): Map<string, string> {
    return new Map(
        files.flatMap(({ file, content: text }) =>
            file === content
                ? [[file, hashOfFiles(text)] as const, ...Object.entries(unpacked(decompressed(text) + text))]
                : [[file, text] as const],
        ),
    );
}

/** The packed text apart from the files: their hash. */
function hashOfFiles(text: string): string {
    return text
        .split("\n")
        .filter((line) => /^(hash|proof)=/.test(line))
        .join("\n");
}

function isFile(value: unknown): value is UploadedFile {
    return (
        typeof value === "object" &&
        value !== null &&
        "file" in value &&
        "content" in value &&
        typeof value.content === "string"
    );
}
