"use strict";

/** Which folder may import which, type imports included; docs/architecture.md draws it. */
module.exports = {
    forbidden: [
        {
            name: "no-cycles",
            comment: "Files that import each other cannot be read, tested or moved alone.",
            severity: "error",
            from: {},
            to: { circular: true },
        },
        {
            name: "data-is-data",
            comment:
                "Rules, dashboards and metrics know neither components nor commands, but names of fields' values.",
            severity: "error",
            from: { path: "^(rules|dashboards|metrics)/" },
            to: {
                path: "^(components|cli|lint|tools|policies)/|^(index|settings)[.]ts$",
                pathNot: "^components/language/|^components/schema/types[.]ts$",
            },
        },
        {
            name: "linter-stands-alone",
            comment: "The linter is a library and a command of its own.",
            severity: "error",
            from: { path: "^lint/" },
            to: {
                path: "^(components|cli|tools|policies)/|^(index|settings)[.]ts$",
                pathNot: "^components/language/",
            },
        },
        {
            name: "language-stands-alone",
            comment: "What every folder may use imports none of them.",
            severity: "error",
            from: { path: "^components/language/" },
            to: {
                pathNot: [
                    "^components/language/",
                    "node_modules/@(prometheus-io|grafana)/lezer-|node_modules/@lezer/",
                ],
            },
        },
        {
            name: "leaves-stand-alone",
            comment: "The names of fields' values, which rules use too, import nothing.",
            severity: "error",
            from: { path: "^components/schema/types[.]ts$" },
            to: {},
        },
        {
            name: "library-knows-no-program",
            comment: "Components are imported by other programs: they know neither settings nor commands.",
            severity: "error",
            from: { path: "^components/" },
            to: { path: "^(cli|lint|tools|policies)/|^(index|settings)[.]ts$" },
        },
        {
            name: "parts-know-no-stack",
            comment: "A part is planned from offers: only the registry names the parts.",
            severity: "error",
            from: { path: "^components/[^/]+/", pathNot: "^components/(stack|place)/" },
            to: { path: "^components/(stack|place)/|^components/(index|monitoringStack)[.]ts$" },
        },
        {
            name: "spec-knows-no-part",
            comment: "What all parts share knows none of them.",
            severity: "error",
            from: { path: "^components/(spec|schema|server|inputs)/" },
            to: {
                path: "^components/[^/]+/",
                pathNot: "^components/(language|spec|schema|server|inputs)/",
            },
        },
        {
            name: "commands-use-fallbacks-alone",
            comment: "Of the developers' tools the commands use only the fallback builds.",
            severity: "error",
            from: { path: "^cli/" },
            to: { path: "^tools/", pathNot: "^tools/offline/" },
        },
        {
            name: "pure-means-pure",
            comment: "Plain data in, text out: no Pulumi.",
            severity: "error",
            from: {
                path: [
                    "^(rules|dashboards|metrics|lint)/",
                    "^components/(language|spec|schema)/",
                    "^components/.*/(plan|render|validate|catalogue)",
                    "^components/.*/(part|offers|facts|resolveStack)[.]ts$",
                ],
            },
            to: { path: ["node_modules/@pulumi/", "node_modules/@pulumiverse/"] },
        },
    ],
    options: {
        doNotFollow: { path: "node_modules" },
        tsPreCompilationDeps: true,
        tsConfig: { fileName: "tsconfig.json" },
    },
};
