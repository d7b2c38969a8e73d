/** `npm run kantor`: sets up the server by which an office shares its cases, from `kantor.yaml`. */
import { readFile } from "node:fs/promises";
import { pathToFileURL } from "node:url";
import { parseArgs } from "node:util";
import type { Office } from "../../core/office/schema.ts";
import { NATS_PLACE } from "../servers/nats.ts";
import { contentFolder } from "../sop/files.ts";
import { report } from "../sop/publishable.ts";
import { readOfficeFile } from "./file.ts";
import { makeAdministratorKey, newMemberId } from "./keys.ts";
import { connectAsAdministrator, preparePapers, prepareStream, publishMembers } from "./stream.ts";
import { writeServer } from "./write.ts";

const USAGE = `Yang ada:
  npm run kantor -- BERKAS [--ke MAP]                 memeriksa kantor.yaml dan menulis konfigurasi nats-server
  npm run kantor -- siapkan BERKAS --kunci KUNCI      menyiapkan simpanan dan mengumumkan daftar anggota
  npm run kantor -- kunci KUNCI                       membuat kunci pengelola ke berkas KUNCI
  npm run kantor -- anggota                           membuat kode anggota baru
Tambahan pada siapkan: --peladen ALAMAT, bila bukan ws://127.0.0.1:${NATS_PLACE.websocket}`;

type Sharing = NonNullable<Office["sharing"]>;

/** What an operator must mend, in words. */
class Refused extends Error {}

async function sharingOffice(path: string | undefined): Promise<[Office, Sharing]> {
  if (path === undefined) throw new Refused(USAGE);
  const read = await readOfficeFile(pathToFileURL(path), contentFolder()).catch(() => null);
  if (read === null) {
    throw new Refused(`Berkas “${path}” tidak ada atau tidak dapat dibaca. Periksa tempatnya.`);
  }
  if ("faults" in read) {
    throw new Refused(
      `Perbaiki dahulu; tidak ada yang ditulis.\n${report([{ file: path, faults: read.faults }])}`,
    );
  }
  const { sharing } = read.value;
  if (sharing === null) {
    throw new Refused(
      "Berkas ini tidak memuat `sharing`: kantor tidak berbagi kasus, dan tidak perlu peladen.",
    );
  }
  return [read.value, sharing];
}

const PAPERS_PREPARED = {
  made: "Simpanan lampiran dibuat.",
  kept: "Simpanan lampiran sudah ada dan sesuai.",
  none: "Isi lampiran tidak dibawa ke peladen (papersMegabytes: 0).",
} as const;

async function prepare(path: string | undefined, keyFile: string | undefined, server: string) {
  const [office, sharing] = await sharingOffice(path);
  if (keyFile === undefined) throw new Refused(USAGE);
  const seed = await readFile(keyFile).catch(() => {
    throw new Refused(`Berkas kunci “${keyFile}” tidak ada atau tidak dapat dibaca.`);
  });
  const connection = await connectAsAdministrator(server, seed).catch((error: Error) => {
    throw new Refused(
      `Peladen di ${server} tidak menerima kunci ini: ${error.message}\nPeriksa apakah nats-server berjalan dengan konfigurasi dari kantor.yaml ini. Tidak ada yang berubah.`,
    );
  });
  try {
    const stream = await prepareStream(connection, sharing);
    console.log(
      stream === "made" ? "Simpanan kasus dibuat." : "Simpanan kasus sudah ada dan sesuai.",
    );
    const members = await publishMembers(connection, office);
    console.log(members === "same" ? "Daftar anggota tidak berubah." : "Daftar anggota diumumkan.");
    console.log(
      PAPERS_PREPARED[
        await preparePapers(connection, sharing).catch((error: Error) => {
          throw new Refused(
            `Simpanan lampiran belum siap: ${error.message}\nKasus tetap dibagikan, dan isi lampiran tetap di peramban petugas. Tulis konfigurasi dari kantor.yaml ini, jalankan ulang nats-server, lalu ulangi perintah ini.`,
          );
        })
      ],
    );
  } finally {
    await connection.close();
  }
}

async function makeKey(path: string | undefined): Promise<void> {
  if (path === undefined) throw new Refused(USAGE);
  const key = await makeAdministratorKey(path).catch(() => {
    throw new Refused(
      `Berkas “${path}” tidak dapat ditulis, atau sudah ada. Kunci yang ada tidak ditimpa; sebutkan nama lain.`,
    );
  });
  console.log(`Kunci pengelola disimpan di ${path}; simpan baik-baik, jangan dikirim.`);
  console.log(`Tulis dalam kantor.yaml: administratorKey: ${key}`);
}

async function main(): Promise<void> {
  const { positionals, values } = parseArgs({
    allowPositionals: true,
    options: {
      ke: { type: "string", default: "deploy/kantor" },
      kunci: { type: "string" },
      peladen: { type: "string", default: `ws://127.0.0.1:${NATS_PLACE.websocket}` },
    },
  });
  const [first, second] = positionals;
  if (first === "anggota") console.log(newMemberId());
  else if (first === "kunci") await makeKey(second);
  else if (first === "siapkan") await prepare(second, values.kunci, values.peladen);
  else {
    const [office, sharing] = await sharingOffice(first);
    console.log(await writeServer(office, sharing, values.ke));
  }
}

await main().catch((error: unknown) => {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
