/** What is missing around the table: the identity block, the columns, the sheet at the end. */
import type { Surroundings } from "../sop/integrity/fault.ts";
import type { Draft } from "./draft.ts";
import { type Finding, look, must } from "./finding.ts";
import { codeOf, dayTyped, isNobody } from "./to-sop.ts";

const IDENTITY = "Identitas";

const REQUIRED = [
  ["name", "Nama SOP", "Tulis nama SOP."],
  ["government", "Nama pemerintah", "Tulis nama pemerintah, misalnya: Pemerintah Provinsi …"],
  ["unit", "Unit kerja", "Tulis unit kerja pemilik SOP ini."],
] as const;

const DAYS = [
  ["created", "Tanggal pembuatan"],
  ["revised", "Tanggal revisi"],
  ["effective", "Tanggal efektif"],
] as const;

function identityFindings({ identity }: Draft): Finding[] {
  const blank = REQUIRED.filter(([field]) => identity[field].trim() === "").map(
    ([field, name, remedy]) =>
      must({
        path: ["identity", field],
        where: IDENTITY,
        what: `${name} belum diisi.`,
        remedy,
      }),
  );
  const unread = DAYS.filter(
    ([field]) => identity[field].trim() !== "" && dayTyped(identity[field]) === null,
  ).map(([field, name]) =>
    must({
      path: ["identity", field],
      where: IDENTITY,
      what: `${name} “${identity[field].trim()}” tidak terbaca sebagai tanggal.`,
      remedy: "Tulis seperti 2 Januari 2026, atau kosongkan.",
    }),
  );
  return [...blank, ...unread, ...approverFindings(identity)];
}

function approverFindings({ approvedBy, approvals }: Draft["identity"]): Finding[] {
  const all = [
    ...(isNobody(approvedBy)
      ? []
      : [{ person: approvedBy, label: "Disahkan oleh", path: ["approvedBy"] }]),
    ...approvals.map((person, n) => ({ person, label: person.label, path: ["approvals", n] })),
  ];
  return all
    .filter(({ person, label }) =>
      [person.position, person.name, label].some((text) => text.trim() === ""),
    )
    .map(({ label, path }) =>
      must({
        path: ["identity", ...path],
        where: IDENTITY,
        what: `“${label.trim() || "Pengesahan tanpa judul"}” belum lengkap.`,
        remedy: "Isi judul, jabatan, dan namanya, atau kosongkan seluruhnya.",
      }),
    );
}

function actorFindings({ actors, steps }: Draft): Finding[] {
  if (actors.length === 0) {
    return [
      must({
        path: ["actors"],
        where: "Pelaksana",
        what: "Belum ada kolom pelaksana.",
        remedy: "Tambahkan satu kolom untuk setiap pelaksana.",
      }),
    ];
  }
  const names = actors.map(({ name }) => name.trim().toLowerCase());
  const busy = new Set(
    steps.flatMap(({ actor, others }) => [actor, ...others.map((o) => o.actor)]),
  );
  return actors.flatMap(({ id, name }, n) => {
    const at = { path: ["actors", n], where: `Kolom pelaksana ke-${n + 1}` };
    if (name.trim() === "") {
      const path = ["actors", n, "name"];
      const remedy = "Tulis nama pelaksananya, atau hapus kolom ini.";
      return must({ ...at, path, what: "Kolom ini belum bernama.", remedy });
    }
    if (names.indexOf(names[n] ?? "") < n) {
      const remedy = "Satukan kedua kolom, atau bedakan namanya.";
      return look({ ...at, what: `“${name.trim()}” sudah menjadi nama kolom lain.`, remedy });
    }
    if (busy.has(id)) return [];
    const remedy = "Letakkan simbolnya pada suatu langkah, atau hapus kolom ini.";
    return look({ ...at, what: `“${name.trim()}” tidak melaksanakan satu langkah pun.`, remedy });
  });
}

function signOffFindings({ signOff }: Draft): Finding[] {
  const where = "Lembar akhir kasus";
  if (signOff.length === 0) {
    return [
      must({
        path: ["signOff"],
        where,
        what: "Belum ditentukan siapa yang menandatangani lembar akhir.",
        remedy: "Pilih sedikitnya satu pelaksana.",
      }),
    ];
  }
  return signOff.flatMap(({ label, actor }, n) =>
    label.trim() !== "" && actor !== null
      ? []
      : must({
          path: ["signOff", n],
          where,
          what: "Tempat tanda tangan ini belum berjudul, atau belum ada penanda tangannya.",
          remedy: "Isi keduanya, atau hapus tempat ini.",
        }),
  );
}

function versionFindings(draft: Draft, { sops }: Surroundings): Finding[] {
  const { version, changes, base } = draft;
  const found: Finding[] = [];
  const where = "Perubahan";
  if (!/^\d+(\.\d+){0,2}$/.test(version)) {
    const remedy = "Tulis angka yang dipisah titik, misalnya 1.1.";
    found.push(
      must({ path: ["version"], where, what: `Versi “${version}” tidak terbaca.`, remedy }),
    );
  }
  if (changes[0]?.summary.trim() === "") {
    found.push(
      must({
        path: ["changes", 0, "summary"],
        where,
        what: "Belum ditulis apa yang berubah pada versi ini.",
        remedy: "Tulis dalam satu kalimat.",
      }),
    );
  }
  if (base === null && sops.has(codeOf(draft))) {
    found.push(
      must({
        path: ["identity", "name"],
        where: IDENTITY,
        what: "SOP bernama sama sudah terbit di situs ini.",
        remedy: "Beri nama lain, atau mulai konsep dari SOP yang terbit itu.",
      }),
    );
  }
  return found;
}

/** @returns what is to be said of everything but the rows. */
export const headFindings = (draft: Draft, around: Surroundings): Finding[] => [
  ...identityFindings(draft),
  ...actorFindings(draft),
  ...signOffFindings(draft),
  ...versionFindings(draft, around),
];
