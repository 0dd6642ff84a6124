/** What the edge listens on, by role: inside its container, so that no right to low ports is needed. */
export const entryPoints = {
    /** Published as port 80. */
    http: { name: "web", port: 8080 },
    /** Published as port 443. */
    https: { name: "websecure", port: 8443 },
    /** For health, metrics and the proof of what runs; reachable for every container in the stack's network. */
    internal: { name: "internal", port: 8082 },
} as const;
