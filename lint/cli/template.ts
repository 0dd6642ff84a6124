/** Constructs that only Helm templates have; Prometheus templates never do. */
const surely = /\{\{-?\s*(?:\.Values|\.Release|\.Chart|\.Files|include\s|`)|<%[=-]?\s|\{\{ ?"\{\{"? /;
/** Control lines of a template; YAML has none. */
const steering = /^\s*(?:- )?\{\{-?\s*(?:if|range|with|end|else|define|template|\/\*|\$)|^\s*(?:\{%|<%)/m;

/**
 * Whether a text becomes YAML only after templating. Prometheus annotations contain templates too, so for a text that
 * parses (`surely`) only constructs that they never have count.
 */
export function isTemplate(text: string, how?: "surely"): boolean {
    return surely.test(text) || (how === undefined && steering.test(text));
}
