import { currentConfiguration } from "../../server/configVolume/plan";
import type { BlackboxExporterSpec } from "../../spec/exporters";
import { modulesOf } from "../blackbox/catalogueModules";
import { planProbes } from "../blackbox/planProbes";
import { renderBlackbox } from "../blackbox/renderBlackbox";
import { validateModules } from "../blackbox/validateModules";
import { validateProbes } from "../blackbox/validateProbes";
import type { ExporterDefinition } from "../definition";
import { nobody } from "../nobody";

const configFile = "blackbox.yml";

/**
 * https://github.com/prometheus/blackbox_exporter/tree/v0.25.0
 *
 * ICMP needs no capability: the engine lets any user of a container send echo requests, since 20.10, and the exporter
 * tries that way first.
 */
export const blackbox: ExporterDefinition<BlackboxExporterSpec> = {
    port: 9115,
    user: nobody,
    memoryMegabytes: 128,
    healthPath: "/-/healthy",
    options: {
        modules: validateModules,
        // `validate` checks these against the modules.
        probes: () => undefined,
    },
    validate: validateProbes,
    run: () => ({ command: [`--config.file=${currentConfiguration}/${configFile}`] }),
    files: (spec, { url }) => ({
        files: { [configFile]: renderBlackbox(modulesOf(spec)) },
        check: `blackbox_exporter --config.check --config.file=${configFile}`,
        reload: { url: `${url}/-/reload`, readyUrl: `${url}/-/healthy` },
    }),
    jobs: (own, spec, { target }) => [own, ...planProbes(spec, target)],
};
