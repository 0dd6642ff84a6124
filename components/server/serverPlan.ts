import type { ImageName } from "../images";
import type { ConfigPlan } from "./configVolume/plan";
import type { ServicePlan } from "./servicePlan";

/** A server, ready to be deployed: a hardened container, and the configuration that it reads. Plain data. */
export interface ServerPlan {
    /** What its resources are called after, below those of its part: `server`, `node`. */
    name: string;
    /** Its display name: `alertmanager`. */
    role: string;
    /** Where its files are rendered to: `exporters/node`. */
    folder: string;
    image: ImageName;
    /** Image of the writers of its configuration, for an image without a shell; its own by default. */
    writerImage?: ImageName;
    service: ServicePlan;
    /** Undefined if it reads no file. */
    config?: ConfigPlan;
    /** Whether it is replaced with what it cannot reload of its configuration; false by default. */
    replaceWithConfiguration?: true;
    /** Whether it is in an internal network of its own, and in no other; false by default. */
    isolated?: true;
    /** Name of an isolated server of the same part whose network it is in too; none by default. */
    joins?: string;
}
