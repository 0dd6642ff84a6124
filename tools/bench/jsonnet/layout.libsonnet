// Sections one below the other: a heading, then lines of panels side by side.
local panel = import 'panel.libsonnet';

local line(placed, line) =
  local add(state, item) = {
    x: state.x + item.width,
    panels: state.panels + [item.panel + panel.panelOptions.withGridPos(state.x, placed.y, item.width, line.height)],
  };
  local row = std.foldl(add, line.panels, { x: 0, panels: [] });
  { y: placed.y + line.height, panels: placed.panels + row.panels };

local section(placed, section) =
  local heading = panel.row.new(section.title) + panel.panelOptions.withGridPos(0, placed.y, 24, 1);
  std.foldl(line, section.lines, { y: placed.y + 1, panels: placed.panels + [heading] });

{
  place(sections):: std.foldl(section, sections, { y: 0, panels: [] }).panels,
}
