const gap = "  ";

/** Rows with their columns aligned, as lines; the last column is as long as it is. */
export function table(rows: readonly (readonly string[])[], indent = ""): string[] {
    const columns = Math.max(0, ...rows.map((row) => row.length));
    const widths = Array.from({ length: columns }, (_, column) =>
        Math.max(0, ...rows.map((row) => (row[column] ?? "").length)),
    );
    return rows.map((row) => {
        const cells = row.map((cell, column) => cell.padEnd(widths[column] ?? 0));
        return (indent + cells.join(gap)).trimEnd();
    });
}
