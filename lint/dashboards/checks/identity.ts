import { durationSeconds } from "../../../components/language/duration";
import type { DashboardCheck } from "../check";
import { at, isFalse, itemsOf, textOf } from "../node";

export const dashboardTitle: DashboardCheck = {
    code: "VL401",
    name: "dashboard-without-title",
    severity: "warning",
    reason: "Grafana refuses to save a dashboard without a title.",
    fix: "Set title.",
    example: '{ "title": "" }',
    fixed: '{ "title": "Redis" }',
    *find({ node, title }) {
        if (!title?.trim()) {
            yield { node, message: "the dashboard has no title" };
        }
    },
};

export const dashboardUid: DashboardCheck = {
    code: "VL402",
    name: "dashboard-without-uid",
    severity: "info",
    reason: "Without a uid, Grafana generates one: the URL differs per installation and links break.",
    fix: "Set uid to at most 40 letters, digits, - and _.",
    example: '{ "uid": null }',
    fixed: '{ "uid": "redis" }',
    *find({ node, uid }) {
        if (!uid) {
            yield { node, message: "the dashboard has no uid" };
        } else if (!/^[\w-]{1,40}$/.test(uid) && !uid.includes("$")) {
            yield {
                node: at(node, "uid") ?? node,
                message: `the uid ${JSON.stringify(uid)} must be at most 40 letters, digits, - and _`,
            };
        }
    },
};

export const dashboardTags: DashboardCheck = {
    code: "VL403",
    name: "dashboard-without-tags",
    severity: "info",
    reason: "Tags group dashboards in lists and in drop-down links; an untagged dashboard is found by its title only.",
    fix: "Name the subject in tags.",
    example: '{ "tags": [] }',
    fixed: '{ "tags": ["redis"] }',
    *find({ node }) {
        if (itemsOf(at(node, "tags")).length === 0) {
            yield { node: at(node, "tags") ?? node, message: "the dashboard has no tags" };
        }
    },
};

export const timeZone: DashboardCheck = {
    code: "VL404",
    name: "fixed-time-zone",
    severity: "info",
    reason: "With a fixed time zone, viewers in other zones see times that differ from their clocks.",
    fix: 'Use "browser" to follow the viewer, or "utc".',
    example: '{ "timezone": "Europe/Oslo" }',
    fixed: '{ "timezone": "browser" }',
    *find({ node }) {
        const zone = textOf(at(node, "timezone"))?.trim() ?? "";
        if (!["", "browser", "utc", "UTC", "default"].includes(zone) && !zone.includes("$")) {
            yield { node: at(node, "timezone") ?? node, message: `the time zone is ${zone}` };
        }
    },
};

export const editable: DashboardCheck = {
    code: "VL405",
    name: "dashboard-editable",
    severity: "info",
    reason: "The next deployment overwrites edits made in Grafana to a dashboard provisioned from a file.",
    fix: "Set editable to false; experiment on a copy.",
    example: '{ "editable": true }',
    fixed: '{ "editable": false }',
    *find({ node }) {
        const written = at(node, "editable");
        if (!isFalse(written)) {
            yield { node: written ?? node, message: "the dashboard is editable" };
        }
    },
};

export const refresh: DashboardCheck = {
    code: "VL406",
    name: "refresh-faster-than-scrape",
    severity: "warning",
    reason: "No new data arrives between two scrapes: each open browser repeats the same queries.",
    fix: "Refresh at the scrape interval or slower.",
    example: '{ "refresh": "5s" }',
    fixed: '{ "refresh": "30s" }',
    *find({ node }, { scrapeIntervalSeconds }) {
        const written = at(node, "refresh");
        const seconds = durationSeconds(textOf(written) ?? "");
        if (written && seconds !== undefined && seconds < scrapeIntervalSeconds) {
            yield {
                node: written,
                message: `it refreshes every ${textOf(written)}, but new data arrives every ${scrapeIntervalSeconds}s`,
            };
        }
    },
};
