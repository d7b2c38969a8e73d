/** The rest of an office's nats-server: where it listens, what it keeps and how. */
import type { Office } from "../../core/office/schema.ts";

type Sharing = NonNullable<Office["sharing"]>;

/** Where the server stands on its machine: only the web server beside it and the other servers reach it. */
export const NATS_PLACE = {
  /** Of the WebSocket, to which the web server leads. */
  websocket: 9222,
  /** For an administrator's tools on the same machine. */
  tools: 4222,
  /** Answers whether all is well, on the same machine. */
  watch: 8222,
  /** Between three servers. */
  cluster: 6222,
  folder: "/var/lib/nats/kantor",
  /** Of the key that what is kept is enciphered with. */
  key: "KANTOR_JS_KEY",
} as const;

/** Memory for readers, in megabytes. */
export const NATS_MEMORY = { cases: 64, papers: 32 } as const;

/** Where the site's web server leads to it, below the site's own base. */
export const SHARED_PATH = "bersama";

/** Its WebSocket, for the web server on the same machine. */
export const NATS_ADDRESS = `127.0.0.1:${NATS_PLACE.websocket}`;

/**
 * How long a web server leaves a connection alone on which nothing is said, in seconds: nats-server asks
 * every two minutes whether a browser is still there.
 */
export const QUIET_SECONDS = 600;

/** What the rest is included from. */
export const ACCOUNTS_FILE = "kantor-akun.conf";

/** The oldest version of each line without known holes; what is newer than the last line has none either. */
const FIXED = [
  [2, 12, 12],
  [2, 14, 3],
] as const;

/** @returns whether a version may stand in the open, and fsyncs before it acknowledges when told to. */
export function isFixedNats(version: string): boolean {
  const [major = 0, minor = 0, patch = 0] = version.split(".").map(Number);
  const line = FIXED.find(([a, b]) => a === major && b === minor);
  if (line) return patch >= line[2];
  return major > 2 || (major === 2 && minor > 14);
}

/** @param name of the server, of those that copy each other; null where it stands alone. */
export function writeNats(sharing: Sharing, name: string | null): string {
  const { limits, origins, servers, serverVersion } = sharing;
  const fixed = isFixedNats(serverVersion);
  const host = servers.find((server) => server.name === name)?.host;
  const routes = servers.map((server) => `nats://${server.host}:${NATS_PLACE.cluster}`);
  const cluster = `
# Hanya ketiga peladen ini yang boleh mencapai porta ini: batasi dengan tembok api.
cluster {
  name: kantor
  listen: "${host}:${NATS_PLACE.cluster}"
  routes: [${routes.map((route) => `"${route}"`).join(", ")}]
}
`;
  return `# Dibuat oleh npm run kantor: sunting kantor.yaml, bukan berkas ini.
server_name: ${name ?? "kantor"}
host: 127.0.0.1
port: ${NATS_PLACE.tools}
http: "127.0.0.1:${NATS_PLACE.watch}"
max_payload: ${limits.eventKilobytes}KB
max_connections: ${limits.connections}
# Siapa yang belum membuktikan kuncinya dalam lima detik diputus.
authorization { timeout: 5 }

websocket {
  # Hanya peladen web pada mesin ini yang mencapainya; TLS ada di sana.
  host: 127.0.0.1
  port: ${NATS_PLACE.websocket}
  no_tls: true
  allowed_origins: [${origins.map((origin) => `"${origin}"`).join(", ")}]
  handshake_timeout: "5s"
  compression: ${fixed}
}

jetstream {
  store_dir: "${NATS_PLACE.folder}"
  max_file_store: ${limits.storeMegabytes + limits.papersMegabytes}MB
  max_memory_store: ${NATS_MEMORY.cases + NATS_MEMORY.papers}MB
  # Kuncinya dari lingkungan, bukan dari berkas: paling sedikit 32 huruf acak, disimpan terpisah dari cadangan.
  key: $${NATS_PLACE.key}
  cipher: aes
${fixed ? '  # Ditulis ke cakram dahulu, baru diakui.\n  sync_interval: "always"\n' : "  # Versi ini mengakui sebelum menulis ke cakram: hanya untuk mencoba.\n"}}
${servers.length > 0 ? cluster : ""}
include "${ACCOUNTS_FILE}"
`;
}
