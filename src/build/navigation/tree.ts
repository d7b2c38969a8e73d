import type { Sop } from "../../core/sop/schema.ts";

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
];

const REFERENCE: Place[] = [
  { label: "Dasar hukum", path: "/dasar-hukum/" },
  { label: "Glosarium", path: "/glosarium/" },
];

const ABOUT: Place[] = [
  { label: "Privasi", path: "/privasi/" },
  { label: "Aksesibilitas", path: "/aksesibilitas/" },
];

/** @returns the few ways on that stand at the foot of a page without the side menu. */
export const shortNavigation = (sops: readonly Sop[]): Place[] => [
  { label: "Beranda", path: "/" },
  ...sops.map(({ id, identity }) => ({ label: `SOP ${identity.name}`, path: `/sop/${id}/` })),
  ...SERVICE,
  { label: "Panduan petugas", path: "/panduan/petugas/" },
];

/**
 * @param sops the SOPs on the site; each gets its own group.
 * @param guides the guides, in the order they are read.
 * @returns where a reader can go from anywhere.
 */
export function navigation(sops: readonly Sop[], guides: readonly Place[]): (Place | Group)[] {
  return [
    { label: "Beranda", path: "/" },
    ...sops.map(
      ({ id, identity }): Group => ({
        label: `SOP ${identity.name}`,
        places: [
          { label: "Naskah SOP", path: `/sop/${id}/` },
          { label: "Diagram alir", path: `/sop/${id}/diagram-alir/` },
          { label: "Formulir", path: `/sop/${id}/formulir/` },
        ],
      }),
    ),
    { label: "Pelaksanaan", places: SERVICE },
    { label: "Rujukan", places: REFERENCE },
    { label: "Panduan", places: [...guides] },
    { label: "Tentang situs", places: ABOUT },
  ];
}
