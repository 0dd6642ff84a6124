import { container, listOf, type PolicyRule } from "./rule";
import { looksSecret, namesSecret } from "../components/spec/secretValue";

/** The writers that put secrets into their volumes: what they are given is marked as secret. */
const secretWriter = "-secret-writer";

/** `docker inspect` shows all of these to everyone who may use Docker. */
export const secretsInClear: PolicyRule = {
    name: "no-secret-in-clear",
    description: "No secret is in a container's environment, command, labels or plain files.",
    check({ type, name, props }) {
        if (type !== container) {
            return [];
        }
        const texts = [
            ...listOf<string>(props.envs).map((text, index) => ({ field: `envs[${index}]`, text })),
            ...listOf<string>(props.command).map((text, index) => ({ field: `command[${index}]`, text })),
            ...listOf<{ value?: string }>(props.labels).map(({ value = "" }, index) => ({
                field: `labels[${index}]`,
                text: value,
            })),
            ...(name.endsWith(secretWriter)
                ? []
                : listOf<{ content?: string }>(props.uploads).map(({ content = "" }, index) => ({
                      field: `uploads[${index}].content`,
                      text: content,
                  }))),
        ];
        return [
            ...texts.flatMap(({ field, text }) => {
                const what = looksSecret(text);
                return what === undefined ? [] : [`${field} must not hold ${what} (not shown)`];
            }),
            ...listOf<string>(props.envs).flatMap((entry) => namedSecret(entry)),
        ];
    },
};

/** An empty value is none, and a variable that ends in `_FILE` names a file. */
function namedSecret(entry: string): string[] {
    const [variable = "", ...value] = entry.split("=");
    return namesSecret(variable) && value.join("=") !== ""
        ? [`envs must not have a value for ${variable} (not shown): hand it over as a file`]
        : [];
}
