import type { PublishedPort } from "../../components/spec/publish";
import type { Plugin } from "../toolchain";

/** An image that the stack runs. */
export interface PlannedImage {
    /** Its name in components/images.ts, by which the program omits the part: `grafana`. */
    name: string;
    image: string;
}

/** A plugin that a part of the stack needs. */
export interface PlannedPlugin extends Plugin {
    /** The part omitted without it, as in `PlannedImage`. */
    part: string;
    /** Whether the part is required, so that it cannot be omitted; false by default. */
    isRequired?: boolean;
}

/** A part to omit. */
export interface MissingPart {
    name: string;
    /** The missing image or plugin. */
    what: string;
    reason: string;
}

/** What a stack requires of this machine, derived from its configuration alone. */
export interface Requirements {
    /** Their paths have the prefix that settings have: `vigie:prometheus.publish`. */
    ports: readonly PublishedPort[];
    images: readonly PlannedImage[];
    /** Plugins in addition to the Docker provider's. */
    plugins?: readonly PlannedPlugin[];
    /** Target engine in the format of `DOCKER_HOST`; the environment's by default. */
    dockerHost?: string;
    /** Name of the secret with Grafana's admin password; generated if it has no value. */
    adminPasswordSecret?: string;
}
