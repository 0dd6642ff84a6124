import { globPattern } from "../../components/files/globPattern";

/** Whether a path is the one that a glob names, or is so from one of its folders on. */
export function matchesGlob(path: string, glob: string): boolean {
    const pattern = globPattern(glob);
    const parts = path.split("\\").join("/").split("/");
    return parts.some((_, index) => pattern.test(parts.slice(index).join("/")));
}
