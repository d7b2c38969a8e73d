/** What is wrong with an office's file that its schema cannot see. */
import type { Fault, Path } from "../sop/integrity/fault.ts";
import { named } from "../sop/integrity/place.ts";
import { similarTo } from "../sop/integrity/similar.ts";
import { ACT_NAMES, ACTS, type Office } from "./schema.ts";

export interface AroundOffice {
  /** The names of all actors of the SOPs that are published, as they stand there. */
  actors: ReadonlySet<string>;
  /** Whether the check sum inside a public key is right: else a letter of it was mistyped. */
  isWhole: (key: string) => boolean;
}

/** @returns every fault, one slip one fault; empty when a server may be set up by it. */
export function findOfficeFaults(office: Office, around: AroundOffice): Fault[] {
  const unknown = unknownRoles(office, around);
  return [
    ...repeatedIn(office),
    ...brokenKeys(office, around),
    ...unknown,
    // A role that nobody holds may be the one that was misspelt above.
    ...(unknown.length > 0 ? [] : rightsOfNobody(office, around)),
  ];
}

interface Placed {
  value: string;
  path: Path;
}

const memberFields = ({ members }: Office, field: "id" | "nip"): Placed[] =>
  members.flatMap((member, n) => {
    const value = member[field];
    return value === null ? [] : [{ value, path: ["members", n, field] }];
  });

const keysOf = ({ members, sharing }: Office): Placed[] => [
  ...(sharing
    ? [{ value: sharing.administratorKey, path: ["sharing", "administratorKey"] as Path }]
    : []),
  ...members.flatMap(({ keys }, n) =>
    keys.map(({ key }, k) => ({ value: key, path: ["members", n, "keys", k, "key"] as Path })),
  ),
];

/** Each place but the first that says what another said before. */
const again = (places: readonly Placed[]): Placed[] =>
  places.filter(({ value }, n) => places.findIndex((one) => one.value === value) < n);

const where = (path: Path): string =>
  path.map((part) => (typeof part === "number" ? part + 1 : part)).join(".");

const hostOf = (origin: string): string => origin.replace(/^https?:\/\/|:\d+$/g, "");

function repeatedIn(office: Office): Fault[] {
  const roles = office.roles.map(
    ({ name }, n): Placed => ({ value: name, path: ["roles", n, "name"] }),
  );
  const servers = (office.sharing?.servers ?? []).map(
    ({ name }, n): Placed => ({ value: name, path: ["sharing", "servers", n, "name"] }),
  );
  const told = (places: readonly Placed[], what: (value: string) => string, remedy: string) =>
    again(places).map(({ value, path }) => ({
      path,
      where: where(path),
      what: what(value),
      remedy,
    }));
  const origins = (office.sharing?.origins ?? []).map(
    (origin, n): Placed => ({ value: hostOf(origin), path: ["sharing", "origins", n] }),
  );
  return [
    ...told(
      origins,
      (host) => `Alamat situs dengan nama “${host}” ditulis dua kali.`,
      "Sisakan satu: nats-server hanya mengenal satu alamat untuk satu nama, yang terakhir.",
    ),
    ...told(
      memberFields(office, "id"),
      (id) => `Kode “${id}” sudah dipakai anggota lain.`,
      "Beri setiap anggota kode sendiri: `npm run kantor -- anggota` membuatnya.",
    ),
    ...told(
      memberFields(office, "nip"),
      (nip) => `NIP “${nip}” sudah dipakai anggota lain.`,
      "Perbaiki NIP-nya, atau satukan kedua butir: satu orang satu butir dengan beberapa kunci.",
    ),
    ...told(
      keysOf(office),
      () => "Kunci ini sudah tercantum di tempat lain pada berkas ini.",
      "Satu kunci milik satu perangkat satu orang: hapus salah satu, dan minta kunci baru bila perlu.",
    ),
    ...told(
      roles,
      (name) => `Peran “${name}” ditulis dua kali dalam \`roles\`.`,
      "Satukan wewenangnya dalam satu butir.",
    ),
    ...told(
      servers,
      (name) => `Nama peladen “${name}” dipakai dua kali.`,
      "Beri setiap peladen nama sendiri.",
    ),
  ];
}

const brokenKeys = (office: Office, { isWhole }: AroundOffice): Fault[] =>
  keysOf(office)
    .filter(({ value }) => !isWhole(value))
    .map(({ path }) => ({
      path,
      where: where(path),
      what: "Kunci ini salah salin: angka pemeriksanya tidak cocok.",
      remedy: "Salin sekali lagi seluruhnya dari perangkat yang membuatnya.",
    }));

function unknownRoles({ members, roles }: Office, { actors }: AroundOffice): Fault[] {
  const known = new Set([...actors, ...roles.map(({ name }) => name)]);
  return members.flatMap((member, n) =>
    member.roles.flatMap((role, r): Fault[] => {
      if (known.has(role)) return [];
      const meant = similarTo(role, known);
      return [
        {
          path: ["members", n, "roles", r],
          where: where(["members", n, "roles", r]),
          what: `Peran “${role}” bukan pelaksana dalam SOP mana pun, dan tidak ada dalam \`roles\`.`,
          remedy:
            meant === null
              ? `Tulis salah satu: ${named([...known], "“”")}.`
              : `Maksudnya “${meant}”?`,
        },
      ];
    }),
  );
}

function rightsOfNobody({ members, roles }: Office, { actors }: AroundOffice): Fault[] {
  const held = new Set(members.flatMap((member) => member.roles));
  const unheld = roles.flatMap(({ name }, n): Fault[] => {
    if (held.has(name) || actors.has(name)) return [];
    const meant = similarTo(name, held);
    return [
      {
        path: ["roles", n, "name"],
        where: where(["roles", n, "name"]),
        what: `Peran “${name}” tidak dipegang seorang anggota pun.`,
        remedy:
          meant === null
            ? "Cantumkan peran ini pada seorang anggota, atau hapus butirnya."
            : `Maksudnya “${meant}”?`,
      },
    ];
  });
  if (unheld.length > 0) return unheld;
  const missing = ACTS.filter(
    (act) => !roles.some(({ name, may }) => may.includes(act) && held.has(name)),
  );
  if (missing.length === 0) return [];
  return [
    {
      path: ["roles"],
      where: "roles",
      what: `Tidak ada anggota yang boleh: ${missing.map((act) => ACT_NAMES[act]).join("; ")}.`,
      remedy: `Berikan pada \`may\` sebuah peran yang dipegang seorang anggota: ${named(missing)}.`,
    },
  ];
}
