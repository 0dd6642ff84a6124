/** What the toolchain falls back on where only package registries can be reached. */
export { buildCompose, keptCompose } from "./compose";
export { isDebian, isRoot } from "./debian";
export { hasDockerEngine, startDockerEngine } from "./dockerEngine";
export { buildDockerEngine29 } from "./dockerEngine29";
export { buildCommand, buildImage, recipeHash } from "./image";
export { buildJsonnet, keptJsonnet } from "./jsonnet";
export { noteLabel, offlineLabel, recipeLabel } from "./labels";
export { buildNodeHost, keptNodeHost } from "./nodeHost";
export { buildPebble } from "./pebble";
export { type PluginBuild, pluginBuild } from "./providerPlugin";
export { buildPulumi, keptPulumi } from "./pulumi";
