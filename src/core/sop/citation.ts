/** How an SOP cites a regulation, and what is said of the regulation's status beside it. */
import type { Regulation } from "./regulation.ts";

export const REGULATION_STATUS: Record<Regulation["status"], string> = {
  berlaku: "Berlaku",
  dicabut: "Dicabut",
  diubah: "Diubah",
  "belum-terverifikasi": "Status belum terverifikasi",
};

type Cited = Pick<Regulation, "citedAs">;

const literal = (text: string): string =>
  text.replace(/[.*+?^${}()|[\]\\]/g, "\\$&").replace(/\s+/g, "\\s+");

/**
 * "Undang-Undang 14 tahun 2008" and "Undang-undang Nomor 14 Tahun 2008" are one regulation; a number
 * that holds its year ("24/PRT/M/2007") is cited without saying it again.
 */
export function citation({ citedAs: { kind, number, year } }: Cited): RegExp {
  const said = `\\s+Tahun\\s+${year}`;
  const tail = String(number).includes(String(year)) ? `(?![\\p{L}\\p{N}/])(?:${said})?` : said;
  return new RegExp(`${literal(kind)}\\s+(?:Nomor\\s+)?${literal(String(number))}${tail}`, "iu");
}

/** @returns the first of the regulations that a text cites; null where it cites none of them. */
export const citedIn = <T extends Cited>(text: string, regulations: readonly T[]): T | null =>
  regulations.find((one) => citation(one).test(text)) ?? null;
