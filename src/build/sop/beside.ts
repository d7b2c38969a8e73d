/** The files beside the SOPs: laws, glossary, calendar, and files that nobody would read. */
import { readdir } from "node:fs/promises";
import {
  readEnglish,
  readGlossary,
  readHours,
  readNumbering,
  readPaperSettings,
  readRegulation,
  readYear,
  wrongCalendar,
} from "../../core/sop/integrity/beside.ts";
import { slugged } from "../../core/sop/integrity/explain-text.ts";
import type { Fault } from "../../core/sop/integrity/fault.ts";
import type { Regulation } from "../../core/sop/regulation.ts";
import { officeFile, readOfficeFile } from "../office/file.ts";
import { names, readAs, readVersions } from "./files.ts";
import type { FileFault } from "./yaml.ts";

/** Faults by the path of their file below content. */
export type ByFile = [file: string, faults: FileFault[]][];

/**
 * Everything beside the SOPs and the pages.
 * @param content the content folder, with a slash at its end.
 */
export const besideFaults = async (content: URL): Promise<ByFile> => [
  ...(await unreadFiles(content, "sop", /^(sop\.schema|versions)\.json$/)),
  ...(await unreadFiles(content, "regulations", /^$/)),
  ...(await versionsFaults(content)),
  ...(await regulationFaults(content)),
  ...(await glossaryFaults(content)),
  ...(await calendarFaults(content)),
  ...(await englishFaults(content)),
  ...(await paperFaults(content)),
  ...(await numberingFaults(content)),
  ...(await officeFaults(content)),
];

/** Files that bear a name under which nothing reads them, or nothing can point at them. */
async function unreadFiles(content: URL, folder: string, beside: RegExp): Promise<ByFile> {
  const files = await readdir(new URL(`${folder}/`, content)).catch(() => []);
  return files
    .filter((file) => !file.startsWith(".") && !beside.test(file))
    .filter((file) => !/^[a-z0-9]+(-[a-z0-9]+)*\.yaml$/.test(file))
    .map((file) => {
      const name = `${slugged(file.replace(/\.\w+$/, ""))}.yaml`;
      const fault = {
        path: [],
        where: "nama berkas",
        what: "Berkas ini tidak dibaca: namanya bukan kode berakhiran .yaml.",
        remedy: `Ganti namanya, misalnya menjadi ${name}, atau pindahkan dari map ini.`,
      };
      return [`${folder}/${file}`, [fault]];
    });
}

async function versionsFaults(content: URL): Promise<ByFile> {
  const faults = await readVersions(content).then(
    () => [],
    () => [
      {
        path: [],
        where: "berkas",
        what: "Catatan versi ini tidak dapat dibaca lagi: ia tidak ditulis dengan tangan.",
        remedy: "Kembalikan berkas ini seperti semula dari riwayatnya.",
      },
    ],
  );
  return [["sop/versions.json", faults]];
}

async function regulationFaults(content: URL): Promise<ByFile> {
  const folder = new URL("regulations/", content);
  const known = await names(folder);
  const found: ByFile = [];
  for (const name of known) {
    const read = await readAs(new URL(`${name}.yaml`, folder), readRegulation);
    const faults =
      "faults" in read ? read.faults : read.located(unknownSuccessor(read.value, known));
    found.push([`regulations/${name}.yaml`, faults]);
  }
  return found;
}

function unknownSuccessor({ changedBy }: Regulation, known: readonly string[]): Fault[] {
  if (changedBy === null || known.includes(changedBy.regulation)) return [];
  return [
    {
      path: ["changedBy", "regulation"],
      where: "changedBy.regulation",
      what: `Peraturan “${changedBy.regulation}” tidak ada di content/regulations.`,
      remedy: `Buat content/regulations/${changedBy.regulation}.yaml, atau perbaiki kodenya. Yang ada: ${known.join(", ")}.`,
    },
  ];
}

async function glossaryFaults(content: URL): Promise<ByFile> {
  const read = await readAs(new URL("glossary.yaml", content), readGlossary);
  if ("faults" in read) return [["glossary.yaml", read.faults]];
  const ids = read.value.map(({ id }) => id);
  const repeated = ids.flatMap((id, n): Fault[] =>
    ids.indexOf(id) === n
      ? []
      : [
          {
            path: [n, "id"],
            where: `butir ke-${n + 1}`,
            what: `Kode “${id}” sudah dipakai istilah lain.`,
            remedy: "Beri setiap istilah `id` sendiri.",
          },
        ],
  );
  return [["glossary.yaml", read.located(repeated)]];
}

/** An office that uses no English words may leave the file out. */
async function englishFaults(content: URL): Promise<ByFile> {
  if (!(await names(content)).includes("english")) return [];
  const read = await readAs(new URL("english.yaml", content), readEnglish);
  return [["english.yaml", "faults" in read ? read.faults : []]];
}

/** An office that settles nothing for its paper may leave the file out. */
async function paperFaults(content: URL): Promise<ByFile> {
  if (!(await names(content)).includes("paper")) return [];
  const read = await readAs(new URL("paper.yaml", content), readPaperSettings);
  return [["paper.yaml", "faults" in read ? read.faults : []]];
}

/** An office without a pattern may leave the file out; a pattern is for an SOP that is there. */
async function numberingFaults(content: URL): Promise<ByFile> {
  if (!(await names(content)).includes("numbering")) return [];
  const read = await readAs(new URL("numbering.yaml", content), readNumbering);
  if ("faults" in read) return [["numbering.yaml", read.faults]];
  const known = await names(new URL("sop/", content));
  const faults = read.value.patterns.flatMap(({ sop }, n): Fault[] =>
    known.includes(sop)
      ? []
      : [
          {
            path: ["patterns", n, "sop"],
            where: `patterns.${n + 1}.sop`,
            what: `SOP “${sop}” tidak ada di content/sop.`,
            remedy: `Perbaiki kodenya, atau hapus polanya. Yang ada: ${known.join(", ")}.`,
          },
        ],
  );
  return [["numbering.yaml", read.located(faults)]];
}

/** Only an office that shares its cases has this file; it may stand elsewhere. */
async function officeFaults(content: URL): Promise<ByFile> {
  const file = officeFile(content);
  if (file === null) return [];
  const read = await readOfficeFile(file, content).catch(() => null);
  const faults: FileFault[] = read === null ? [NO_OFFICE] : "faults" in read ? read.faults : [];
  return [[shownPath(file, content), faults]];
}

const NO_OFFICE: FileFault = {
  path: [],
  where: "berkas",
  what: "Berkas kantor yang disebut OFFICE_FILE tidak ada atau tidak dapat dibaca.",
  remedy: "Periksa jalurnya, atau kosongkan OFFICE_FILE bila kantor tidak berbagi kasus.",
};

const shownPath = ({ href, pathname }: URL, content: URL): string =>
  href.startsWith(content.href) ? href.slice(content.href.length) : decodeURI(pathname);

async function calendarFaults(content: URL): Promise<ByFile> {
  const folder = new URL("calendar/", content);
  const found: ByFile = [];
  const files: Parameters<typeof wrongCalendar>[0][number][] = [];
  for (const name of await names(folder)) {
    const file = new URL(`${name}.yaml`, folder);
    const read = await (name === "hours" ? readAs(file, readHours) : readAs(file, readYear));
    if ("value" in read) files.push(read.value);
    else found.push([`calendar/${name}.yaml`, read.faults]);
  }
  // A file that is not read yet leaves a gap that its mend closes.
  return found.length > 0 ? found : [["calendar", wrongCalendar(files)]];
}
