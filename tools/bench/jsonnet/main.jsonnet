// A file for each dashboard and each group of rules; `jsonnet --multi` writes them.
local dashboard = import 'dashboard.libsonnet';
local input = import 'input.libsonnet';
local layout = import 'layout.libsonnet';
local panel = import 'panel.libsonnet';
local rules = import 'rules.libsonnet';

local option(spec, name, mixin) = if std.objectHas(spec, name) then mixin(spec[name]) else {};

local refId(index) = std.char(std.codepoint('A') + index);

local targets(spec, instant) = std.mapWithIndex(
  function(index, query)
    panel.query.new(query.expr, query.legend)
    + panel.query.withRefId(refId(index))
    + if instant then panel.query.withInstant() else {},
  spec.queries
);

local colours(spec) = std.foldl(
  function(mixin, item) mixin + item,
  std.mapWithIndex(
    function(index, query) option(query, 'color', function(color)
      panel.standardOptions.withOverride(
        { id: 'byFrameRefID', options: refId(index) },
        [{ id: 'color', value: { fixedColor: color, mode: 'fixed' } }]
      )),
    spec.queries
  ),
  {}
);

local runbooks(spec, baseUrl) = panel.panelOptions.withLinks([
  dashboard.link.url('Runbook: ' + alert, baseUrl + '/' + alert + '.md') + dashboard.link.withNewTab()
  for alert in std.get(spec, 'alerts', [])
]);

local create = {
  timeSeries(spec)::
    panel.timeSeries.new(spec.title)
    + option(spec, 'stacked', function(_) panel.timeSeries.custom.withStacking())
    + option(spec, 'axisTop', panel.timeSeries.custom.withAxisSoftMax),
  stat(spec)::
    panel.stat.new(spec.title)
    + option(spec, 'course', function(_) panel.stat.options.withGraph() + panel.standardOptions.withMin(0)),
  gauge(spec)::
    panel.gauge.new(spec.title)
    + panel.standardOptions.withMin(0)
    + panel.standardOptions.withMax(1),
};

local isInstant(kind, spec) = kind == 'gauge' || (kind == 'stat' && !std.get(spec, 'course', false));

local panelOf(item, baseUrl) = {
  width: item.width,
  panel:
    create[item.kind](item.spec)
    + panel.panelOptions.withDescription(item.spec.description)
    + panel.standardOptions.withUnit(item.spec.unit)
    + option(item.spec, 'decimals', panel.standardOptions.withDecimals)
    + option(item.spec, 'steps', panel.standardOptions.withThresholds)
    + panel.queryOptions.withTargets(targets(item.spec, isInstant(item.kind, item.spec)))
    + colours(item.spec)
    + runbooks(item.spec, baseUrl),
};

local sections(spec, baseUrl) = [
  section { lines: [line { panels: [panelOf(item, baseUrl) for item in line.panels] } for line in section.lines] }
  for section in spec.sections
];

local deployments =
  dashboard.annotation.new('Deployments', '1000 * vigie_deployment_timestamp_seconds')
  + dashboard.annotation.withColor('blue')
  + dashboard.annotation.withStep('15s')
  + dashboard.annotation.withText('Deployment', '{{hash}}')
  + dashboard.annotation.withTags('')
  + dashboard.annotation.withValueForTime();

local alerts =
  dashboard.annotation.new(
    'Alerts',
    '1000 * ALERTS_FOR_STATE and ignoring (alertstate) ALERTS{alertstate="firing", alertname!="Watchdog", job=~"$job"}'
  )
  + dashboard.annotation.withColor('red')
  + dashboard.annotation.withStep('60s')
  + dashboard.annotation.withText('{{alertname}}', '{{job}} {{instance}} {{name}}')
  + dashboard.annotation.withTags('severity')
  + dashboard.annotation.withValueForTime();

local dashboardOf(spec, dataSource, baseUrl) =
  dashboard.new(spec.title)
  + dashboard.withUid(spec.uid)
  + dashboard.withDescription(spec.description)
  + dashboard.withAnnotations([deployments, alerts])
  + dashboard.withLinks([dashboard.link.dropdown('All dashboards', ['vigie'])])
  + dashboard.withVariables(
    [dashboard.variable.datasource('datasource', 'Data source', dataSource)]
    + [
      dashboard.variable.query(variable.name, variable.label, variable.metric, variable.of)
      + dashboard.variable.withAll()
      for variable in spec.variables
    ]
  )
  + dashboard.withPanels(layout.place(sections(spec, baseUrl)));

local groupOf(pack, baseUrl) =
  rules.group.new(pack.name)
  + rules.group.withRules(pack.records)
  + rules.group.withRules([
    rules.alert.new(item.name, item.definition) + rules.alert.withRunbook(baseUrl)
    for item in pack.alerts
  ]);

function(dashboards, rules)
  local data = input(dashboards, rules);
  {
    [spec.uid + '.json']: dashboardOf(spec, data.dataSource, data.runbookBaseUrl)
    for spec in data.dashboards
  } + {
    ['rules/' + pack.name + '.json']: groupOf(pack, data.runbookBaseUrl)
    for pack in data.packs
  }
