import { type ImageName, images } from "../../components/images";
import { alloy } from "./alloy";
import { exporterRecipes } from "./exporterRecipes";
import type { ImageRecipe, NoRecipe } from "./imageRecipe";
import { busybox, haproxy, loki, promtail } from "./logRecipes";
import * as serverRecipes from "./serverRecipes";
import { traefik } from "./traefik";

/** What is built for each image of the project. */
export const recipes: Readonly<Record<ImageName, ImageRecipe | NoRecipe>> = {
    ...exporterRecipes,
    ...serverRecipes,
    loki,
    promtail,
    alloy,
    busybox,
    haproxy,
    traefik,
    grafana: {
        unavailable: "Grafana is neither a Go module that builds by itself nor a Debian package",
    },
};

const names = new Map(
    Object.entries(images).map(([name, reference]) => [reference as string, name as ImageName]),
);

/** What is built for an image, under its name and tag; undefined where it is none of the project's. */
export function recipeOf(reference: string): ImageRecipe | NoRecipe | undefined {
    const name = names.get(reference);
    return name && recipes[name];
}
