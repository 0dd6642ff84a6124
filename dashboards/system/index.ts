import { defineDashboard } from "../defineDashboard";
import { targetVariables } from "../variables";
import { disks } from "./disks";
import { kernel } from "./kernel";
import { memory } from "./memory";
import { network } from "./network";
import { now } from "./now";
import { processor } from "./processor";

/** Resource usage of hosts. */
export const system = defineDashboard({
    uid: "system",
    title: "System",
    description: "CPU, memory, disk and network usage of hosts.",
    variables: targetVariables("node_uname_info"),
    related: ["containers"],
    sections: [now, processor, memory, disks, network, kernel],
});
