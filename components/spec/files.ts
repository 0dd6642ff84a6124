/** Rendered files: content by path, with `/` between folders. No content is a secret. */
export type Files = Readonly<Record<string, string>>;

/** The same files with `folder/` before each path. */
export function under(folder: string, files: Files): Files {
    return Object.fromEntries(Object.entries(files).map(([path, content]) => [`${folder}/${path}`, content]));
}
