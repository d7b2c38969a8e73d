import { HASHED, type SiteHeaders, spell } from "./headers.ts";
import { NATS_ADDRESS, QUIET_SECONDS, SHARED_PATH } from "./nats.ts";
import { PLACE } from "./place.ts";
import { MIME_TYPES, TEXT_TYPES } from "./types.ts";

/** nginx forgets the outer `add_header` lines wherever a location has its own, so each has them all. */
function location(path: string, headers: Record<string, string>, more: string): string {
  const lines = spell(headers, "    ", (name, value) => `add_header ${name} "${value}" always;`);
  return `  location ${path} {\n${more}${lines}  }\n`;
}

/** The way to the office's nats-server. */
const shared = (base: string): string => `
  location = ${base}${SHARED_PATH} {
    proxy_pass http://${NATS_ADDRESS};
    proxy_http_version 1.1;
    proxy_set_header Host $host;
    proxy_set_header Upgrade $http_upgrade;
    proxy_set_header Connection "upgrade";
    proxy_read_timeout ${QUIET_SECONDS}s;
    proxy_send_timeout ${QUIET_SECONDS}s;
    proxy_buffering off;
  }
`;

/**
 * @param shares whether the office shares its cases.
 * @returns a complete `server` block for `/etc/nginx/conf.d/`.
 */
export function writeNginx({ hashed, pages }: SiteHeaders, base: string, shares: boolean): string {
  const types = Object.entries(MIME_TYPES).map(([ending, type]) => `    ${type} ${ending};\n`);
  const compressed = TEXT_TYPES.filter((type) => type !== "text/html").join(" ");
  const find = "    try_files $uri $uri/ =404;\n";
  return `# SOP Kaltim di nginx. Sesuaikan tiga baris pertama di dalam blok; sisanya dibuat dari situs ini.
server {
  listen ${PLACE.port};
  server_name ${PLACE.host};
  root ${PLACE.folder};

  index index.html;
  error_page 400 404 ${base}404.html;
  absolute_redirect off;
  server_tokens off;
  charset utf-8;
  charset_types ${compressed};
  gzip_static on;
  gzip on;
  gzip_vary on;
  gzip_types ${compressed};
  types {
${types.join("")}  }

${location(base, pages, find)}${location(`${base}${HASHED}`, hashed, find)}${shares ? shared(base) : ""}}
`;
}
