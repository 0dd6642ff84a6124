import type { Checker } from "../../spec/checker";

/** One way to tell people: what its options are, what is right, and what Alertmanager is told. */
export interface IntegrationKind<T> {
    /** Key of the list in a receiver of alertmanager.yml. */
    configKey: string;
    /** Options beside `sendResolved`. */
    options: readonly (keyof T & string)[];
    /** Those options that are free text, and may be templates. */
    texts: readonly (keyof T & string)[];
    /** Checks what is particular to this kind; unknown keys, `sendResolved` and templates are checked for all. */
    validate: (checker: Checker, integration: T) => void;
    /** The settings beside `send_resolved`; secrets by file only. */
    render: (integration: T) => object;
}
