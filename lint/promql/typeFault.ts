import type { Span } from "./ast";

/** A fault that the grammar allows and Prometheus rejects. */
export interface TypeFault extends Span {
    message: string;
}
