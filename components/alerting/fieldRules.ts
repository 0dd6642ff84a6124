import { basicAuthUser } from "../prometheus/rules";
import { type FieldCheck, fieldCheck } from "../schema/fieldCheck";
import type { AlertingSpec } from "../spec/alerting";
import { isObject } from "../spec/checker";
import type { Rule } from "../spec/rule";
import { nonEmpty } from "../spec/rules";
import { matcherExpression, matcherSyntax } from "./matcher";
import { emailHeader, emailSender } from "./receivers/email";
import { opsgeniePriority } from "./receivers/opsgenie";
import { pagerDutySeverity } from "./receivers/pagerDuty";
import { slackChannel } from "./receivers/slack";
import { telegramChat } from "./receivers/telegram";
import { alertCount } from "./receivers/webhook";
import * as rules from "./rules";
import { availableTemplates, definesSomething, templateFile, usesDefined } from "./templateRules";
import { templateText } from "./templateSyntax";
import * as times from "./timeRules";

/** The check of a spec's fields, each on its own: receivers, time intervals and templates are known by their names. */
export function alertingFields(spec: AlertingSpec): FieldCheck {
    const { receivers, timeIntervals }: Partial<AlertingSpec> = isObject(spec) ? spec : {};
    const template = [templateText, usesDefined(isObject(spec) ? availableTemplates(spec) : new Set())];
    return fieldCheck("AlertingSpec", {
        AlertCount: alertCount,
        AlertLabel: rules.alertLabel,
        AlertMatcher: [matcherSyntax, matcherExpression],
        BasicAuthUser: basicAuthUser,
        ClockTime: times.clock,
        DayRange: times.dayRange,
        EmailHeader: emailHeader,
        EmailSender: emailSender,
        GroupLabel: rules.groupLabel,
        HeartbeatInterval: rules.heartbeatInterval,
        MonthRange: times.monthRange,
        OpsgeniePriority: opsgeniePriority,
        PagerDutySeverity: pagerDutySeverity,
        ReceiverName: [rules.receiverName, rules.notReserved],
        ReceiverRef: definedAmong(namesIn(receivers), "receiver"),
        SlackChannel: slackChannel,
        SomeTemplateText: [nonEmpty, ...template],
        TelegramChat: telegramChat,
        TemplateDefinitions: [definesSomething, ...template],
        TemplateFile: templateFile,
        TemplateText: template,
        TimeIntervalRef: definedAmong(namesIn(timeIntervals), "time interval"),
        TimeZone: times.timeZone,
        WaitSeconds: rules.wait,
        WeekdayRange: times.weekdayRange,
        YearRange: times.yearRange,
    });
}

/** Names of what is in a list, which may be anything. */
export function namesIn(named: unknown): string[] {
    return Array.isArray(named)
        ? named.flatMap((item: unknown) =>
              isObject(item) && typeof item.name === "string" ? [item.name] : [],
          )
        : [];
}

function definedAmong(names: readonly string[], what: string): Rule<string> {
    const list = names.length === 0 ? "none" : names.join(", ");
    return {
        text: `must be the name of a ${what} (there are: ${list})`,
        holds: (value) => names.includes(value),
    };
}
