// The same data as tools/bench/render/input.ts. Texts are joined by `+`: std.format is ten times as slow.
local chosen = 'job=~"$job", instance=~"$instance"';

local now(service, index) = {
  local metric(kind) = 'service' + service + '_' + kind + index + '{' + chosen + '}',
  width: 6,
  kind: if index % 2 == 0 then 'stat' else 'gauge',
  spec: {
    title: 'Share ' + index,
    description: 'Part ' + index + ' of what service ' + service + ' has, which should stay below 80 %.',
    unit: 'percentunit',
    decimals: 1,
    queries: [{ expr: metric('used') + ' / (' + metric('limit') + ' > 0)', legend: '{{instance}}' }],
    steps: [[0, 'green'], [0.8, 'orange'], [0.9, 'red']],
    alerts: ['Service' + service + 'Full'],
  } + if index % 2 == 0 then { course: true } else {},
};

local course(service, index) = {
  local counter = 'service' + service + '_events' + index + '_total{' + chosen + '}',
  width: 6,
  kind: 'timeSeries',
  spec: {
    title: 'Events ' + index + ' per second',
    description: 'Events of kind ' + index + ' that service ' + service + ' handles.',
    unit: 'ops',
    queries: [
      { expr: 'sum by (job, instance) (rate(' + counter + '[$__rate_interval]))', legend: '{{instance}} handled' },
      {
        expr: 'sum by (job, instance) (rate(failed_' + counter + '[$__rate_interval]))',
        legend: '{{instance}} failed',
        color: 'red',
      },
    ],
  } + if index % 2 == 0 then { stacked: true } else { axisTop: 1 },
};

local dashboard(index) = {
  local metric = 'service' + index + '_up',
  uid: 'service-' + index,
  title: 'Service ' + index,
  description: 'What service ' + index + ' does, and how well.',
  variables: [
    { name: 'job', label: 'Job', of: 'job', metric: metric },
    { name: 'instance', label: 'Instance', of: 'instance', metric: metric + '{job=~"$job"}' },
  ],
  sections: [
    { title: 'Now', lines: [{ height: 5, panels: std.makeArray(4, function(n) now(index, n)) }] },
    {
      title: 'Over time',
      lines: std.makeArray(2, function(line) {
        height: 8,
        panels: std.makeArray(4, function(n) course(index, 4 * line + n)),
      }),
    },
  ],
};

local alert(service, index) = {
  expr: '100 * service' + service + '_used' + index + ' / (service' + service + '_limit' + index + ' > 0) > $threshold',
  threshold: { value: 50 + index, unit: '%' },
  'for': (1 + index % 9) + 'm',
  severity: if index % 5 == 0 then 'critical' else 'warning',
  summary: 'Service ' + service + ' on {{ $labels.instance }} is nearly full',
  description: '{{ $value | printf "%.0f" }} % of part ' + index + ' is used, above $threshold for more than $for.',
};

local pack(index) = {
  name: 'service-' + index,
  records: std.makeArray(5, function(n) {
    record: 'job:service' + index + '_events' + n + ':rate5m',
    expr: 'sum by (job) (rate(service' + index + '_events' + n + '_total[5m]))',
  }),
  alerts: std.makeArray(45, function(n) { name: 'Service' + index + 'Alert' + n, definition: alert(index, n) }),
};

function(dashboards, rules) {
  dataSource: { uid: 'prometheus', name: 'Prometheus' },
  runbookBaseUrl: 'https://runbooks.example.org',
  dashboards: std.makeArray(dashboards, dashboard),
  packs: std.makeArray(rules / 50, pack),
}
