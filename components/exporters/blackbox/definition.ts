import { currentConfiguration } from "../../server/configVolume/plan";
import type { ExporterDefinition } from "../definition";
import { nobody } from "../nobody";
import { example } from "./example";
import { modulesOf } from "./modules";
import { planProbes } from "./planProbes";
import { probeNames } from "./probeNames";
import { renderBlackbox } from "./renderBlackbox";
import type { BlackboxExporterSpec } from "./spec";
import { moduleRules } from "./moduleRules";
import { validateProbes } from "./validateProbes";

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
    health: { path: "/-/healthy" },
    example,
    rules: moduleRules,
    validate: validateProbes,
    run: () => ({ command: [`--config.file=${currentConfiguration}/${configFile}`] }),
    files: (spec, { url }) => ({
        files: { [configFile]: renderBlackbox(modulesOf(spec)) },
        check: `blackbox_exporter --config.check --config.file=${configFile}`,
        reload: { url: `${url}/-/reload`, readyUrl: `${url}/-/healthy` },
    }),
    jobNames: probeNames,
    jobs: (own, spec, { target }) => [own, ...planProbes(spec, target)],
};
