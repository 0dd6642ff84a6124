/** Installs what the project needs: by the standard way first, by the offline fallback last. */
export { ensureCompose } from "./compose";
export { type DockerEngine, ensureDocker } from "./docker";
export { ensureDocker29 } from "./docker29";
export { ensureImageCommand, type ImageCommand } from "./imageCommand";
export type { ImageOutcome } from "./imageOutcome";
export { ensureImages } from "./images";
export { ensureDockerPlugin } from "./dockerPlugin";
export { ensureJsonnet } from "./jsonnet";
export { ensurePebble } from "./pebble";
export { ensureNodeHost } from "./nodeHost";
export { ensurePlugin, type Plugin, type PluginOutcome } from "./plugins";
export { ensurePulumi } from "./pulumi";
export type { Say } from "./say";
