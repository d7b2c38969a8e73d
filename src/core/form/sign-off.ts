/** The signature blocks: label, office, place to sign, name and NIP; drawn marks where there are any. */
import type { Signatory } from "../case/events.ts";
import type { Seal } from "../case/state.ts";
import type { Sop } from "../sop/schema.ts";
import { dayInWordsAt } from "../words/time.ts";
import type { Block, Cell, FigureBlock, Leaf } from "./blocks.ts";
import { markOf, type OfficePaper } from "./office.ts";
import { placeAndDay, signedName } from "./signature-lines.ts";
import { signatureMarkFigure } from "./signature-mark.ts";
import { lineHeight } from "./typeface.ts";

const SIGNING_ROOM = 20;
const SIZE = 9;

/**
 * @param seal who sealed the case, where and when; null when it is to be signed by hand.
 * @returns one column a signatory, kept on one page where it fits.
 */
export function signOffBlock(
  sop: Sop,
  width: number,
  seal: Seal | null,
  paper: OfficePaper,
): Block {
  const columns = sop.signOff.map((entry, i): Cell => {
    const signed = seal?.signatories.find((signatory) => signatory.role === entry.id);
    const actor = sop.actors.find(({ id }) => id === entry.actor);
    const office = actor?.name ?? entry.actor;
    // Place and date stand over the last column only, as in an official letter.
    const last = i === sop.signOff.length - 1;
    const text = (line: string, bold = false): Leaf => ({
      kind: "text",
      text: line,
      size: SIZE,
      bold,
      align: "center",
    });
    return {
      blocks: [
        last
          ? placeAndDay(seal?.place ?? null, seal === null ? null : dayInWordsAt(seal.at))
          : // As high as what stands beside it, so that the blocks share their lines.
            { kind: "gap", height: seal === null ? 6 : lineHeight(SIZE) },
        text(`${entry.label},`),
        text(signed?.person.position || office),
        { kind: "gap", height: 1 },
        {
          kind: "sign",
          name: entry.id,
          label: `Tempat tanda tangan ${entry.label}: ${signed?.person.name ?? office}`,
          height: SIGNING_ROOM,
          align: "center",
          mark: markOf(paper, i),
          drawn: (most) => (signed === undefined ? null : drawnMark(signed, most)),
        },
        ...signedName(signed?.person.name ?? null, signed?.person.nip ?? null).slice(
          0,
          actor?.kind === "officer" ? 2 : 1,
        ),
      ],
    };
  });
  return {
    kind: "keep",
    blocks: [
      {
        kind: "table",
        look: "plain",
        widths: columns.map(() => width / columns.length),
        head: [],
        rows: [{ cells: columns }],
      },
    ],
  };
}

function drawnMark({ mark, person }: Signatory, width: number): FigureBlock | null {
  const alt = `Tanda tangan ${person.name}, digambar; bukan TTE tersertifikasi`;
  return signatureMarkFigure(mark, alt, width, SIGNING_ROOM);
}
