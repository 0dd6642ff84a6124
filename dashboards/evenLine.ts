import type { Line } from "./layout";
import type { Panel } from "./panels";

/** Columns of a dashboard. */
const columns = 24;

/** Lines of panels of about the same width; none without panels. Undefined panels are skipped. */
export function evenLine(height: number, ...panels: readonly (Panel | undefined)[]): Line[] {
    const present = panels.filter((panel) => panel !== undefined);
    const width = Math.floor(columns / present.length);
    const last = columns - width * (present.length - 1);
    return present.length === 0
        ? []
        : [
              {
                  height,
                  panels: present.map((panel, index) => [index === present.length - 1 ? last : width, panel]),
              },
          ];
}
