/**
 * The service worker: keeps one whole release of the site and answers from it, network or not.
 *
 * Files are kept under the digest of their content, so an update fetches only what changed and a
 * server caught half-way through an upload cannot slip in a mixture: a file that does not have the
 * digest its release names fails the installation, and the old release stays. A new release waits
 * until a page asks for it. The release before is kept too, for tabs opened under it.
 */
interface Release {
  id: string;
  /** Path below the scope (a folder stands for its index.html) → SHA-256 of the content, base64. */
  files: Record<string, string>;
}

/** Written in front of this file by the build. */
declare const RELEASE: Release;
/** What its cache is called, before the address of the site. */
declare const SITE_CACHE: string;

const worker = globalThis as unknown as ServiceWorkerGlobalScope;
const ROOT = worker.registration.scope;
const CACHE = `${SITE_CACHE} ${ROOT}`;
const AT_ONCE = 6;
const keyOf = (name: string) => `${ROOT}.kept/${encodeURIComponent(name)}`;

async function keepFile(cache: Cache, path: string, digest: string): Promise<void> {
  if (await cache.match(keyOf(digest))) return;
  const request = new Request(ROOT + path, { cache: "no-cache", integrity: `sha256-${digest}` });
  const response = await fetch(request);
  if (!response.ok) throw new Error(`${path}: ${response.status}`);
  // A copy: a response that came over a redirect may not answer a navigation.
  await cache.put(keyOf(digest), new Response(response.body, { headers: response.headers }));
}

async function keepRelease(): Promise<void> {
  const cache = await caches.open(CACHE);
  const waiting = Object.entries(RELEASE.files);
  const fetchOn = async () => {
    for (let next = waiting.pop(); next; next = waiting.pop()) await keepFile(cache, ...next);
  };
  await Promise.all(Array.from({ length: AT_ONCE }, fetchOn));
}

async function remembered(
  cache: Cache,
  name: "current" | "previous",
): Promise<Release | undefined> {
  return (await cache.match(keyOf(name)))?.json();
}

async function takeOver(): Promise<void> {
  const cache = await caches.open(CACHE);
  const before = await remembered(cache, "current");
  if (before && before.id !== RELEASE.id) await cache.put(keyOf("previous"), Response.json(before));
  await cache.put(keyOf("current"), Response.json(RELEASE));
  // The next release may be filling the same cache already.
  if (!worker.registration.installing) await forgetOlder(cache);
  await worker.clients.claim();
}

async function forgetOlder(cache: Cache): Promise<void> {
  const previous = await remembered(cache, "previous");
  const digests = [...Object.values(RELEASE.files), ...Object.values(previous?.files ?? {})];
  const wanted = new Set(["current", "previous", ...digests].map(keyOf));
  for (const { url } of await cache.keys()) {
    if (!wanted.has(url)) await cache.delete(url);
  }
}

async function kept(path: string, isPage: boolean): Promise<Response | undefined> {
  const cache = await caches.open(CACHE);
  const digest = RELEASE.files[path];
  if (digest) return cache.match(keyOf(digest));
  if (isPage) return undefined;
  const old = (await remembered(cache, "previous"))?.files[path];
  return old ? cache.match(keyOf(old)) : undefined;
}

/** As it stands where it cannot be read, e.g. with a "%" that begins no character: no page is called so. */
function decoded(pathname: string): string {
  try {
    return decodeURI(pathname);
  } catch {
    return pathname;
  }
}

async function answer(request: Request): Promise<Response> {
  const isPage = request.mode === "navigate";
  const { pathname, search } = new URL(request.url);
  const path = decoded(pathname).slice(new URL(ROOT).pathname.length);
  const found = await kept(path, isPage);
  if (found) return found;
  if (isPage && RELEASE.files[`${path}/`])
    return Response.redirect(`${ROOT}${path}/${search}`, 301);
  try {
    return await fetch(request);
  } catch (cause) {
    const missing = isPage ? await kept("404.html", isPage) : undefined;
    if (missing) return new Response(missing.body, { status: 404, headers: missing.headers });
    throw cause;
  }
}

worker.addEventListener("install", (event) => event.waitUntil(keepRelease()));
worker.addEventListener("activate", (event) => event.waitUntil(takeOver()));
worker.addEventListener("message", (event) => {
  if (event.data === "activate") void worker.skipWaiting();
});
worker.addEventListener("fetch", (event) => {
  const { request } = event;
  if (request.method === "GET" && request.url.startsWith(ROOT)) {
    event.respondWith(answer(request));
  }
});
