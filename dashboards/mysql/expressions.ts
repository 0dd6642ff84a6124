import { chosenRate, share } from "../rates";
import { chosen } from "../variables";

const requests = chosenRate("mysql_global_status_innodb_buffer_pool_read_requests");

/** Share of page reads that were served from the buffer pool; no value without reads. */
export const poolHits = `1 - ${share(chosenRate("mysql_global_status_innodb_buffer_pool_reads"), requests)}`;

/** A replication status, under its name since MySQL 8.4, or under the older one. */
export function replicaStatus(name: string, since84: string): string {
    return `${chosen(`mysql_slave_status_${name}`)} or ${chosen(`mysql_slave_status_${since84}`)}`;
}
