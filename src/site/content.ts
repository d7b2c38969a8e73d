import { getCollection, getEntry } from "astro:content";
import { assembleCalendar } from "../core/calendar/assemble.ts";
import { PLAIN_PAPER } from "../core/form/office.ts";
import type { Prose } from "../core/form/sop-form.ts";
import type { Regulation } from "../core/sop/regulation.ts";
import type { Sop } from "../core/sop/schema.ts";
import { fromRoot, href } from "./href.ts";
import { proseOf } from "./page/prose.ts";
import { parseProse } from "./prose/parse.ts";

/**
 * @param id the file name in content/sop, without ".yaml".
 * @throws Error that names the missing file.
 */
export async function sopOf(id: string): Promise<Sop> {
  const entry = await getEntry("sop", id);
  if (!entry) throw new Error(`Tidak ada content/sop/${id}.yaml: periksa id pada halaman ini.`);
  return entry.data;
}

async function readSops(): Promise<readonly Sop[]> {
  const sops = (await getCollection("sop")).map(({ data }) => data);
  return sops.sort((a, b) => a.identity.name.localeCompare(b.identity.name, "id"));
}

let read: Promise<readonly Sop[]> | undefined;

/** @returns all SOPs, by name. Every page asks: while a site is built they are read once. */
export function allSops(): Promise<readonly Sop[]> {
  if (import.meta.env.DEV) return readSops();
  read ??= readSops();
  return read;
}

/** @returns the SOP that one of whose pages stands at this path below the site's root, if any. */
export const sopAt = async (path: string): Promise<Sop | undefined> =>
  (await allSops()).find(({ id }) => path.startsWith(`/sop/${id}/`));

/**
 * The SOP that a component is about: the one whose page it stands on, else the one it names.
 * @param url the address of the page.
 * @param named what stands in the component's `sop`, if anything.
 * @throws Error when a page of one SOP names another, as a copied page does, or nothing names any.
 */
export async function sopHere(url: URL, named: string | undefined): Promise<Sop> {
  const own = await sopAt(fromRoot(url.pathname));
  if (own === undefined) {
    if (named !== undefined) return sopOf(named);
    throw new Error(`Halaman ${url.pathname} bukan halaman SOP: tulis sop="kode-sop".`);
  }
  if (named === undefined || named === own.id) return own;
  throw new Error(
    `Halaman SOP “${own.id}” menampilkan SOP lain (sop="${named}"). Hapus isian sop: halaman ini tahu SOP-nya sendiri.`,
  );
}

/** @returns the prose of an SOP's page, from its MDX file or from the sections of its YAML. */
export async function proseOfPage(sop: Sop): Promise<Prose[]> {
  const page = (await getCollection("docs")).find(({ id }) => id === `sop/${sop.id}`);
  return page?.body === undefined ? proseOf(sop) : parseProse(page.body);
}

/** @returns true when the SOP has an MDX page of its own; else its page is made from its YAML. */
export async function hasOwnPage({ id }: Sop): Promise<boolean> {
  return (await getCollection("docs")).some((page) => page.id === `sop/${id}`);
}

/** @returns all regulations by id. */
export async function allRegulations(): Promise<ReadonlyMap<string, Regulation>> {
  return new Map((await getCollection("regulations")).map(({ id, data }) => [id, data]));
}

/** @returns the office's calendar: its hours, and the days off of all years known. */
export const officeCalendar = async () =>
  assembleCalendar((await getCollection("calendar")).map(({ data }) => data));

/** @returns what the office settles for its paper; its emblem is named, not read. */
export async function paperSettings() {
  const settings = (await getEntry("paper", "paper"))?.data;
  const { signingMarks } = settings ?? PLAIN_PAPER;
  const verification = ownAddress(import.meta.env.SITE, href("/verifikasi/"));
  return {
    emblem: settings?.emblem ?? null,
    address: settings?.address ?? [],
    signingMarks,
    verification,
  };
}

/** @returns the office's pattern of case numbers by the code of the SOP; none where it has none. */
export async function numberPatterns(): Promise<Readonly<Record<string, string>>> {
  const patterns = (await getEntry("numbering", "numbering"))?.data.patterns ?? [];
  return Object.fromEntries(patterns.map(({ sop, pattern }) => [sop, pattern]));
}

/** A site that is only tried out at its maker's has no address that paper could name. */
function ownAddress(site: string | undefined, path: string): string | null {
  if (site === undefined || new URL(site).hostname === "localhost") return null;
  return new URL(path, site).href;
}
