import type { ImageName } from "../../components/images";

/** Images whose metrics or flags cannot be captured from the deployed version, and why. */
export const otherVersions: Readonly<
    Record<"metrics" | "flags", Readonly<Partial<Record<ImageName, string>>>>
> = {
    metrics: {
        grafana:
            "no Grafana of version 12 could be run; what is new since is there from its source, marked so",
    },
    flags: {
        busybox: "Debian's 1.35.0 could be run; a later BusyBox has what an earlier one has",
    },
};
