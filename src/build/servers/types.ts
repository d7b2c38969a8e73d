/** What each file of the site is: told to every server, since older ones do not know the newer kinds. */
export const MIME_TYPES: Readonly<Record<string, string>> = {
  html: "text/html",
  css: "text/css",
  js: "text/javascript",
  mjs: "text/javascript",
  json: "application/json",
  webmanifest: "application/manifest+json",
  svg: "image/svg+xml",
  png: "image/png",
  ico: "image/x-icon",
  txt: "text/plain",
  xml: "application/xml",
  pdf: "application/pdf",
  wasm: "application/wasm",
  woff2: "font/woff2",
};

/** How a browser asks for a compressed file, and what the build puts behind its name. The best comes first. */
export const ENCODINGS = { br: ".br", gzip: ".gz" } as const;

/** @returns whether the file stands beside one that it is the compressed form of. */
export const isCompressed = (path: string): boolean =>
  Object.values(ENCODINGS).some((ending) => path.endsWith(ending));

/** The kinds that are text in UTF-8 and worth compressing. */
export const TEXT_TYPES = [
  "text/html",
  "text/css",
  "text/javascript",
  "text/plain",
  "application/json",
  "application/manifest+json",
  "application/xml",
  "image/svg+xml",
];
