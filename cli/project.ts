import type { TunnelPorts } from "../components/host/ssh/tunnel";
import type { SecretPlaces } from "../components/secrets/places";
import type { HostSpec } from "../components/spec/host";
import type { Monitoring } from "./ownMonitoring";
import type { Requirements } from "./preflight/requirements";
import type { RuleTest } from "./ruleTests/ruleTest";

/** The project as the commands see it: what they are handed, so that they work for any program. */
export interface Project {
    /** The folder with configuration and state. */
    root: string;
    /** The program without the parts named in `omit`; returns the stack's outputs. */
    program(overrides: {
        omit: readonly string[];
    }): Record<string, unknown> | Promise<Record<string, unknown>>;
    /**
     * What the stack needs of this machine; called with the configuration in force for `pulumi.Config`, in which secrets
     * have their names but not their values. Throws where the configuration is wrong.
     */
    requirements(): Requirements | Promise<Requirements>;
    /**
     * Engine to deploy to, as `DOCKER_HOST` has it; the environment's where undefined. Called like `requirements`, and
     * known even where the configuration is wrong, so that what runs can be looked at and removed.
     */
    dockerHost(): string | undefined;
    /**
     * The machine that is reached by SSH, and the tunnel to its Grafana; nothing where there is none. `label` is the
     * stack's, `vigie/prod`. Called like `dockerHost`.
     */
    host?(label: string): { host: HostSpec; tunnel: TunnelPorts | undefined } | undefined;
    /** Where the values of secrets are that the configuration does not have. Called like `dockerHost`. */
    secretPlaces?(): SecretPlaces;
    /** The rendered files by path; called like `requirements`. */
    render(): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
    /** Promtool's tests of the stack's rules, by path below the root; called like `requirements`. */
    ruleTests?(): readonly RuleTest[];
    /** The rendered files with what is known of their metrics; called like `requirements`. */
    monitoring?(): Monitoring | Promise<Monitoring>;
    /** Label of everything that a stack makes in Docker; its value is `project/stack`. */
    stackLabel: string;
}
