import type { NonEmpty, PositiveInteger, Text } from "../schema/types";

/**
 * What a dashboard's inputs are filled with, by their names.
 *
 * @keys NonEmpty
 */
export type DashboardInputs = Readonly<Record<string, Text>>;

/**
 * A dashboard of https://grafana.com/grafana/dashboards, at the revision that `dashboards.lock.json` names.
 *
 * The command `dashboards` writes that file: `npm run dashboards -- add 1860`.
 */
export interface CommunityDashboardSpec {
    /**
     * Its number on grafana.com; unique.
     *
     * @unique
     */
    id: PositiveInteger;
    /** The revision that is meant: another one in the lock file is a fault. The locked one by default. */
    revision?: PositiveInteger;
    /** Title of a folder beside the stack's; the stack's own folder by default. */
    folder?: NonEmpty;
    /** The author's title by default. */
    title?: NonEmpty;
    /**
     * What its inputs are filled with, by their names: for a data source its uid, for a constant its value.
     *
     * Data sources of the type Prometheus are the stack's by default, and constants have the author's value.
     */
    inputs?: DashboardInputs;
}
