import { HASHED, type SiteHeaders, spell } from "./headers.ts";
import { NATS_ADDRESS, QUIET_SECONDS, SHARED_PATH } from "./nats.ts";
import { PLACE } from "./place.ts";
import { MIME_TYPES, TEXT_TYPES } from "./types.ts";

const set = (name: string, value: string) => `Header always set ${name} "${value}"`;

function directives({ hashed, pages }: SiteHeaders, base: string, indent: string): string {
  const types = Object.entries(MIME_TYPES).map(([ending, type]) => `AddType ${type} .${ending}`);
  const lines = [
    "Options -Indexes -MultiViews",
    "DirectoryIndex index.html",
    `ErrorDocument 400 ${base}404.html`,
    `ErrorDocument 404 ${base}404.html`,
    ...types,
    "AddDefaultCharset utf-8",
    "AddCharset utf-8 .js .mjs .css .json .webmanifest .svg .xml",
    "<IfModule mod_deflate.c>",
    `  AddOutputFilterByType DEFLATE ${TEXT_TYPES.join(" ")}`,
    "</IfModule>",
  ];
  const kept = Object.keys(hashed);
  const dropped = Object.keys(pages).filter((name) => !kept.includes(name));
  const unset = dropped.map((name) => `  Header always unset ${name}\n`).join("");
  const body = `${lines.join("\n")}
${spell(pages, "", set)}<If "%{REQUEST_URI} =~ m#^${base}${HASHED}#">
${spell(hashed, "  ", set)}${unset}</If>
`;
  return body.replace(/^(?=.)/gm, indent);
}

/** @returns the `.htaccess` of the site's folder, for hosts where only that can be changed. */
export const writeHtaccess = (headers: SiteHeaders, base: string): string =>
  directives(headers, base, "");

/** The way to the office's nats-server. */
const shared = (base: string): string => `  # Berbagi kasus: a2enmod proxy proxy_wstunnel
  <Location ${base}${SHARED_PATH}>
    ProxyPass ws://${NATS_ADDRESS}/ timeout=${QUIET_SECONDS}
  </Location>
`;

/**
 * @param shares whether the office shares its cases; that needs mod_proxy_wstunnel.
 * @returns a complete virtual host, for `/etc/apache2/sites-available/`. Needs mod_headers.
 */
export const writeApache = (headers: SiteHeaders, base: string, shares: boolean): string =>
  `# SOP Kaltim di Apache (a2enmod headers deflate). Sesuaikan baris nama, akar, dan folder.
<VirtualHost *:${PLACE.port}>
  ServerName ${PLACE.host}
  DocumentRoot ${PLACE.folder}
  # Alamat yang tidak terbaca ditolak sebelum sebuah folder ditanya.
  ErrorDocument 400 ${base}404.html
${shares ? shared(base) : ""}  <Directory ${PLACE.folder}>
    Require all granted
    AllowOverride None
${directives(headers, base, "    ")}  </Directory>
</VirtualHost>
`;
