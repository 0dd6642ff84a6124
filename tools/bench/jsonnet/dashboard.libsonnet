// Dashboards in the manner of grafonnet, with the variables, links and annotations that each of the project's has.
local panel = import 'panel.libsonnet';

local variable(name, label) = {
  name: name,
  label: label,
  allowCustomValue: true,
  auto: false,
  auto_count: 30,
  auto_min: '10s',
  includeAll: false,
  multi: false,
  skipUrlSync: false,
};

local link(title) = {
  title: title,
  asDropdown: false,
  icon: '',
  includeVars: false,
  keepTime: false,
  tags: [],
  targetBlank: false,
  tooltip: '',
};

{
  new(title):: {
    title: title,
    editable: false,
    fiscalYearStartMonth: 0,
    graphTooltip: 1,
    refresh: '1m',
    schemaVersion: 41,
    tags: ['vigie'],
    time: { from: 'now-1h', to: 'now' },
    timezone: 'browser',
    annotations: { list: [] },
    links: [],
    templating: { list: [] },
    panels: [],
  },
  withUid(uid):: { uid: uid },
  withDescription(text):: { description: text },
  withPanels(panels):: { panels+: panels },
  withVariables(variables):: { templating+: { list+: variables } },
  withAnnotations(annotations):: { annotations+: { list+: annotations } },
  withLinks(links):: { links+: links },

  variable:: {
    datasource(name, label, current):: variable(name, label) + {
      type: 'datasource',
      query: 'prometheus',
      current: { text: current.name, value: current.uid },
    },
    query(name, label, metric, of):: variable(name, label) + {
      type: 'query',
      datasource: panel.source,
      query: { query: 'label_values(' + metric + ', ' + of + ')', refId: name },
      refresh: 2,
      sort: 1,
    },
    withAll():: { includeAll: true, multi: true, current: { text: ['All'], value: ['$__all'] } },
  },

  annotation:: {
    new(name, expr):: { name: name, expr: expr, datasource: panel.source, enable: true },
    withColor(color):: { iconColor: color },
    withStep(step):: { step: step },
    withText(title, text):: { titleFormat: title, textFormat: text },
    withTags(tags):: { tagKeys: tags },
    withValueForTime():: { useValueForTime: true },
  },

  link:: {
    dropdown(title, tags):: link(title) + { type: 'dashboards', asDropdown: true, keepTime: true, tags: tags },
    url(title, url):: link(title) + { type: 'link', icon: 'dashboard', url: url },
    withNewTab():: { targetBlank: true },
  },
}
