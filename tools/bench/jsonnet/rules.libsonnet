// Alerts and recording rules as mixins; `$threshold` and `$for` in texts are filled as the project fills them.
local units = { s: 'second', m: 'minute', h: 'hour', d: 'day' };

local inWords(duration) =
  local count = std.substr(duration, 0, std.length(duration) - 1);
  local unit = units[duration[std.length(duration) - 1]];
  count + ' ' + unit + (if count == '1' then '' else 's');

local fill(text, threshold, duration) =
  std.strReplace(std.strReplace(text, '$threshold', threshold), '$for', inWords(duration));

{
  alert:: {
    new(name, definition):: {
      local threshold = definition.threshold.value,
      alert: name,
      expr: std.strReplace(definition.expr, '$threshold', '' + threshold),
      'for': definition['for'],
      labels: { severity: definition.severity },
      annotations: {
        summary: definition.summary,
        description: fill(definition.description, threshold + ' ' + definition.threshold.unit, definition['for']),
      },
    },
    withRunbook(baseUrl):: {
      local alert = super.alert,
      annotations+: { runbook_url: baseUrl + '/' + alert + '.md' },
    },
  },

  group:: {
    new(name):: { groups: [{ name: name, rules: [] }] },
    withRules(rules):: { groups: [super.groups[0] { rules+: rules }] },
  },
}
