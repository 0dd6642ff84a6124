import type { DashboardCheck, Hit } from "../check";
import type { JsonNode } from "../jsonTree";
import type { PanelModel } from "../model";
import { at, objectsOf, textOf } from "../node";

export const deadLink: DashboardCheck = {
    code: "VL407",
    name: "dead-relative-link",
    severity: "warning",
    reason: "A browser resolves it relative to the dashboard's URL, where Grafana has no such page.",
    fix: "Use an absolute URL, or a path that begins with / for a page of this Grafana.",
    example: '{ "links": [{ "title": "Runbook", "url": "runbooks/RedisDown.md" }] }',
    fixed: '{ "links": [{ "title": "Runbook", "url": "https://example.com/runbooks/RedisDown.md" }] }',
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
            yield { node: url, panel, message: `the link ${JSON.stringify(address)} is relative` };
        }
    }
}

/** Grafana's own pages may omit the leading slash, `d/uid/…`; a document may not. */
function isDead(address: string): boolean {
    const isRelative = !/^([a-z][a-z\d+.-]*:|\/|#|\?|\$|\[\[|\{)/i.test(address);
    return isRelative && /(^\.{1,2}\/)|\.(md|html?|rst|txt|adoc)(#.*)?$/i.test(address);
}
