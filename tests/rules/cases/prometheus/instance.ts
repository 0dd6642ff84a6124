/** The server as its own job has it. */
const labels = { job: "prometheus", instance: "localhost:9090" };

/** The same as matchers, and those of a second server. */
export const at = 'job="prometheus",instance="localhost:9090"';
export const other = (port: number): string => `job="prometheus",instance="localhost:${port}"`;

export const critical = { ...labels, severity: "critical" };
export const warning = { ...labels, severity: "warning" };
export const info = { ...labels, severity: "info" };
