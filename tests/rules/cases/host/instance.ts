/** What the node exporter's scrape job puts on its series. */
export const at = 'job="node",instance="node"';

const where = { job: "node", instance: "node" };

/** Labels of alerts about it. */
export const critical = { ...where, severity: "critical" };
export const warning = { ...where, severity: "warning" };
export const info = { ...where, severity: "info" };
