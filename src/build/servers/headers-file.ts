/**
 * The `_headers` file that static hosts (Netlify, Cloudflare Pages and others) read, and that the
 * site's own server reads too. Where two rules name the same header those hosts join the values, so
 * it leaves out what they do anyway (asking again before each use) and what would be said twice.
 */
import { HASHED, type SiteHeaders, spell } from "./headers.ts";

const line = (name: string, value: string) => `${name}: ${value}`;

/** @param base the path the site is served below, with slashes at both ends. */
export function writeHeadersFile({ hashed, pages }: SiteHeaders, base: string): string {
  const { "Cache-Control": _, ...everywhere } = pages;
  const differs = Object.entries(hashed).filter(([name, value]) => everywhere[name] !== value);
  const more = spell(Object.fromEntries(differs), "  ", line);
  return `${base}*\n${spell(everywhere, "  ", line)}\n${base}${HASHED}*\n${more}`;
}

/** One path pattern (ending in `*`: everything below) with its headers. */
export interface HeaderRule {
  path: string;
  headers: Record<string, string>;
}

/** Reads what {@link writeHeadersFile} wrote. */
export function parseHeadersFile(text: string): HeaderRule[] {
  const rules: HeaderRule[] = [];
  for (const line of text.split("\n")) {
    if (line.startsWith("/")) rules.push({ path: line.trim(), headers: {} });
    const [, name, value] = /^\s+([A-Za-z-]+):\s*(.+)$/.exec(line) ?? [];
    const rule = rules.at(-1);
    if (rule && name && value) rule.headers[name] = value;
  }
  return rules;
}

/** @returns the headers of every rule that fits the path, later rules winning. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const fits = (rule: HeaderRule) =>
    rule.path.endsWith("*") ? path.startsWith(rule.path.slice(0, -1)) : path === rule.path;
  return Object.assign({}, ...rules.filter(fits).map((rule) => rule.headers));
}
