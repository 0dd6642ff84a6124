import { identityFile, uploadFolder } from "../../components/docker/configVolume/script";
import { proofFile } from "../../components/prometheus/renderProof";
import { diffLines } from "./lineDiff";

/** A file that a container is given. */
interface UploadedFile {
    file: string;
    content: string;
}

/** How many lines of a file's difference are shown. */
const mostLines = 20;

/** Whether a value is a list of files, as a container's `uploads` are. */
export function areFiles(value: unknown): value is readonly UploadedFile[] {
    return Array.isArray(value) && value.length > 0 && value.every(isFile);
}

/** What differs between two lists of files: a line for each file, with the lines that differ below. */
export function describeFiles(before: readonly UploadedFile[], after: readonly UploadedFile[]): string[] {
    const old = contents(before);
    const fresh = contents(after);
    const names = [...new Set([...old.keys(), ...fresh.keys()])].sort();
    const describe = (name: string): string[] => describeFile(name, old.get(name), fresh.get(name));
    const told = names.filter((name) => !followsFromOthers(name)).flatMap(describe);
    return told.length > 0 ? told : names.flatMap(describe);
}

/** Whether a file has the hash of the others: it differs whenever one of them does, and tells nothing more. */
function followsFromOthers(name: string): boolean {
    return name === `${uploadFolder}/${identityFile}` || name === `${uploadFolder}/files/${proofFile}`;
}

function describeFile(name: string, before: string | undefined, after: string | undefined): string[] {
    if (before === undefined || after === undefined) {
        return [`${name}: ${before === undefined ? "new" : "removed"}`];
    }
    const lines = diffLines(before, after);
    const rest = lines.length - mostLines;
    return lines.length === 0
        ? []
        : [
              name,
              ...lines.slice(0, mostLines).map((line) => `  ${line}`.trimEnd()),
              ...(rest > 0 ? [`  … and ${rest} lines more`] : []),
          ];
}

function contents(files: readonly UploadedFile[]): Map<string, string> {
    return new Map(files.map(({ file, content }) => [file, content]));
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
