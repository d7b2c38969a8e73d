const below = import.meta.env.BASE_URL.replace(/\/$/, "");

/**
 * @param path an address inside the site, from its root: "/glosarium/".
 * @returns the same below the path at which an office serves the site.
 */
export const href = (path: string): string => below + path;

/** The inverse of `href`: a path at which the site is served, as an address from the site's root. */
export const fromRoot = (pathname: string): string => pathname.slice(below.length);
