import { entryPoints } from "./entryPoints";

const name = "files";

/** Where a running edge shows which file it has taken; answers with an error while it has none. */
export const proofPath = `/api/http/middlewares/${name}@file`;

/** Lets the one question through, to those in the stack's network; the rest of the API has no router. */
export const proofRouter = {
    [name]: {
        entryPoints: [entryPoints.internal.name],
        rule: `Path(\`${proofPath}\`)`,
        service: "api@internal",
    },
};

/**
 * What the question is about: a middleware that no request passes, with the file's hash in it.
 *
 * The other value is different each time the file is read. Users are in a file of their own, which Traefik reads with
 * the configuration, and it ignores an unchanged configuration: a new password would not be seen.
 */
export function proofMiddleware(hash: string): object {
    return {
        [name]: {
            headers: {
                customResponseHeaders: {
                    "X-Configuration": hash,
                    "X-Configuration-Read": "{{ (now).UnixNano }}",
                },
            },
        },
    };
}
