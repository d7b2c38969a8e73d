/** One set of response headers, for every server: the writers beside this file only spell it. */
export interface HeaderRule {
  /** Path below the site's root: exact, or ending in `*` for everything below it. */
  path: string;
  headers: Record<string, string>;
}

const PERMISSIONS = [
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

/** Files whose name carries their digest: they never change. */
const FOREVER = "public, max-age=31536000, immutable";

/** @param csp the policy the built pages need. */
export function headerRules(csp: string): HeaderRule[] {
  return [
    {
      path: "/*",
      headers: {
        "Content-Security-Policy": csp,
        "Permissions-Policy": PERMISSIONS.map((name) => `${name}=()`).join(", "),
        "Cross-Origin-Opener-Policy": "same-origin",
        "Cross-Origin-Resource-Policy": "same-origin",
        "Referrer-Policy": "no-referrer",
        "X-Content-Type-Options": "nosniff",
      },
    },
    { path: "/_astro/*", headers: { "Cache-Control": FOREVER } },
  ];
}
