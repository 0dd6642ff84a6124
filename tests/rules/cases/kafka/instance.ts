/** What the Kafka exporter's scrape job puts on its series. */
export const at = 'job="kafka",instance="kafka:29092"';

const where = { job: "kafka", instance: "kafka:29092" };

/** Labels of alerts about it. */
export const critical = { ...where, severity: "critical" };
export const warning = { ...where, severity: "warning" };
