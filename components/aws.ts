/**
 * Components of AWS, apart from the entry point: @pulumi/aws is large, and most programs do without it.
 *
 * `import { MonitoringHost } from "vigie/dist/components/aws"`.
 */
export { DnsRecords, type DnsRecordsArgs } from "./dns";
export { MonitoringHost, type MonitoringHostArgs } from "./host";
