/** Whether who did a step holds the office that the SOP names for it. */
import type { Sop } from "../sop/schema.ts";

type Actor = Sop["actors"][number];

const plain = (text: string) =>
  ` ${text
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, " ")
    .trim()} `;

/** A title as a whole and, where it names several offices ("Pejabat Pengawas/Kasi …"), each of them. */
const titles = (text: string): string[] =>
  [text, ...text.split("/")].map(plain).filter((title) => title.trim() !== "");

/**
 * @param position the jabatan as written; "" says nothing, and so fits.
 * @returns false when neither of the two names is part of the other: worth a remark, never a fault.
 */
export function fitsRole(actor: Pick<Actor, "name" | "short">, position: string): boolean {
  const held = titles(position);
  const named = [...titles(actor.name), ...titles(actor.short)];
  return (
    held.length === 0 ||
    held.some((one) => named.some((other) => one.includes(other) || other.includes(one)))
  );
}
