/** Which version may follow the published one. A number, once published, means one content for ever. */
import { isNewer } from "../../../core/case/newer-version.ts";
import { type PublishedVersions, sopDigest } from "../../../core/sop/integrity/versions.ts";
import type { Sop } from "../../../core/sop/schema.ts";

interface Asked {
  /** The code under which the zip brings it. */
  id: string;
  sop: Sop;
  before: Sop | null;
  versions: PublishedVersions;
  /** The record of versions in the zip, as text. */
  given: string;
}

/** @returns why this version is not published; null where it may be. */
export function refusedVersion(asked: Asked): { refused: string } | { nothing: string } | null {
  const { sop, before, versions } = asked;
  const { version, identity } = sop;
  const name = `SOP ${identity.name}`;
  if (sop.id !== asked.id) {
    return {
      refused: `Zip ini membawa SOP yang lain dari namanya: berkas sop/${asked.id}.yaml berisi SOP “${sop.id}”. Buat zipnya sekali lagi pada halaman Susun SOP.`,
    };
  }
  if (digestIn(asked) !== sopDigest(sop)) {
    return {
      refused: `Isi zip ini tidak utuh: ${name} versi ${version} bukan yang dicatat dalam zipnya, atau diubah sesudah zip dibuat. Buat zipnya sekali lagi pada halaman Susun SOP.`,
    };
  }
  const known = versions[sop.id]?.[version];
  if (known === sopDigest(sop) && before?.version === version) {
    return {
      nothing: `${name} versi ${version} sudah terbit dengan isi yang sama. Tidak ada yang perlu ditulis.`,
    };
  }
  if (known !== undefined) {
    return {
      refused: `Versi ${version} dari ${name} sudah pernah terbit dengan isi lain. Naikkan versinya pada halaman Susun SOP, lalu buat zipnya sekali lagi.`,
    };
  }
  if (before === null) return null;
  if (!isNewer(version, before.version)) {
    return {
      refused: `${name} sudah terbit dengan versi ${before.version}; versi ${version} tidak lebih baru. Naikkan versinya pada halaman Susun SOP.`,
    };
  }
  const follows = sop.changes.some((one) => one.version === before.version);
  return follows
    ? null
    : {
        refused: `Zip ini tidak disusun dari versi ${before.version} yang terbit sekarang: versi itu tidak ada dalam riwayatnya. Mulai konsep dari SOP yang terbit, supaya tidak ada perubahan orang lain yang hilang.`,
      };
}

/** @returns the digest that the zip notes for its SOP; undefined where its record cannot be read. */
function digestIn({ given, sop }: Asked): unknown {
  try {
    return JSON.parse(given)?.[sop.id]?.[sop.version];
  } catch {
    return undefined;
  }
}
