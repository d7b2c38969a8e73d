/**
 * The site's Content-Security-Policy. Nothing may come from, or go to, another origin.
 * Styles stay inline-able: Starlight and the diagrams carry `style` attributes,
 * and with every fetch held to this origin a style has nowhere to send anything.
 *
 * @param scriptHashes the inline scripts of the built pages, as CSP source expressions.
 */
export function contentSecurityPolicy(scriptHashes: Iterable<string>): string {
  const scripts = [...scriptHashes].sort().join(" ");
  return [
    "default-src 'self'",
    `script-src 'self' ${scripts}`.trim(),
    "style-src 'self' 'unsafe-inline'",
    "img-src 'self' data: blob:",
    "font-src 'self'",
    "connect-src 'self'",
    "worker-src 'self'",
    "manifest-src 'self'",
    "object-src 'none'",
    "frame-src 'none'",
    "base-uri 'self'",
    "form-action 'self'",
    "frame-ancestors 'none'",
  ].join("; ");
}
