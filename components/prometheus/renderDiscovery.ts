import { sorted, sortedOrNothing } from "../spec/sorted";
import type {
    DnsDiscovery,
    DockerDiscovery,
    Ec2Discovery,
    FileDiscovery,
    ScrapeJob,
    StaticTargets,
} from "../spec/scrapeJob";
import { defaultDockerHost, discoveryFolder } from "./planHostAccess";
import { seconds } from "./renderUnits";

/** Where a job's targets come from, one key a kind. */
export function renderDiscovery(job: ScrapeJob): object {
    return {
        static_configs: job.static?.map(renderStatic),
        file_sd_configs: job.file?.map(renderFile),
        dns_sd_configs: job.dns?.map(renderDns),
        docker_sd_configs: job.docker?.map(renderDocker),
        ec2_sd_configs: job.ec2?.map(renderEc2),
    };
}

function renderStatic({ targets, labels }: StaticTargets): object {
    return { targets, labels: sortedOrNothing(labels) };
}

function renderFile({ hostDirectory, pattern, refreshIntervalSeconds }: FileDiscovery): object {
    return {
        files: [`${discoveryFolder(hostDirectory)}/${pattern ?? "*.json"}`],
        refresh_interval: seconds(refreshIntervalSeconds),
    };
}

function renderDns({ names, type, port, refreshIntervalSeconds }: DnsDiscovery): object {
    return { names, type, port, refresh_interval: seconds(refreshIntervalSeconds) };
}

function renderDocker({ host, port, filters, refreshIntervalSeconds }: DockerDiscovery): object {
    return {
        host: host ?? defaultDockerHost,
        port,
        filters: renderFilters(filters),
        refresh_interval: seconds(refreshIntervalSeconds),
    };
}

function renderEc2({ region, port, filters, roleArn, refreshIntervalSeconds }: Ec2Discovery): object {
    return {
        region,
        role_arn: roleArn,
        port: port ?? 9100,
        filters: renderFilters(filters),
        refresh_interval: seconds(refreshIntervalSeconds),
    };
}

function renderFilters(filters: Record<string, readonly string[]> | undefined): object[] | undefined {
    return filters && Object.entries(sorted(filters)).map(([name, values]) => ({ name, values }));
}
