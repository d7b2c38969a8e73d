import { areMany } from "../../core/sop/catalogue.ts";
import type { Sop, Step } from "../../core/sop/schema.ts";

export interface Place {
  label: string;
  path: string;
}
export interface Group {
  label: string;
  places: Place[];
}

const SERVICE: Place[] = [
  { label: "Kasus", path: "/kasus/" },
  { label: "Pemantauan", path: "/pemantauan/" },
  { label: "Verifikasi berkas", path: "/verifikasi/" },
  { label: "Susun SOP", path: "/susun/" },
];

const REFERENCE: Place[] = [
  { label: "Dasar hukum", path: "/dasar-hukum/" },
  { label: "Glosarium", path: "/glosarium/" },
];

const ABOUT: Place[] = [
  { label: "Privasi", path: "/privasi/" },
  { label: "Aksesibilitas", path: "/aksesibilitas/" },
];

const HOME: Place = { label: "Beranda", path: "/" };
const ALL: Place = { label: "Semua SOP", path: "/" };

/** @returns the few ways on that stand at the foot of a page without the side menu. */
export const shortNavigation = (sops: readonly Sop[]): Place[] => [
  ...(areMany(sops)
    ? [ALL]
    : [HOME, ...sops.map((sop) => ({ label: nameInMenu(sop), path: `/sop/${sop.id}/` }))]),
  ...SERVICE,
  { label: "Panduan petugas", path: "/panduan/petugas/" },
];

/** So many signs of a name stand in a menu, about two lines; the page it leads to says all of it. */
const LONGEST = 56;

/** @returns the name of an SOP for a menu: whole, or its first words and "…". */
export function nameInMenu({ identity: { name } }: Sop): string {
  if (name.length <= LONGEST) return `SOP ${name}`;
  const end = name.lastIndexOf(" ", LONGEST);
  const words = name.slice(0, end > 0 ? end : LONGEST).replace(/[,;:]+$/, "");
  return `SOP ${words}…`;
}

const groupOf = (sop: Sop): Group => ({
  label: nameInMenu(sop),
  places: [
    { label: "Naskah SOP", path: `/sop/${sop.id}/` },
    { label: "Diagram alir", path: `/sop/${sop.id}/diagram-alir/` },
    { label: "Formulir", path: `/sop/${sop.id}/formulir/` },
  ],
});

/** @returns a step in a list of contents: "Langkah 6: Pejabat Pengawas", or its short name. */
export const stepInShort = ({ actors }: Sop, { number, short, actor }: Step): string =>
  `Langkah ${number}: ${short ?? actors.find(({ id }) => id === actor)?.short ?? ""}`;

/**
 * @param sops the SOPs on the site; each gets its own group, or, of many, the one being read.
 * @param guides the guides, in the order they are read.
 * @param current the SOP that one of whose pages is shown, if any.
 * @returns where a reader can go from anywhere.
 */
export function navigation(
  sops: readonly Sop[],
  guides: readonly Place[],
  current?: Sop,
): (Place | Group)[] {
  const many = areMany(sops);
  const shown = many ? sops.filter(({ id }) => id === current?.id) : sops;
  return [
    many ? ALL : HOME,
    ...shown.map(groupOf),
    { label: "Pelaksanaan", places: SERVICE },
    { label: "Rujukan", places: REFERENCE },
    { label: "Panduan", places: [...guides] },
    { label: "Tentang situs", places: ABOUT },
  ];
}
