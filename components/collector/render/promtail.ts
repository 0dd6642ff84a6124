import { renderRelabel } from "../../prometheus/renderRelabel";
import { toYaml } from "../../spec/yaml";
import type { CollectorModel, Delivery, DockerSource, FileSource, JournalSource } from "../model";
import type { Stage } from "../pipeline/stage";
import { renderPromtailStage } from "./promtailStage";
import { discoverySeconds, journalHours, positionsFile, promtailPort, proofHeader } from "../servers";

/** `promtail.yml`; `proof` identifies the configuration that the server runs. */
export function renderPromtail(model: CollectorModel, proof: string): string {
    return toYaml({
        server: {
            http_listen_port: promtailPort,
            // The port of its second protocol, which nothing speaks here.
            grpc_listen_address: "127.0.0.1",
            grpc_listen_port: 0,
            // Each line it writes is collected too: one for each request that fails is enough.
            log_level: "warn",
            enable_runtime_reload: true,
            // Otherwise it is not ready while the host has no container and no file.
            health_check_target: false,
        },
        positions: { filename: positionsFile },
        clients: [renderClient(model.delivery, proof)],
        scrape_configs: [
            ...(model.docker ? [renderDocker(model.docker)] : []),
            ...model.files.map(renderFiles),
            ...(model.journal ? [renderJournal(model.journal)] : []),
        ],
    });
}

function renderClient(delivery: Delivery, proof: string): object {
    return {
        url: delivery.url,
        headers: { [proofHeader]: proof },
        external_labels: delivery.labels,
        batchwait: `${delivery.batchWaitMilliseconds}ms`,
        batchsize: delivery.batchKilobytes * 1024,
        timeout: `${delivery.timeoutSeconds}s`,
        backoff_config: {
            min_period: `${delivery.minBackoffMilliseconds}ms`,
            max_period: `${delivery.maxBackoffSeconds}s`,
            max_retries: delivery.maxRetries,
        },
    };
}

function renderDocker(docker: DockerSource): object {
    return {
        job_name: "docker",
        docker_sd_configs: [{ host: docker.host, refresh_interval: `${discoverySeconds}s` }],
        relabel_configs: renderRelabel(docker.relabel),
        ...pipeline(docker.stages),
    };
}

function renderFiles(file: FileSource): object {
    return {
        job_name: `file-${file.name}`,
        static_configs: [{ targets: ["localhost"], labels: { ...file.labels, __path__: file.path } }],
        ...pipeline(file.stages),
    };
}

function renderJournal(journal: JournalSource): object {
    return {
        job_name: "journal",
        journal: { path: journal.path, max_age: `${journalHours}h`, labels: journal.labels },
        relabel_configs: renderRelabel(journal.relabel),
        ...pipeline(journal.stages),
    };
}

function pipeline(stages: readonly Stage[]): object {
    return stages.length > 0 ? { pipeline_stages: stages.map(renderPromtailStage) } : {};
}
