/** What stands below and above a signature: name and NIP, place and day; lines to write on for what is not known. */

import { withNip } from "../words/nip.ts";
import type { Leaf } from "./blocks.ts";
import { onOneLine } from "./wrap.ts";

const SIZE = 9;
/** Widths (mm) of the lines: a NIP has 18 digits, and its label before it. */
const WIDTHS = { name: 64, nip: 68, place: 30, day: 45 };

const text = (line: string, bold = false): Leaf => ({
  ...{ kind: "text", text: line, size: SIZE, bold, align: "center", underline: bold },
});

/** @returns a line to write on, `width` mm with its label. */
export const line = (label: string, width = WIDTHS.name): Leaf => ({
  kind: "write",
  fields: [{ label, share: 1 }],
  height: 6,
  size: SIZE,
  width,
  align: "center",
});

/** @param name null or "" when somebody is still to sign; likewise the NIP. */
export function signedName(name: string | null, nip: string | null): Leaf[] {
  return [
    name ? text(name, true) : line(""),
    nip ? text(onOneLine(withNip(nip))) : line("NIP", WIDTHS.nip),
  ];
}

/** @param day in words. */
export function placeAndDay(place: string | null, day: string | null): Leaf {
  if (day) return text(place ? `${place}, ${day}` : day);
  const { place: before, day: after } = WIDTHS;
  const fields = place
    ? [{ label: `${place},`, share: 1 }]
    : [
        { label: "", share: before / (before + after) },
        { label: ",", share: after / (before + after) },
      ];
  const width = before + after;
  return { kind: "write", fields, height: 6, size: SIZE, width, align: "center" };
}
