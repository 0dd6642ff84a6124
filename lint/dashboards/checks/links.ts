import type { DashboardCheck, Hit } from "../check";
import type { JsonNode } from "../jsonTree";
import type { PanelModel } from "../model";
import { at, objectsOf, textOf } from "../node";

export const deadLink: DashboardCheck = {
    code: "VL407",
    name: "dead-relative-link",
    severity: "warning",
    reason: "A browser looks for it below the dashboard's own address, where Grafana has no such page.",
    mend: "Write the whole address, or one that begins with / for a page of this Grafana.",
    example: '{ "links": [{ "title": "Runbook", "url": "runbooks/RedisDown.md" }] }',
    mended: '{ "links": [{ "title": "Runbook", "url": "https://example.com/runbooks/RedisDown.md" }] }',
    *find({ node, panels }) {
        yield* deadLinks(node);
        for (const panel of panels) {
            yield* deadLinks(panel.node, panel);
            yield* deadLinks(at(panel.node, "fieldConfig", "defaults"), panel);
        }
    },
};

function* deadLinks(owner: JsonNode | undefined, panel?: PanelModel): Generator<Hit> {
    for (const link of objectsOf(at(owner, "links"))) {
        const url = at(link, "url");
        const address = textOf(url)?.trim() ?? "";
        if (url && isDead(address)) {
            yield { node: url, panel, message: `the link ${JSON.stringify(address)} leads nowhere` };
        }
    }
}

/** Pages of Grafana may be named without a slash in front, `d/uid/…`; a document may not. */
function isDead(address: string): boolean {
    const isRelative = !/^([a-z][a-z\d+.-]*:|\/|#|\?|\$|\[\[|\{)/i.test(address);
    return isRelative && /(^\.{1,2}\/)|\.(md|html?|rst|txt|adoc)(#.*)?$/i.test(address);
}
