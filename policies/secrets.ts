import { container, listOf, type PolicyRule } from "./rule";
import { looksSecret, namesSecret } from "../components/spec/secretValue";

/** Writers of secret files: their inputs are marked as secret. */
const secretWriter = "-secret-writer";

/** `docker inspect` shows these to every Docker user. */
export const plainTextSecrets: PolicyRule = {
    name: "no-plain-text-secret",
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

/** Empty values and variables that end in `_FILE`, which name files, are allowed. */
function namedSecret(entry: string): string[] {
    const [variable = "", ...value] = entry.split("=");
    return namesSecret(variable) && value.join("=") !== ""
        ? [`envs must not set ${variable} (not shown): pass it as a file`]
        : [];
}
