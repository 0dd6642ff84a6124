import { secretPath } from "../../server/configVolume/plan";
import type { Rule } from "../../spec/checker";
import type { TelegramIntegration } from "../../spec/receivers";
import { oneOf } from "../../spec/rules";
import type { IntegrationKind } from "./integrationKind";

const chatId: Rule<number> = {
    text: "must be the number of a chat, which is negative for a group",
    holds: (value) => Number.isSafeInteger(value) && value !== 0,
};

/** https://prometheus.io/docs/alerting/latest/configuration/#telegram_config */
export const telegram: IntegrationKind<TelegramIntegration> = {
    configKey: "telegram_configs",
    options: ["botToken", "chatId", "message", "parseMode"],
    texts: ["message"],
    validate: (checker, { botToken, chatId: chat, message, parseMode }) => {
        checker.requiredSecret("botToken", botToken);
        checker.required("chatId", chat, chatId);
        checker.optional("parseMode", parseMode, oneOf("HTML", "MarkdownV2", "Markdown"));
        if (parseMode !== undefined && parseMode !== "HTML" && message === undefined) {
            checker.report(
                "message",
                "must be set with this parseMode: the default message is HTML",
                undefined,
            );
        }
    },
    render: ({ botToken, chatId: chat, message, parseMode }) => ({
        bot_token_file: secretPath(botToken.secret),
        chat_id: chat,
        parse_mode: parseMode ?? "HTML",
        message: message ?? '{{ template "vigie.message" . }}',
    }),
};
