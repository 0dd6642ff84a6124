import type { RelabelRule } from "../../spec/scrapeJob";
import type { CollectorModel, Delivery, DockerSource, FileSource, JournalSource } from "../model";
import type { Stage } from "../pipeline/stage";
import { discoverySeconds, journalHours } from "../servers";
import { renderAlloyStage } from "./alloyStage";
import { type AlloyValue, type Block, object, ref, renderBlocks } from "./alloySyntax";

const loki = "loki.write.loki.receiver";

/** `config.alloy`; `proof` identifies the configuration that the server runs. */
export function renderAlloy(model: CollectorModel, proof: string): string {
    return renderBlocks([
        { name: "logging", attributes: { level: "warn" } },
        // Does nothing, and its name is among those of the running components.
        { name: "discovery.relabel", label: proof, attributes: { targets: [] } },
        ...(model.docker ? dockerBlocks(model.docker) : []),
        ...model.files.flatMap(fileBlocks),
        ...(model.journal ? journalBlocks(model.journal) : []),
        deliveryBlock(model.delivery),
    ]);
}

/**
 * Alloy notes how far it read a container by all labels that discovery has of it, once for each of its networks and
 * ports: with these a container that gets another address would be read again from its beginning.
 */
const withoutNetworks: RelabelRule = {
    action: "labeldrop",
    regex: "__address__|__meta_docker_(?:network|port)_.*",
};

function dockerBlocks(docker: DockerSource): Block[] {
    return [
        {
            name: "discovery.docker",
            label: "containers",
            attributes: { host: docker.host, refresh_interval: `${discoverySeconds}s` },
        },
        {
            name: "discovery.relabel",
            label: "containers",
            attributes: { targets: ref("discovery.docker.containers.targets") },
            blocks: [...docker.relabel, withoutNetworks].map(ruleBlock),
        },
        {
            name: "loki.source.docker",
            label: "containers",
            attributes: {
                host: docker.host,
                targets: ref("discovery.relabel.containers.output"),
                forward_to: [ref("loki.process.containers.receiver")],
            },
        },
        processBlock("containers", docker.stages),
    ];
}

function fileBlocks(file: FileSource): Block[] {
    const label = `file_${file.name.replace(/[^a-z0-9]/g, "_")}`;
    return [
        {
            name: "local.file_match",
            label,
            attributes: { path_targets: [object({ ...file.labels, __path__: file.path })] },
        },
        {
            name: "loki.source.file",
            label,
            attributes: {
                targets: ref(`local.file_match.${label}.targets`),
                forward_to: [ref(`loki.process.${label}.receiver`)],
            },
        },
        processBlock(label, file.stages),
    ];
}

function journalBlocks(journal: JournalSource): Block[] {
    return [
        {
            name: "loki.relabel",
            label: "journal",
            attributes: { forward_to: [] },
            blocks: journal.relabel.map(ruleBlock),
        },
        {
            name: "loki.source.journal",
            label: "journal",
            attributes: {
                path: journal.path,
                max_age: `${journalHours}h`,
                relabel_rules: ref("loki.relabel.journal.rules"),
                labels: object(journal.labels),
                forward_to: [ref("loki.process.journal.receiver")],
            },
        },
        processBlock("journal", journal.stages),
    ];
}

function processBlock(label: string, stages: readonly Stage[]): Block {
    return {
        name: "loki.process",
        label,
        attributes: { forward_to: [ref(loki)] },
        blocks: stages.map(renderAlloyStage),
    };
}

function ruleBlock(rule: RelabelRule): Block {
    return {
        name: "rule",
        attributes: {
            source_labels: rule.sourceLabels,
            separator: rule.separator,
            regex: rule.regex,
            modulus: rule.modulus,
            target_label: rule.targetLabel,
            replacement: rule.replacement,
            action: rule.action,
        } satisfies Record<string, AlloyValue | undefined>,
    };
}

function deliveryBlock(delivery: Delivery): Block {
    return {
        name: "loki.write",
        label: "loki",
        attributes: { external_labels: object(delivery.labels) },
        blocks: [
            {
                name: "endpoint",
                attributes: {
                    url: delivery.url,
                    batch_wait: `${delivery.batchWaitMilliseconds}ms`,
                    batch_size: `${delivery.batchKilobytes}KiB`,
                    remote_timeout: `${delivery.timeoutSeconds}s`,
                    min_backoff_period: `${delivery.minBackoffMilliseconds}ms`,
                    max_backoff_period: `${delivery.maxBackoffSeconds}s`,
                    max_backoff_retries: delivery.maxRetries,
                },
            },
        ],
    };
}
