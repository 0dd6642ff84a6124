import { secretPath } from "../../server/configVolume/plan";
import type { Rule } from "../../spec/rule";
import type { TelegramIntegration } from "../../spec/receivers";
import type { IntegrationKind } from "./integrationKind";

/** A chat, by its number. */
export const telegramChat: Rule<number> = {
    text: "must be the number of a chat, which is negative for a group",
    holds: (value) => Number.isSafeInteger(value) && value !== 0,
};

/** https://prometheus.io/docs/alerting/latest/configuration/#telegram_config */
export const telegram: IntegrationKind<TelegramIntegration> = {
    configKey: "telegram_configs",
    validate: (checker, { message, parseMode }) => {
        if (parseMode !== undefined && parseMode !== "HTML" && message === undefined) {
            checker.report(
                "message",
                "must be set with this parseMode: the default message is HTML",
                undefined,
            );
        }
    },
    render: ({ botToken, chatId, message, parseMode }) => ({
        bot_token_file: secretPath(botToken.secret),
        chat_id: chatId,
        parse_mode: parseMode ?? "HTML",
        message: message ?? '{{ template "vigie.message" . }}',
    }),
};
