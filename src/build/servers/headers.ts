/** The response headers of the site, once; the writers beside this file spell them for each server. */
export interface SiteHeaders {
  /** For files whose name carries their digest (`HASHED`): they never change. */
  hashed: Record<string, string>;
  /** For all other answers, errors included. */
  pages: Record<string, string>;
}

/** The folder of the files that never change, below the site's root. */
export const HASHED = "_astro/";

const UNUSED_POWERS = [
  "accelerometer",
  "camera",
  "display-capture",
  "geolocation",
  "gyroscope",
  "magnetometer",
  "microphone",
  "midi",
  "payment",
  "usb",
];

/** @param csp the policy the built pages need. */
export function siteHeaders(csp: string): SiteHeaders {
  const always = {
    "Cross-Origin-Resource-Policy": "same-origin",
    "Referrer-Policy": "no-referrer",
    "X-Content-Type-Options": "nosniff",
  };
  return {
    hashed: {
      // Governs workers alone; a page's policy holds for the scripts and styles it takes in. Over
      // HTTP/1.1 the long one would weigh more than many of these files.
      "Content-Security-Policy": "default-src 'self' 'wasm-unsafe-eval'",
      ...always,
      "Cache-Control": "public, max-age=31536000, immutable",
    },
    pages: {
      "Content-Security-Policy": csp,
      "Permissions-Policy": UNUSED_POWERS.map((name) => `${name}=()`).join(", "),
      "Cross-Origin-Opener-Policy": "same-origin",
      ...always,
      // Kept, but asked for again before each use.
      "Cache-Control": "no-cache",
    },
  };
}

/** One header per line, in a server's own spelling. */
export function spell(
  headers: Record<string, string>,
  indent: string,
  line: (name: string, value: string) => string,
): string {
  return Object.entries(headers)
    .map(([name, value]) => `${indent}${line(name, value)}\n`)
    .join("");
}
