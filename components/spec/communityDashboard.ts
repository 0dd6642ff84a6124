import type { NonEmpty, PositiveInteger, Text } from "../schema/types";

/**
 * Values for a dashboard's inputs, by input name.
 *
 * @keys NonEmpty
 */
export type DashboardInputs = Readonly<Record<string, Text>>;

/**
 * A dashboard from https://grafana.com/grafana/dashboards, at the revision in `dashboards.lock.json`.
 *
 * The command `dashboards` writes that file: `npm run dashboards -- add 1860`.
 */
export interface CommunityDashboardSpec {
    /**
     * Its ID on grafana.com; unique.
     *
     * @unique
     */
    id: PositiveInteger;
    /** The expected revision: a different one in the lock file is an error. The locked revision by default. */
    revision?: PositiveInteger;
    /** Title of another folder; the stack's own folder by default. */
    folder?: NonEmpty;
    /** Title of the dashboard; the author's title by default. */
    title?: NonEmpty;
    /**
     * Values for its inputs, by input name: the UID of a data source, or the value of a constant.
     *
     * By default, Prometheus inputs use the stack's data source, and constants keep the author's value.
     */
    inputs?: DashboardInputs;
}
