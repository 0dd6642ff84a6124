const gap = "  ";

/** Formats rows as lines with aligned columns; the last column is not padded. */
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
