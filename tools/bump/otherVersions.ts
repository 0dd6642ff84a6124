import type { ImageName } from "../../components/images";

/** Images whose metrics or flags cannot be captured from the deployed version, with the reason. */
export const otherVersions: Readonly<
    Record<"metrics" | "flags", Readonly<Partial<Record<ImageName, string>>>>
> = {
    metrics: {
        grafana: "Grafana 12 was unavailable; newer flags come from its source and are marked",
    },
    flags: {
        busybox: "captured from Debian's 1.35.0; later versions keep its flags",
    },
};
