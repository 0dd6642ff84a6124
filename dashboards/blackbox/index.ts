import { defineDashboard } from "../defineDashboard";
import { targetVariables } from "../variables";
import { certificates } from "./certificates";
import { durations } from "./durations";
import { now } from "./now";
import { protocols } from "./protocols";

/** Endpoints as seen from outside. */
export const blackbox = defineDashboard({
    uid: "blackbox",
    title: "Blackbox and certificates",
    description:
        "Availability and latency of endpoints as seen from outside, and the expiry of their certificates.",
    variables: targetVariables("probe_success"),
    related: ["api", "monitoring"],
    sections: [now, durations, certificates, protocols],
});
