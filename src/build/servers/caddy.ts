import { HASHED, type SiteHeaders, spell } from "./headers.ts";
import { NATS_ADDRESS, SHARED_PATH } from "./nats.ts";
import { PLACE } from "./place.ts";
import { MIME_TYPES } from "./types.ts";

/** Kinds that Caddy takes from the machine it runs on, where they may be missing. */
const TOLD = ["mjs", "webmanifest"];

/** Caddy before 2.7 loses the query where it puts the slash behind a folder's name. */
const BARE = `\t@bare {
\t\tnot path */
\t\tfile {path}/index.html
\t}
\t@queried expression \`{query} != ""\`
\thandle @bare {
\t\tredir @queried {path}/?{query} 308
\t\tredir {path}/ 308
\t}
`;

/**
 * @param shares whether the office shares its cases.
 * @returns a complete Caddyfile.
 */
export function writeCaddyfile(
  { hashed, pages }: SiteHeaders,
  base: string,
  shares: boolean,
): string {
  const header = (name: string, value: string) => `${name} \`${value}\``;
  const types = TOLD.map((ending) => {
    const type = MIME_TYPES[ending] ?? "";
    return `\t@${ending} path *.${ending}\n\theader @${ending} Content-Type \`${type}; charset=utf-8\`\n`;
  });
  return `# SOP Kaltim di Caddy. Sesuaikan alamat dan folder; sisanya dibuat dari situs ini.
http://${PLACE.host}:${PLACE.port} {
	root * ${PLACE.folder}
	encode gzip
	@hashed path ${base}${HASHED}*
	@pages not path ${base}${HASHED}*
	header @hashed {
${spell(hashed, "\t\t", header)}	}
	header @pages {
${spell(pages, "\t\t", header)}	}
${types.join("")}${shares ? `\treverse_proxy ${base}${SHARED_PATH} ${NATS_ADDRESS}\n` : ""}${BARE}	handle_errors {
		rewrite * ${base}404.html
		file_server
	}
	file_server {
		precompressed br gzip
	}
}
`;
}
