/** `alertmanager.yml` of `richSpec`, without its first line. */
export const goldenAlertmanager = `global:
  resolve_timeout: 600s
templates:
  - templates/*.tmpl
route:
  receiver: team
  group_by:
    - alertname
    - service
  group_wait: 10s
  group_interval: 20s
  repeat_interval: 3600s
  routes:
    - receiver: heartbeat
      matchers:
        - alertname="Watchdog"
      group_by:
        - alertname
      group_wait: 0s
      group_interval: 90s
      repeat_interval: 45s
    - receiver: nobody
      matchers:
        - alertname="InfoInhibitor"
    - receiver: on call
      matchers:
        - severity="critical"
        - team=~"a|b\\\\d"
      group_by:
        - ...
      group_wait: 0s
      group_interval: 60s
      repeat_interval: 300s
      mute_time_intervals:
        - holidays
      continue: true
      routes:
        - receiver: web.hook
          matchers:
            - '"http.route"!="/health"'
    - receiver: silent
      matchers:
        - severity="info"
      active_time_intervals:
        - nights
inhibit_rules:
  - source_matchers:
      - severity="critical"
      - instance!=""
    target_matchers:
      - severity=~"warning|info"
    equal:
      - alertname
      - instance
  - source_matchers:
      - alertname="InfoInhibitor"
    target_matchers:
      - severity="info"
      - alertname!~"Watchdog|InfoInhibitor"
    equal:
      - job
      - instance
  - source_matchers:
      - alertname="HostDown"
    target_matchers:
      - alertname!="HostDown"
    equal:
      - instance
  - source_matchers:
      - alertname="Maintenance"
    target_matchers:
      - severity=~".+"
time_intervals:
  - name: nights
    time_intervals:
      - times:
          - start_time: '00:00'
            end_time: '07:30'
          - start_time: '20:00'
            end_time: '24:00'
        location: Europe/Paris
  - name: holidays
    time_intervals:
      - weekdays:
          - saturday
          - Monday:Friday
        days_of_month:
          - '1:7'
          - '-3:-1'
      - months:
          - january:march
          - '5'
        years:
          - '2026:2028'
          - '2030'
receivers:
  - name: team
    slack_configs:
      - send_resolved: true
        api_url_file: /etc/vigie/secrets/slackUrl
        title: '{{ template "vigie.title" . }}'
        text: '{{ template "vigie.text" . }}'
      - send_resolved: false
        api_url_file: /etc/vigie/secrets/slackUrl
        channel: '#alerts'
        username: Vigie
        title: '{{ .Status }}'
        text: '{{ template "short" . }}'
    discord_configs:
      - send_resolved: true
        webhook_url_file: /etc/vigie/secrets/discordUrl
        title: '{{ template "vigie.title" . }}'
        message: '{{ template "vigie.text" . }}'
      - send_resolved: true
        webhook_url_file: /etc/vigie/secrets/discordUrl
        title: title
        message: message
    msteamsv2_configs:
      - send_resolved: true
        webhook_url_file: /etc/vigie/secrets/teamsUrl
        title: '{{ template "vigie.title" . }}'
        text: '{{ template "vigie.text" . }}'
      - send_resolved: true
        webhook_url_file: /etc/vigie/secrets/teamsUrl
        title: title
        text: text
    telegram_configs:
      - send_resolved: true
        bot_token_file: /etc/vigie/secrets/telegramToken
        chat_id: -1001234567890
        parse_mode: HTML
        message: '{{ template "vigie.message" . }}'
      - send_resolved: true
        bot_token_file: /etc/vigie/secrets/telegramToken
        chat_id: 42
        parse_mode: MarkdownV2
        message: hello
  - name: on call
    email_configs:
      - send_resolved: true
        to: oncall@example.com, boss@example.com
        from: Alerts <alerts@example.com>
        smarthost: smtp.example.com:587
        auth_username: alerts
        auth_password_file: /etc/vigie/secrets/smtpPassword
        require_tls: true
        headers:
          Importance: high
          Subject: '[{{ .GroupLabels.alertname }}] {{ .Status }}'
          X-Stack: shop
        html: <b>{{ .Status }}</b>
        text: '{{ template "vigie.text" . }}'
      - send_resolved: true
        to: a@example.com
        from: b@example.com
        smarthost: smtp.example.com:465
        require_tls: false
        headers:
          Subject: '{{ template "vigie.title" . }}'
    pagerduty_configs:
      - send_resolved: true
        routing_key_file: /etc/vigie/secrets/pagerDutyKey
        description: '{{ template "vigie.title" . }}'
        severity: '{{ template "vigie.severity" . }}'
      - send_resolved: true
        routing_key_file: /etc/vigie/secrets/pagerDutyKey
        description: down
        severity: critical
    opsgenie_configs:
      - send_resolved: true
        api_key_file: /etc/vigie/secrets/opsgenieKey
        message: '{{ template "vigie.title" . }}'
        description: '{{ template "vigie.text" . }}'
        priority: '{{ template "vigie.priority" . }}'
      - send_resolved: true
        api_key_file: /etc/vigie/secrets/opsgenieKey
        api_url: https://api.eu.opsgenie.com/
        message: down
        description: '{{ template "vigie.text" . }}'
        priority: P2
  - name: web.hook
    webhook_configs:
      - send_resolved: true
        url: http://hook:8080/alerts
      - send_resolved: true
        url_file: /etc/vigie/secrets/hookUrl
        http_config:
          authorization:
            credentials_file: /etc/vigie/secrets/hookToken
        max_alerts: 10
      - send_resolved: true
        url: https://hook/
        http_config:
          basic_auth:
            username: am
            password_file: /etc/vigie/secrets/hookPassword
  - name: silent
  - name: heartbeat
    webhook_configs:
      - send_resolved: false
        url_file: /etc/vigie/secrets/heartbeatUrl
  - name: nobody
`;
