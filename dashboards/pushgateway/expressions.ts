import { select } from "../variables";

const ofJob = 'job=~"$job"';

/** Time of the last successful push of each group of the selected jobs. */
export const lastPush = select("push_time_seconds", ofJob);

/** Groups of which the last push was rejected. */
export const rejected = `${select("push_failure_time_seconds", ofJob)} > ${lastPush}`;

/** Seconds since the last successful push of each group; no value if there was none. */
export const ageOfPush = `time() - (${lastPush} > 0)`;

/** What a series of one group is called. */
export const group = "{{job}} {{instance}}";
