import { defineDashboard } from "../defineDashboard";
import { targetVariables } from "../variables";
import { connections } from "./connections";
import { now } from "./now";
import { requests } from "./requests";

/** nginx servers, by the nginx exporter. */
export const nginx = defineDashboard({
    uid: "nginx",
    title: "nginx",
    description: "Requests and connections of nginx servers.",
    variables: targetVariables("nginx_up"),
    related: ["system", "containers"],
    sections: [now, requests, connections],
});
