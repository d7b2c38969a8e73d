import { HASHED, type SiteHeaders, spell } from "./headers.ts";
import { PLACE } from "./place.ts";
import { MIME_TYPES, TEXT_TYPES } from "./types.ts";

/** nginx forgets the outer `add_header` lines wherever a location has its own, so each has them all. */
function location(path: string, headers: Record<string, string>, more: string): string {
  const lines = spell(headers, "    ", (name, value) => `add_header ${name} "${value}" always;`);
  return `  location ${path} {\n${more}${lines}  }\n`;
}

/** @returns a complete `server` block for `/etc/nginx/conf.d/`. */
export function writeNginx({ hashed, pages }: SiteHeaders, base: string): string {
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

${location(base, pages, find)}${location(`${base}${HASHED}`, hashed, find)}}
`;
}
