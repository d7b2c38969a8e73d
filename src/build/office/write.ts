/** Writes the configuration of an office's nats-server, and asks the server whether it takes it. */
import { mkdir, writeFile } from "node:fs/promises";
import { join } from "node:path";
import type { Office } from "../../core/office/schema.ts";
import { ACCOUNTS_FILE, isFixedNats, writeNats } from "../servers/nats.ts";
import { tellsWhoLooks, writeNatsAccounts } from "../servers/nats-accounts.ts";
import { installedVersion, refusedByServer } from "./nats-server.ts";

type Sharing = NonNullable<Office["sharing"]>;

/** A file and what stands in it. */
type Written = readonly [name: string, text: string];

const filesOf = (office: Office, sharing: Sharing): Written[] => [
  [ACCOUNTS_FILE, writeNatsAccounts(office, sharing)],
  ...(sharing.servers.length === 0
    ? [["nats-server.conf", writeNats(sharing, null)] as const]
    : sharing.servers.map(
        ({ name }) => [`nats-server-${name}.conf`, writeNats(sharing, name)] as const,
      )),
];

/**
 * @param folder where the files go; made when it is not there.
 * @returns what an operator reads: what was written and what to do next.
 * @throws Error when the folder cannot be written, or the server refuses what was.
 */
export async function writeServer(
  office: Office,
  sharing: Sharing,
  folder: string,
): Promise<string> {
  const files = filesOf(office, sharing);
  await mkdir(folder, { recursive: true });
  for (const [name, text] of files) await writeFile(join(folder, name), text);
  const mains = files.map(([name]) => name).filter((name) => name !== ACCOUNTS_FILE);
  return [
    `Ditulis ke ${folder}: ${files.map(([name]) => name).join(", ")}.`,
    examined(
      mains.map((name) => join(folder, name)),
      sharing.serverVersion,
    ),
    ...(isFixedNats(sharing.serverVersion) ? [] : [UNSAFE]),
    ...(tellsWhoLooks(office) ? [] : [UNNAMED]),
    ...NEXT,
  ].join("\n");
}

/** @throws Error when the server that it is for refuses a configuration. */
function examined(paths: readonly string[], version: string): string {
  const installed = installedVersion();
  if (installed === null) {
    return "nats-server tidak ada di mesin ini: periksa di peladennya dengan nats-server -t -c BERKAS.";
  }
  if (installed !== version) {
    return `nats-server di mesin ini versi ${installed}, bukan ${version}: periksa di peladennya dengan nats-server -t -c BERKAS.`;
  }
  for (const path of paths) {
    const refused = refusedByServer(path);
    if (refused !== null) {
      throw new Error(
        `nats-server menolak ${path}: ${refused}\nJangan pasang berkas itu; peladen yang berjalan tidak berubah.`,
      );
    }
  }
  return "nats-server menerima konfigurasi ini.";
}

const UNSAFE =
  "Versi nats-server ini hanya untuk mencoba: ada celah yang diketahui, dan catatan diakui sebelum tertulis di cakram. Pasang 2.12.12 atau 2.14.3 ke atas, lalu tulis versinya pada `serverVersion`.";

/** See decision 0916. */
const UNNAMED =
  "Lebih dari 100 anggota mempunyai perangkat: siapa yang sedang membuka suatu kasus tidak ditampilkan kepada siapa pun. Selebihnya tetap bekerja seperti biasa.";

const NEXT = [
  "Berikutnya:",
  "1. Salin berkas-berkas itu ke peladen, misalnya /etc/nats-server.",
  // An account that a reload brings has no way to the stream yet: the next one finds it there (0922).
  "2. Muat ulang tanpa memutus yang lain, dua kali: nats-server --signal reload. Anggota baru baru terhubung sesudah yang kedua; bila belum juga, muat dua kali lagi.",
  "3. Umumkan daftar anggota: npm run kantor -- siapkan BERKAS --kunci KUNCI",
  "Mencabut perangkat: hapus butir kuncinya dari kantor.yaml, lalu ulangi perintah ini dan ketiga langkah itu.",
];
