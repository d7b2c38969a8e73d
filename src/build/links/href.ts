/**
 * @param path an address inside the site, from its root: "/glosarium/".
 * @returns the same below the path at which an office serves the site.
 */
export const href = (path: string): string => import.meta.env.BASE_URL.replace(/\/$/, "") + path;
