/** What answers a request: it gets the last part of the path, where the route ends in `:`, and the body. */
export type Handler = (part: string, body: unknown) => unknown;

/** Handlers by method and path, `GET /api/folders/:`. */
export type Routes = Readonly<Record<string, Handler>>;

/** The handler of a request, and the last part of its path; nothing where there is none. */
export function routeOf(
    routes: Routes,
    method: string,
    pathname: string,
): { handler: Handler; part: string } | undefined {
    const path = pathname.replace(/\/$/, "");
    const whole = routes[`${method} ${path}`];
    if (whole) {
        return { handler: whole, part: "" };
    }
    const end = path.lastIndexOf("/") + 1;
    const handler = routes[`${method} ${path.slice(0, end)}:`];
    return handler && { handler, part: decodeURIComponent(path.slice(end)) };
}
