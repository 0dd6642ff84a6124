/** The file of every program, a line each, named as it names itself. */
export { default as alertmanager } from "./alertmanager.json";
export { default as alloy } from "./alloy.json";
export { default as blackbox } from "./blackbox.json";
export { default as cadvisor } from "./cadvisor.json";
export { default as elasticsearch } from "./elasticsearch.json";
export { default as grafana } from "./grafana.json";
export { default as kafka } from "./kafka.json";
export { default as loki } from "./loki.json";
export { default as mysql } from "./mysql.json";
export { default as nginx } from "./nginx.json";
export { default as node } from "./node.json";
export { default as postgres } from "./postgres.json";
export { default as prometheus } from "./prometheus.json";
export { default as promtail } from "./promtail.json";
export { default as redis } from "./redis.json";
export { default as scrape } from "./scrape.json";
export { default as traefik } from "./traefik.json";
