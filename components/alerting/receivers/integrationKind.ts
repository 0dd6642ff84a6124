import type { Checker } from "../../spec/checker";

/** One kind of integration: the checks across its options, and its Alertmanager configuration. */
export interface IntegrationKind<T> {
    /** Key of the list in a receiver of alertmanager.yml. */
    configKey: string;
    /** Checks rules across options; nothing by default. */
    validate?: (checker: Checker, integration: T) => void;
    /** The settings in addition to `send_resolved`; secrets only as files. */
    render: (integration: T) => object;
}
