import type { RelabelRule } from "../spec/scrapeJob";
import type { Stage } from "./pipeline/stage";

/** The containers of a Docker engine. */
export interface DockerSource {
    /** The engine's API: `tcp://socket-proxy:2375`. */
    host: string;
    /** Chooses containers, and makes their labels. */
    relabel: readonly RelabelRule[];
    stages: readonly Stage[];
}

/** Files of one kind. */
export interface FileSource {
    /** Unique. */
    name: string;
    /** Where the collector finds them, with `*` in the last part at most. */
    path: string;
    labels: Readonly<Record<string, string>>;
    stages: readonly Stage[];
}

/** The journal of systemd. */
export interface JournalSource {
    /** Folder with the journal's files. */
    path: string;
    labels: Readonly<Record<string, string>>;
    relabel: readonly RelabelRule[];
    stages: readonly Stage[];
}

/** How entries get to Loki. */
export interface Delivery {
    /** Where Loki takes them. */
    url: string;
    /** Labels that all entries get. */
    labels: Readonly<Record<string, string>>;
    /** How long entries are gathered before they are sent, unless there are enough of them. */
    batchWaitMilliseconds: number;
    batchKilobytes: number;
    timeoutSeconds: number;
    minBackoffMilliseconds: number;
    maxBackoffSeconds: number;
    /** How often a batch is tried again before it is given up. */
    maxRetries: number;
}

/** What a collector does, whichever it is. */
export interface CollectorModel {
    docker?: DockerSource;
    files: readonly FileSource[];
    journal?: JournalSource;
    delivery: Delivery;
}
