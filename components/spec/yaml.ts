import { dump } from "js-yaml";

/** Plain data as YAML: keys keep their order, and `undefined` values are omitted. */
export function toYaml(value: object): string {
    return dump(value, { noRefs: true, lineWidth: -1, sortKeys: false, skipInvalid: true });
}
