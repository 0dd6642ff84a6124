/** What the plugin knows of a type of resource. */
export interface ResourceKind {
    /** Arguments that there are. */
    inputs: readonly string[];
    /** Arguments that cannot change without a new resource. */
    replacedBy: readonly string[];
    /** What Grafana would answer beside the arguments. */
    outputs: (inputs: Readonly<Record<string, unknown>>, version: number) => Record<string, unknown>;
    /** What the resource is called within its organization. */
    key: (inputs: Readonly<Record<string, unknown>>) => string;
}

const orgId = "1";

/** The types that the components use, by the last part of their token. */
export const resourceKinds: Readonly<Record<string, ResourceKind>> = {
    Folder: {
        inputs: ["orgId", "parentFolderUid", "preventDestroyIfNotEmpty", "title", "uid"],
        replacedBy: ["uid"],
        outputs: ({ uid }) => ({ orgId, uid, url: `http://grafana.test/dashboards/f/${String(uid)}` }),
        key: ({ uid }) => String(uid),
    },
    Dashboard: {
        inputs: ["configJson", "folder", "message", "orgId", "overwrite"],
        replacedBy: [],
        outputs: (inputs, version) => {
            const uid = dashboardUid(inputs);
            return { orgId, uid, dashboardId: 1, version, url: `http://grafana.test/d/${uid}` };
        },
        key: dashboardUid,
    },
    DataSource: {
        inputs: [
            "accessMode",
            "basicAuthEnabled",
            "basicAuthUsername",
            "databaseName",
            "httpHeaders",
            "isDefault",
            "jsonDataEncoded",
            "name",
            "orgId",
            "secureJsonDataEncoded",
            "type",
            "uid",
            "url",
            "username",
        ],
        replacedBy: ["uid"],
        outputs: ({ uid }) => ({ orgId, uid }),
        key: ({ uid }) => String(uid),
    },
    ContactPoint: {
        inputs: ["disableProvenance", "discords", "emails", "name", "orgId", "slacks", "teams", "webhooks"],
        replacedBy: ["name", "disableProvenance"],
        outputs: () => ({ orgId }),
        key: ({ name }) => String(name),
    },
};

function dashboardUid({ configJson }: Readonly<Record<string, unknown>>): string {
    return String((JSON.parse(String(configJson)) as { uid?: unknown }).uid);
}
