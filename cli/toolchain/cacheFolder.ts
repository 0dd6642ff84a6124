export { cacheFolder } from "../../components/cacheFolder";
