import type { PublishedPort } from "../../components/spec/publish";
import type { Plugin } from "../toolchain";

/** An image that the stack runs. */
export interface PlannedImage {
    /** Its name in the project's catalogue, by which the program leaves it out: `grafana`. */
    name: string;
    image: string;
}

/** A plugin that a part of the stack needs. */
export interface PlannedPlugin extends Plugin {
    /** The part that is left out without it, as in `PlannedImage`. */
    part: string;
    /** Whether the stack is nothing without it, so that no part can be left out instead; false by default. */
    isNeeded?: boolean;
}

/** A part that has to be left out. */
export interface MissingPart {
    name: string;
    /** What it lacks: an image, a plugin. */
    what: string;
    reason: string;
}

/** What a stack needs of this machine: known from its configuration alone, before anything is made. */
export interface Requirements {
    /** Their paths have the prefix that settings have: `vigie:prometheus.publish`. */
    ports: readonly PublishedPort[];
    images: readonly PlannedImage[];
    /** Plugins beside the Docker provider's. */
    plugins?: readonly PlannedPlugin[];
    /** Engine to deploy to, as `DOCKER_HOST` has it; the environment's where undefined. */
    dockerHost?: string;
    /** Name of the secret with Grafana's admin password; generated where the configuration has no value for it. */
    adminPasswordSecret?: string;
}
