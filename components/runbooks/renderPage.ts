import { marked } from "marked";

/** Readable on a phone: one column, the fonts and colours of the system. */
const style = [
    ":root{color-scheme:light dark}",
    "body{font:1rem/1.55 system-ui,sans-serif;max-width:46rem;margin:2rem auto;padding:0 1rem}",
    "h1{font-size:1.6rem}h2{font-size:1.15rem;margin-top:2rem}",
    "pre{overflow-x:auto;padding:.75rem 1rem;border-radius:.4rem;background:color-mix(in srgb,currentColor 8%,transparent)}",
    "code{font:.9em ui-monospace,monospace}",
].join("");

/** A runbook as a self-contained HTML page. */
export function renderPage(alert: string, markdown: string): string {
    return `<!doctype html>
<html lang="en">
<meta charset="utf-8">
<meta name="viewport" content="width=device-width">
<title>${alert}</title>
<style>${style}</style>
<p><a href="../alerts">Alerts</a></p>
${marked.parse(markdown, { async: false })}`;
}
