/** The result for one image. */
export type ImageOutcome =
    | {
          readonly reference: string;
          readonly source: "present" | "pulled" | "built";
          /** How it differs from its tag. */
          readonly holds?: string;
      }
    | { readonly reference: string; readonly unavailable: string };

/** A notice about an image; undefined if there is nothing to report. */
export function remark(outcome: ImageOutcome): string | undefined {
    if ("unavailable" in outcome) return `${outcome.reference} is omitted`;
    return outcome.holds === undefined ? undefined : `${outcome.reference} holds: ${outcome.holds}`;
}
