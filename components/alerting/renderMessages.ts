import { definedTemplates } from "./templateSyntax";

/** Name of the stack's own template file, without `.tmpl`. */
export const messagesFile = "vigie";

/**
 * The templates that messages are made of where a spec has none of its own.
 *
 * | template | makes |
 * |---|---|
 * | `vigie.title` | `[FIRING:2] HighCPUUsage (crypto-viz)`, `[RESOLVED] HighCPUUsage (crypto-viz)` |
 * | `vigie.text` | each alert with summary, severity, description, beginning, end and runbook, counted |
 * | `vigie.message` | title and text, for integrations without a title field |
 * | `vigie.severity` | the worst severity of the alerts: critical, warning or info |
 * | `vigie.priority` | the same as P1, P3 or P5 |
 *
 * The text is plain, with `- ` for lists, which Slack, Discord, Teams and Telegram all show well.
 */
export function renderMessages(stack: string): string {
    return `{{ define "vigie.title" -}}
[{{ .Status | toUpper }}{{ if eq .Status "firing" }}:{{ len .Alerts.Firing }}{{ end }}] {{ with .CommonLabels.alertname }}{{ . }}{{ else }}{{ len .Alerts }} alerts{{ end }} (${stack})
{{- end }}

{{ define "vigie.alerts" -}}
{{ range . }}
{{ with .Annotations.summary }}{{ . }}{{ else }}{{ .Labels.alertname }}{{ end }}
{{- with .Labels.severity }} ({{ . }}){{ end }}
{{- with .Annotations.description }}
- {{ . }}
{{- end }}
- Since {{ .StartsAt.UTC.Format "2006-01-02 15:04 MST" }}
{{- if eq .Status "resolved" }}, until {{ .EndsAt.UTC.Format "2006-01-02 15:04 MST" }}{{ end }}
{{- with .Annotations.runbook_url }}
- Runbook: {{ . }}
{{- end }}
{{ end }}
{{- end }}

{{ define "vigie.text" -}}
{{ with .Alerts.Firing }}{{ len . }} firing
{{ template "vigie.alerts" . }}{{ end }}
{{- with .Alerts.Resolved }}{{ if $.Alerts.Firing }}
{{ end }}{{ len . }} resolved
{{ template "vigie.alerts" . }}{{ end }}
{{- end }}

{{ define "vigie.message" -}}
{{ template "vigie.title" . }}

{{ template "vigie.text" . }}
{{- end }}

{{ define "vigie.severity" -}}
{{ $worst := "info" -}}
{{ range .Alerts -}}
{{ if eq .Labels.severity "critical" }}{{ $worst = "critical" }}
{{- else if and (eq .Labels.severity "warning") (ne $worst "critical") }}{{ $worst = "warning" }}{{ end -}}
{{ end -}}
{{ $worst }}
{{- end }}

{{ define "vigie.priority" -}}
{{ $priority := "P5" -}}
{{ range .Alerts -}}
{{ if eq .Labels.severity "critical" }}{{ $priority = "P1" }}
{{- else if and (eq .Labels.severity "warning") (ne $priority "P1") }}{{ $priority = "P3" }}{{ end -}}
{{ end -}}
{{ $priority }}
{{- end }}
`;
}

/** Names of those templates. */
export const ownTemplates: readonly string[] = definedTemplates(renderMessages("stack"));
