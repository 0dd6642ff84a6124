// Panels in the manner of grafonnet: a panel is an object, and each option a function that returns a mixin for it.
local source = { type: 'prometheus', uid: '${datasource}' };

local base(type, title) = {
  type: type,
  title: title,
  datasource: source,
  transparent: false,
  repeatDirection: 'h',
  links: [],
  fieldConfig: {
    defaults: {
      mappings: [],
      thresholds: { mode: 'absolute', steps: [{ color: 'green', value: 0 }] },
    },
    overrides: [],
  },
  options: {},
  targets: [],
};

{
  source:: source,

  panelOptions:: {
    withDescription(text):: { description: text },
    withGridPos(x, y, w, h):: { gridPos: { x: x, y: y, w: w, h: h } },
    withLinks(links):: { links: links },
  },

  queryOptions:: {
    withTargets(targets):: { targets: targets },
  },

  standardOptions:: {
    withUnit(unit):: { fieldConfig+: { defaults+: { unit: unit } } },
    withDecimals(decimals):: { fieldConfig+: { defaults+: { decimals: decimals } } },
    withMin(min):: { fieldConfig+: { defaults+: { min: min } } },
    withMax(max):: { fieldConfig+: { defaults+: { max: max } } },
    withThresholds(steps):: {
      fieldConfig+: {
        defaults+: { thresholds+: { steps: [{ value: step[0], color: step[1] } for step in steps] } },
      },
    },
    withOverride(matcher, properties):: {
      fieldConfig+: { overrides+: [{ matcher: matcher, properties: properties }] },
    },
  },

  query:: {
    new(expr, legend):: {
      datasource: source,
      editorMode: 'code',
      expr: expr,
      legendFormat: legend,
      instant: false,
      range: true,
    },
    withInstant():: { instant: true, range: false },
    withRefId(id):: { refId: id },
  },

  timeSeries:: {
    new(title):: base('timeseries', title) + {
      options: {
        legend: { calcs: [], displayMode: 'list', placement: 'bottom', showLegend: true },
        tooltip: { mode: 'multi', sort: 'desc' },
      },
    } + self.custom.withLine(),
    custom:: {
      withLine():: {
        fieldConfig+: {
          defaults+: {
            custom+: { axisSoftMin: 0, fillOpacity: 10, gradientMode: 'opacity', lineWidth: 1, showPoints: 'never' },
          },
        },
      },
      withStacking():: {
        fieldConfig+: { defaults+: { custom+: { fillOpacity: 30, stacking: { group: 'A', mode: 'normal' } } } },
      },
      withAxisSoftMax(value):: { fieldConfig+: { defaults+: { custom+: { axisSoftMax: value } } } },
    },
  },

  local reduce = { options+: { reduceOptions: { calcs: ['lastNotNull'], values: false } } },

  stat:: {
    new(title):: base('stat', title) + reduce + {
      options+: {
        colorMode: 'value',
        graphMode: 'none',
        justifyMode: 'auto',
        orientation: 'auto',
        percentChangeColorMode: 'standard',
        showPercentChange: false,
        textMode: 'auto',
        wideLayout: true,
      },
    },
    options:: {
      withGraph():: { options+: { graphMode: 'area' } },
    },
  },

  gauge:: {
    new(title):: base('gauge', title) + reduce + {
      options+: {
        minVizHeight: 75,
        minVizWidth: 75,
        orientation: 'auto',
        showThresholdLabels: false,
        showThresholdMarkers: true,
        sizing: 'auto',
      },
    },
  },

  row:: {
    new(title):: { type: 'row', title: title, collapsed: false, panels: [] },
  },
}
