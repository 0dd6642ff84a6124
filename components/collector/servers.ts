/** Port that Promtail listens on. */
export const promtailPort = 9080;

/** Port that Alloy listens on. */
export const alloyPort = 12_345;

/** Folder of the volume with how far everything was read. */
export const dataFolder = "/var/lib/vigie-collector";

/** Where Promtail keeps how far it read. */
export const positionsFile = `${dataFolder}/positions.yml`;

/** How often containers are looked for; what is found is taken up at most once in 5 seconds. */
export const discoverySeconds = 2;

/** How far back the journal is read where it was not read before. */
export const journalHours = 24;

/** Header of Promtail's requests that identifies its configuration, since its page shows all headers. */
export const proofHeader = "X-Vigie-Configuration";
