/** What became of one image. */
export type ImageOutcome =
    | {
          readonly reference: string;
          readonly source: "present" | "pulled" | "built";
          /** How it differs from what its tag promises. */
          readonly holds?: string;
      }
    | { readonly reference: string; readonly unavailable: string };

/** The line that a person should read about an image; undefined if all is as it should be. */
export function remark(outcome: ImageOutcome): string | undefined {
    if ("unavailable" in outcome) return `${outcome.reference} is left out`;
    return outcome.holds === undefined ? undefined : `${outcome.reference} holds: ${outcome.holds}`;
}
