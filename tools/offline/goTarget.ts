/** The machine that a command is built for, as `GOOS` and `GOARCH` name it. */
export interface GoTarget {
    readonly os: string;
    readonly arch: string;
}

/** This machine. */
export function thisMachine(): GoTarget {
    return { os: process.platform, arch: process.arch === "x64" ? "amd64" : process.arch };
}
