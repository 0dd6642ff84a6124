import { container, type PolicyRule } from "./rule";

const imageField: Readonly<Record<string, string>> = {
    [container]: "image",
    "docker:index/remoteImage:RemoteImage": "name",
};
const digest = /(^|@)sha256:[0-9a-f]{64}$/;
/** At least two numbers: `latest` and `v3` are moving tags. */
const pinned = /\d+[.-]\d+/;

/** The same configuration must always run the same images. */
export const floatingTags: PolicyRule = {
    name: "no-floating-image-tag",
    description: "Images have a tag with a full version, or a digest.",
    check({ type, props }) {
        const field = imageField[type];
        const image = field === undefined ? undefined : props[field];
        if (field === undefined || typeof image !== "string" || digest.test(image)) {
            return [];
        }
        const tag = /:([^:/@]+)$/.exec(image)?.[1];
        return tag !== undefined && pinned.test(tag)
            ? []
            : [`${field} must have a tag with a version, such as :v3.15.0, or a digest, got "${image}"`];
    },
};
