import * as text from "@grafana/grafana-foundation-sdk/text";
import type { DashboardContext } from "../types";
import type { Panel } from "./spec";

export interface TextSpec {
    title: string;
    /** Markdown; may name what the stack has. */
    content: (context: DashboardContext) => string;
}

/** Text, with links. */
export function textPanel({ title, content }: TextSpec): Panel {
    return (position, context) =>
        new text.PanelBuilder()
            .title(title)
            .mode(text.TextMode.Markdown)
            .content(content(context))
            .gridPos(position)
            .build();
}
