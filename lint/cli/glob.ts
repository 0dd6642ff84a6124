import { globPattern } from "../../components/language/globPattern";

/** Whether a glob matches a path, or the part of it from one of its folders on. */
export function matchesGlob(path: string, glob: string): boolean {
    const pattern = globPattern(glob);
    const parts = path.split("\\").join("/").split("/");
    return parts.some((_, index) => pattern.test(parts.slice(index).join("/")));
}
