/** What only a template of Helm has; Prometheus's own templates have nothing like it. */
const surely = /\{\{-?\s*(?:\.Values|\.Release|\.Chart|\.Files|include\s|`)|<%[=-]?\s|\{\{ ?"\{\{"? /;
/** Lines that steer a template, where YAML has none. */
const steering = /^\s*(?:- )?\{\{-?\s*(?:if|range|with|end|else|define|template|\/\*|\$)|^\s*(?:\{%|<%)/m;

/**
 * Whether a text becomes YAML only when it is filled in. Prometheus's texts have templates too, so that for a text that
 * reads well (`surely`) only what they never have counts.
 */
export function isTemplate(text: string, how?: "surely"): boolean {
    return surely.test(text) || (how === undefined && steering.test(text));
}
