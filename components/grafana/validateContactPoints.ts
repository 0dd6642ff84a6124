import { type Checker, isKeyOf, type Rule } from "../spec/checker";
import type { ContactPointSpec } from "../spec/grafana";
import { emailAddresses, httpUrl, nonEmpty, oneOf } from "../spec/rules";

/** What a contact point of a type needs beside its name; an unknown type may have any of it. */
const options: Record<ContactPointSpec["type"], readonly string[]> = {
    email: ["addresses"],
    slack: ["webhookUrl"],
    discord: ["webhookUrl"],
    teams: ["webhookUrl"],
    webhook: ["url"],
};

const someAddress: Rule<readonly string[]> = {
    text: "must list an e-mail address at least",
    holds: (value) => Array.isArray(value) && value.length > 0,
};

/** Checks whom Grafana's own alerts are told. */
export function validateContactPoints(
    checker: Checker,
    contactPoints: readonly ContactPointSpec[] | undefined,
): void {
    checker.each("contactPoints", contactPoints, (part, point) => {
        const type: unknown = (point as ContactPointSpec | null)?.type;
        const known = isKeyOf(options, type) ? options[type] : Object.values(options).flat();
        if (part.object(point, ["type", "name", ...known])) {
            part.required("type", point.type, oneOf("email", "slack", "discord", "teams", "webhook"));
            part.required("name", point.name, nonEmpty);
            validateWay(part, point);
        }
    });
    checker.unique("contactPoints", contactPoints, "name");
}

function validateWay(checker: Checker, point: ContactPointSpec): void {
    switch (point.type) {
        case "email":
            checker.required("addresses", point.addresses, someAddress);
            checker.each("addresses", point.addresses, (part, address) => {
                part.required("", address, emailAddresses);
            });
            return;
        case "slack":
        case "discord":
        case "teams":
            checker.requiredSecret("webhookUrl", point.webhookUrl);
            return;
        case "webhook":
            checker.required("url", point.url, httpUrl);
    }
}
