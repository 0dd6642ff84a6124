import type { TunnelPorts } from "../components/host/ssh/tunnel";
import type { SecretPlaces } from "../components/secrets/places";
import type { HostSpec } from "../components/spec/host";
import type { Monitoring } from "./monitoring";
import type { Requirements } from "./preflight/requirements";
import type { RuleTest } from "./ruleTests/ruleTest";

/** The commands' view of a project, which makes them work with any program. */
export interface Project {
    /** The folder with configuration and state. */
    root: string;
    /** Runs the program without the parts in `omit`; returns the stack's outputs. */
    program(overrides: {
        omit: readonly string[];
    }): Record<string, unknown> | Promise<Record<string, unknown>>;
    /**
     * The stack's requirements; called with the configuration set for `pulumi.Config`, in which secrets have names but no
     * values. Throws if the configuration is invalid.
     */
    requirements(): Requirements | Promise<Requirements>;
    /**
     * Target engine in the format of `DOCKER_HOST`; the environment's by default. Called like `requirements`, and works
     * even if the configuration is invalid, so that a stack can be inspected and removed.
     */
    dockerHost(): string | undefined;
    /**
     * The host that is reached by SSH, and the tunnel to its Grafana, if any. `label` is the stack's, `vigie/prod`. Called
     * like `dockerHost`.
     */
    host?(label: string): { host: HostSpec; tunnel: TunnelPorts | undefined } | undefined;
    /** Sources of secrets outside the configuration. Called like `dockerHost`. */
    secretPlaces?(): SecretPlaces;
    /** The rendered files by path; called like `requirements`. */
    render(): Readonly<Record<string, string>> | Promise<Readonly<Record<string, string>>>;
    /** The promtool unit tests of the stack's rules, by path below the root; called like `requirements`. */
    ruleTests?(): readonly RuleTest[];
    /** The rendered files and known metrics; called like `requirements`. */
    monitoring?(): Monitoring | Promise<Monitoring>;
    /** Label of every Docker object of a stack; its value is `project/stack`. */
    stackLabel: string;
}
