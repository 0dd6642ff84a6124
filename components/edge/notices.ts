import type { EdgeSpec } from "../spec/edge";
import { asksDns, isStaging } from "./acme";

/** Warnings about an edge, one sentence each. */
export function notices({ tls, publishHttp }: EdgeSpec): string[] {
    switch (tls.kind) {
        case "selfSigned":
            return [
                "The edge's certificate is self-signed: browsers warn about it, and clients cannot verify it.",
            ];
        case "certificate":
            return [];
        case "acme":
            return [
                ...(isStaging(tls.acme)
                    ? [
                          "Certificates come from Let's Encrypt's staging environment: browsers reject them until tls.acme.production is true.",
                      ]
                    : []),
                ...(!asksDns(tls.acme) && (publishHttp?.port ?? 80) !== 80
                    ? [
                          `The certificate authority validates on port 80 only, and the edge is published on ${publishHttp?.port}: forward port 80 to it.`,
                      ]
                    : []),
            ];
    }
}
