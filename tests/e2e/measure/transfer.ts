import { gzipSync } from "node:zlib";
import type { Page } from "@playwright/test";

/** What a page cost over the wire: compressed bytes by address, with headers and without. */
export type Transfer = Map<string, { bytes: number; body: number; type: string }>;

/**
 * Collects every answer from now on; read it after the page has come to rest. Only gzip is asked for: in an
 * office's network, without TLS, browsers ask for nothing better.
 */
export async function recordTransfer(page: Page): Promise<Transfer> {
  const session = await page.context().newCDPSession(page);
  const requests = new Map<string, { url: string; type: string; head: number }>();
  const transfer: Transfer = new Map();
  session.on("Network.responseReceived", ({ requestId, response, type }) => {
    requests.set(requestId, { url: response.url, type, head: response.encodedDataLength });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const { url, type, head } = requests.get(requestId) ?? { url: "", type: "", head: 0 };
    transfer.set(url, { bytes: encodedDataLength, body: encodedDataLength - head, type });
  });
  await session.send("Network.enable");
  await page.setExtraHTTPHeaders({ "Accept-Encoding": "gzip" });
  return transfer;
}

/** From now on the page fetches every file anew, as a browser that was never here. */
export async function forgetFiles(page: Page): Promise<void> {
  const session = await page.context().newCDPSession(page);
  await session.send("Network.enable");
  await session.send("Network.setCacheDisabled", { cacheDisabled: true });
}

/** @returns bytes over the wire, headers included. */
export const wireBytes = (transfer: Transfer): number =>
  [...transfer.values()].reduce((sum, { bytes }) => sum + bytes, 0);

/** @returns bytes of compressed script, without headers. */
export const scriptBytes = (transfer: Transfer): number =>
  [...transfer.values()].reduce((sum, { body, type }) => sum + (type === "Script" ? body : 0), 0);

/** @returns one line per answer, largest first, for the message of a broken budget. */
export const listing = (transfer: Transfer): string =>
  [...transfer]
    .sort(([, a], [, b]) => b.bytes - a.bytes)
    .map(([url, { bytes, body, type }]) => `${bytes} (${body}) ${type} ${url}`)
    .join("\n");

/** @returns bytes of the scripts inside the page's HTML, compressed together; data in it is no script. */
export async function inlineScriptBytes(page: Page): Promise<number> {
  const texts = await page.evaluate(() =>
    [...document.scripts]
      .filter(({ src, type }) => src === "" && ["", "module", "text/javascript"].includes(type))
      .map((script) => script.text),
  );
  return gzipSync(texts.join("\n")).length;
}
