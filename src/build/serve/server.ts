/**
 * A small server for the built site, with the headers the build wrote into `_headers`: what
 * `npm start` runs and what the browser tests talk to. It can be stopped, started again on the same
 * port, and switched to another release, as an office's server is.
 */
import { createHash } from "node:crypto";
import { readFile } from "node:fs/promises";
import { createServer, type IncomingMessage, type Server, type ServerResponse } from "node:http";
import type { AddressInfo } from "node:net";
import { join } from "node:path";
import { headersFor, parseHeadersFile } from "../servers/headers-file.ts";
import { type SiteFile, siteFile } from "./files.ts";

export interface SiteServer {
  /** Address of the site's root, with a slash at the end. It stays the same after a restart. */
  url: string;
  stop(): Promise<void>;
  start(): Promise<void>;
  /** From now on another release is served. */
  use(root: string): void;
}

export interface SiteOptions {
  root: string;
  /** 0 picks a free one. */
  port?: number;
  /** Path the site was built for, with slashes at both ends. */
  base?: string;
}

/** @returns the file in the best form that the browser takes. */
async function bodyFor(accepted: string, file: SiteFile) {
  for (const encoding of ["br", "gzip"] as const) {
    if (!new RegExp(`\\b${encoding}\\b`).test(accepted)) continue;
    const body = await file.compressed(encoding);
    if (body) return { encoding, body };
  }
  return { encoding: null, body: file.body };
}

async function send(req: IncomingMessage, res: ServerResponse, file: SiteFile, status: number) {
  const etag = `"${createHash("sha256").update(file.body).digest("base64url").slice(0, 22)}"`;
  if (!res.hasHeader("Cache-Control")) res.setHeader("Cache-Control", "no-cache");
  res.setHeader("ETag", etag);
  if (status === 200 && req.headers["if-none-match"] === etag) {
    res.writeHead(304).end();
    return;
  }
  const { encoding, body } = await bodyFor(String(req.headers["accept-encoding"] ?? ""), file);
  if (encoding) res.setHeader("Content-Encoding", encoding);
  res.setHeader("Vary", "Accept-Encoding");
  res.writeHead(status, { "Content-Type": file.type, "Content-Length": body.length });
  res.end(req.method === "HEAD" ? undefined : body);
}

async function answer(root: string, base: string, req: IncomingMessage, res: ServerResponse) {
  const { pathname, search } = new URL(req.url ?? "/", "http://site");
  const rules = parseHeadersFile(await readFile(join(root, "_headers"), "utf8").catch(() => ""));
  for (const [name, value] of Object.entries(headersFor(rules, pathname))) {
    res.setHeader(name, value);
  }
  const path = decoded(pathname);
  const inside = path?.startsWith(base) ? path.slice(base.length - 1) : null;
  const file = inside === null ? null : await siteFile(root, inside);
  if (file) return send(req, res, file, 200);
  if (inside !== null && (await siteFile(root, `${inside}/`))) {
    res.writeHead(301, { Location: `${pathname}/${search}` }).end();
    return;
  }
  const missing = await siteFile(root, "/404.html");
  res.setHeader("Cache-Control", "no-cache");
  if (missing) await send(req, res, missing, 404);
  else res.writeHead(404).end();
}

/** Null for an address that nothing can be called by, e.g. with a "%" that begins no character. */
function decoded(pathname: string): string | null {
  try {
    return decodeURIComponent(pathname);
  } catch {
    return null;
  }
}

function listen(server: Server, port: number): Promise<number> {
  return new Promise((resolve, reject) => {
    server.once("error", reject);
    server.listen(port, "localhost", () => resolve((server.address() as AddressInfo).port));
  });
}

/** Starts serving. @throws when the port is taken. */
export async function serveSite({ root, port = 0, base = "/" }: SiteOptions): Promise<SiteServer> {
  let current = root;
  const handle = (req: IncomingMessage, res: ServerResponse) => {
    answer(current, base, req, res).catch(() => res.writeHead(400).end());
  };
  let server = createServer(handle);
  const bound = await listen(server, port);
  return {
    url: `http://localhost:${bound}${base}`,
    use(next) {
      current = next;
    },
    async stop() {
      server.closeAllConnections();
      await new Promise((resolve) => server.close(resolve));
    },
    async start() {
      server = createServer(handle);
      await listen(server, bound);
    },
  };
}
