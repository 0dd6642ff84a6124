import { readdirSync } from "node:fs";
import { join } from "node:path";
import { readRunbooks } from "../../../components/runbooks/readRunbooks";
import { renderPage } from "../../../components/runbooks/renderPage";

describe("the pages about alerts", () => {
    it("are those of the folder runbooks/, by the names of their alerts", () => {
        const files = readdirSync(join(__dirname, "../../../runbooks")).sort();
        expect(Object.keys(readRunbooks())).toEqual(files.map((file) => file.replace(/\.md$/, "")));
    });

    it("become HTML that loads nothing from elsewhere", () => {
        const pages = Object.entries(readRunbooks()).map(([alert, text]) => renderPage(alert, text));
        for (const page of pages) {
            expect(page).toMatch(/^<!doctype html>\n/);
            expect(page.match(/<h1>/g)).toHaveLength(1);
            expect(page.match(/<pre>/g)).toHaveLength(3);
            expect(page).not.toMatch(/<script|<link|<img|@import|\bsrc=/);
        }
    });

    it("have their commands as they are written, escaped", () => {
        const page = renderPage(
            "Own",
            "# Own\n\n1. Which?\n\n    ```sh\n    curl 'a?b=\"c\"&d<e'\n    ```\n",
        );
        expect(page).toContain("<title>Own</title>");
        expect(page).toContain("<h1>Own</h1>");
        expect(page).toContain("curl &#39;a?b=&quot;c&quot;&amp;d&lt;e&#39;");
    });
});
