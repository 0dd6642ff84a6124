import type { EdgeSpec } from "../spec/edge";
import { asksDns, isStaging } from "./acme";

/** What a person should know about an edge, each a sentence. */
export function notices({ tls, publishHttp }: EdgeSpec): string[] {
    switch (tls.kind) {
        case "selfSigned":
            return ["The edge signs its certificate itself: browsers warn of it, and nobody can verify it."];
        case "certificate":
            return [];
        case "acme":
            return [
                ...(isStaging(tls.acme)
                    ? [
                          "Certificates are of Let's Encrypt's staging: browsers refuse them until tls.acme.production is true.",
                      ]
                    : []),
                ...(!asksDns(tls.acme) && (publishHttp?.port ?? 80) !== 80
                    ? [
                          `The authority asks on port 80 only, and the edge is published on ${publishHttp?.port}: something must lead there.`,
                      ]
                    : []),
            ];
    }
}
