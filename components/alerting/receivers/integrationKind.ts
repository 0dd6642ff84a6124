import type { Checker } from "../../spec/checker";

/** One way to tell people: what is between its options, and what Alertmanager is told. */
export interface IntegrationKind<T> {
    /** Key of the list in a receiver of alertmanager.yml. */
    configKey: string;
    /** Checks what is between the options; nothing by default. */
    validate?: (checker: Checker, integration: T) => void;
    /** The settings beside `send_resolved`; secrets by file only. */
    render: (integration: T) => object;
}
