/** What cAdvisor's scrape job puts on its series. */
export const at = 'job="cadvisor",instance="cadvisor"';

/** The labels of a container's series, with its short name where the stack has logs; the host's own have no name. */
export function of(name: string, container?: string): string {
    const short = container === undefined ? "" : `,container="${container}"`;
    return name === ""
        ? `{${at},id="/",image="",name=""}`
        : `{${at},id="/docker/1f2e3d",image="${name}:1",name="${name}"${short}}`;
}

const where = { job: "cadvisor", instance: "cadvisor" };

/** Labels of alerts about a container. */
export function warning(name: string): Record<string, string> {
    return { ...where, name, severity: "warning" };
}
