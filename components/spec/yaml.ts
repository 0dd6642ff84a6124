import { dump } from "js-yaml";

/** Plain data as YAML: keys in the order given, those that are `undefined` left out. */
export function toYaml(value: object): string {
    return dump(value, { noRefs: true, lineWidth: -1, sortKeys: false, skipInvalid: true });
}
