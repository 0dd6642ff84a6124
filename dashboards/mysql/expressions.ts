import { chosenRate, share } from "../rates";
import { chosen } from "../variables";

const requests = chosenRate("mysql_global_status_innodb_buffer_pool_read_requests");

/** Pages that were in the buffer pool, as a part of all that were read; nothing while nothing is. */
export const poolHits = `1 - ${share(chosenRate("mysql_global_status_innodb_buffer_pool_reads"), requests)}`;

/** A status of replication, under the name that MySQL has for it from 8.4 on, and under that of all others. */
export function replicaStatus(name: string, since84: string): string {
    return `${chosen(`mysql_slave_status_${name}`)} or ${chosen(`mysql_slave_status_${since84}`)}`;
}
