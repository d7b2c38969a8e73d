import type { Page } from "@playwright/test";

/** What a page cost over the wire: compressed bytes with their headers, by address. */
export type Transfer = Map<string, { bytes: number; type: string }>;

/** Collects every answer from now on; read it after the page has come to rest. */
export async function recordTransfer(page: Page): Promise<Transfer> {
  const session = await page.context().newCDPSession(page);
  const requests = new Map<string, { url: string; type: string }>();
  const transfer: Transfer = new Map();
  session.on("Network.responseReceived", ({ requestId, response, type }) => {
    requests.set(requestId, { url: response.url, type });
  });
  session.on("Network.loadingFinished", ({ requestId, encodedDataLength }) => {
    const request = requests.get(requestId);
    if (request) transfer.set(request.url, { bytes: encodedDataLength, type: request.type });
  });
  await session.send("Network.enable");
  return transfer;
}

/** @returns bytes of all answers, or of one resource type (as the browser calls it: "Script" …). */
export function bytesOf(transfer: Transfer, type?: string): number {
  let sum = 0;
  for (const entry of transfer.values()) if (!type || entry.type === type) sum += entry.bytes;
  return sum;
}

/** @returns one line per answer, largest first, for the message of a broken budget. */
export const listing = (transfer: Transfer): string =>
  [...transfer]
    .sort(([, a], [, b]) => b.bytes - a.bytes)
    .map(([url, { bytes, type }]) => `${String(bytes).padStart(7)} ${type} ${url}`)
    .join("\n");
