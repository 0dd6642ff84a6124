/** The command lines of plain Pulumi that the documentation shows, as a person types them. */
export const documented = {
    install: "npm ci",
    init: (stack: string) => `pulumi stack init ${stack}`,
    setSecret: (name: string) => `pulumi config set --secret --path vigie:secrets.${name}`,
    preview: "pulumi preview",
    /** The engine finds a pack that is a program by its whole path only. */
    checkedPreview: 'pulumi preview --policy-pack "$PWD/cli/bin/guardRails.cjs"',
    up: "pulumi up",
    outputs: "pulumi stack output urls",
    refresh: "pulumi refresh",
    destroy: "pulumi destroy",
    /** Of a stack that the project's own commands made. */
    previewOf: (stack: string) =>
        `pulumi preview --stack ${stack} --config-file .vigie/work/${stack}/Pulumi.${stack}.yaml`,
    upOf: (stack: string) =>
        `pulumi up --stack ${stack} --config-file .vigie/work/${stack}/Pulumi.${stack}.yaml`,
} as const;
