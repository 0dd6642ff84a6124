import { defineDashboard } from "../defineDashboard";
import { groups } from "./groups";
import { now } from "./now";
import { server } from "./server";

/** What batch jobs push to the Pushgateway, and the server itself. */
export const pushgateway = defineDashboard({
    uid: "pushgateway",
    title: "Pushgateway",
    description: "Groups of metrics that batch jobs push: when, whether they were accepted, and how many.",
    variables: [{ name: "job", label: "Job", of: "job", metric: "push_time_seconds" }],
    related: ["monitoring", "cron"],
    lookBack: "1d",
    sections: [now, groups, server],
});
