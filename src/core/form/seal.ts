/** The seal on paper: who, where, when, its fingerprint, the way to check it, and what it does not prove. */
import { encode } from "uqr";
import type { Seal } from "../case/state.ts";
import { digestInGroups, sealCode } from "../words/digest.ts";
import { personText } from "../words/person.ts";
import { inSeries } from "../words/series.ts";
import { momentInWords } from "../words/time.ts";
import type { Block, FigureBlock, Leaf, Placed, Row } from "./blocks.ts";
import type { OfficePaper } from "./office.ts";

const MODULE = 0.7;

/** Words that stand wherever a drawn mark or a seal could be taken for more than it is. */
const NOT_CERTIFIED =
  "Bukan TTE tersertifikasi. Segel ini menunjukkan bahwa catatan tidak berubah sejak disahkan; segel ini tidak membuktikan siapa yang menulisnya.";

/** @returns seal, QR and an empty box for stamps. */
export function sealBlock(seal: Seal, { verification }: OfficePaper, width: number): Block {
  const code = qrFigure(sealCode(seal.digest, verification), verification);
  const qrWidth = code.width + 6;
  const stampWidth = 60;
  const line = (text: string): Leaf => ({ kind: "text", text, size: 8 });
  const title: Leaf = { kind: "text", text: "Segel catatan kasus", size: 9, bold: true };
  const rows: Row[] = [
    {
      cells: [
        { middle: true, blocks: [code] },
        {
          blocks: [
            title,
            line(`${signedBy(seal)} Versi SOP yang disahkan: ${seal.sopVersion}.`),
            line(`Sidik segel (SHA-256): ${digestInGroups(seal.digest)}`),
            line(whereToCheck(verification)),
            line(NOT_CERTIFIED),
          ],
        },
        {
          blocks: [
            { kind: "text", text: "Tempat cap dinas atau e-Meterai", size: 7 },
            { kind: "gap", height: 26 },
          ],
        },
      ],
    },
  ];
  const widths = [qrWidth, width - qrWidth - stampWidth, stampWidth];
  return {
    kind: "keep",
    blocks: [
      { kind: "gap", height: 4 },
      { kind: "table", look: "boxed", widths, head: [], rows },
    ],
  };
}

/** Who, where and when. */
function signedBy({ signatories, place, at }: Seal): string {
  const who = inSeries(signatories.map(({ person }) => personText(person)));
  const when = momentInWords(at);
  return place === null
    ? `Disahkan oleh ${who} pada ${when}.`
    : `Disahkan oleh ${who} di ${place} pada ${when}.`;
}

const whereToCheck = (verification: string | null): string =>
  verification === null
    ? "Berkas PDF ini membawa kasusnya sendiri (kasus.json). Periksa pada laman Verifikasi: sidik segel di sana harus sama dengan yang tercetak di sini."
    : `Berkas PDF ini membawa kasusnya sendiri (kasus.json). Periksa di ${verification} atau dengan kode QR: sidik segel di sana harus sama dengan yang tercetak di sini.`;

function qrFigure(text: string, verification: string | null): FigureBlock {
  const said = verification === null ? "sidik segel" : `${verification}, dengan sidik segel`;
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const side = size * MODULE;
  const draw = (): Placed[] => [
    { x: 0, y: 0, w: side, h: side, ink: { kind: "cells", rows: data } },
  ];
  return {
    kind: "figure",
    alt: `Kode QR: ${said}`,
    width: side,
    height: side,
    align: "center",
    draw,
  };
}
