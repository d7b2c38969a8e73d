import type { BrowserContext } from "@playwright/test";

/** What a browser context did that it must not. */
export interface Findings {
  /** Violations of the Content-Security-Policy and requests to another origin. */
  breaches: string[];
  /** Errors thrown on its pages. */
  errors: string[];
}

const STAYS = /^(data|blob|about):|^https?:\/\/((?:[a-z0-9-]+\.)?localhost|127\.0\.0\.1)(:|\/)/;

/** Collects into `found` what the context's pages and workers do wrong from now on. */
export function watch(context: BrowserContext, found: Findings): void {
  context.on("request", (request) => {
    if (!STAYS.test(request.url())) found.breaches.push(`asks another origin: ${request.url()}`);
  });
  context.on("console", (message) => {
    const text = message.text();
    if (/Content Security Policy/i.test(text)) found.breaches.push(text);
  });
  context.on("weberror", (error) => {
    found.errors.push(String(error.error().stack ?? error.error()));
  });
}
