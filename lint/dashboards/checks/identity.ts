import { durationSeconds } from "../../../components/spec/duration";
import type { DashboardCheck } from "../check";
import { at, isFalse, itemsOf, textOf } from "../node";

export const dashboardTitle: DashboardCheck = {
    code: "VL401",
    name: "dashboard-without-title",
    severity: "warning",
    reason: "Grafana refuses to save a dashboard without a title, and nobody could find it.",
    mend: "Give it a title.",
    example: '{ "title": "" }',
    mended: '{ "title": "Redis" }',
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
    reason: "Without a uid, Grafana makes one up: each installation has another address, and links to it die.",
    mend: "Give it a uid: letters, digits, - and _, at most 40.",
    example: '{ "uid": null }',
    mended: '{ "uid": "redis" }',
    *find({ node, uid }) {
        if (!uid) {
            yield { node, message: "the dashboard has no uid" };
        } else if (!/^[\w-]{1,40}$/.test(uid) && !uid.includes("$")) {
            yield {
                node: at(node, "uid") ?? node,
                message: `the uid ${JSON.stringify(uid)} is not one of letters, digits, - and _, at most 40`,
            };
        }
    },
};

export const dashboardTags: DashboardCheck = {
    code: "VL403",
    name: "dashboard-without-tags",
    severity: "info",
    reason: "Tags group dashboards in lists and in drop-down links; one without is found by its title only.",
    mend: "Name what it is about in tags.",
    example: '{ "tags": [] }',
    mended: '{ "tags": ["redis"] }',
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
    reason: "A dashboard with a place's time zone shows everybody elsewhere other hours than their clock.",
    mend: 'Leave it to the reader with "browser", or take "utc".',
    example: '{ "timezone": "Europe/Oslo" }',
    mended: '{ "timezone": "browser" }',
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
    reason: "A dashboard that comes from a file can be changed by hand until the next deployment takes the change away.",
    mend: "Set editable to false; who wants to try something makes a copy.",
    example: '{ "editable": true }',
    mended: '{ "editable": false }',
    *find({ node }) {
        const written = at(node, "editable");
        if (!isFalse(written)) {
            yield { node: written ?? node, message: "the dashboard can be edited by hand" };
        }
    },
};

export const refresh: DashboardCheck = {
    code: "VL406",
    name: "refresh-faster-than-scrape",
    severity: "warning",
    reason: "Between two scrapes there is nothing new: each open browser asks for the same data again.",
    mend: "Refresh at the scrape interval or slower.",
    example: '{ "refresh": "5s" }',
    mended: '{ "refresh": "30s" }',
    *find({ node }, { scrapeIntervalSeconds }) {
        const written = at(node, "refresh");
        const seconds = durationSeconds(textOf(written) ?? "");
        if (written && seconds !== undefined && seconds < scrapeIntervalSeconds) {
            yield {
                node: written,
                message: `it refreshes every ${textOf(written)}, and data come in every ${scrapeIntervalSeconds}s`,
            };
        }
    },
};
