/** The seal on paper: digest in groups that can be read aloud, QR, and what it does not prove. */
import { encode } from "uqr";
import type { Seal } from "../case/state.ts";
import { digestInGroups } from "../words/digest.ts";
import type { Block, FigureBlock, Placed } from "./blocks.ts";

const MODULE = 0.7;

/** Words that stand wherever a drawn mark or a seal could be taken for more than it is. */
const NOT_CERTIFIED =
  "Bukan TTE tersertifikasi. Segel ini menunjukkan bahwa catatan tidak berubah sejak disahkan; segel ini tidak membuktikan siapa yang menulisnya.";

/** @returns seal, QR and the empty box for a certified or wet signature. */
export function sealBlock(seal: Seal, caseNumber: string, width: number): Block {
  const size = 8;
  const code = qrFigure(`SOP Kaltim; kasus ${caseNumber.slice(0, 60)}; SHA-256 ${seal.digest}`);
  const qrWidth = code.width + 6;
  const stampWidth = 70;
  return {
    kind: "keep",
    blocks: [
      { kind: "gap", height: 4 },
      {
        kind: "table",
        look: "boxed",
        widths: [qrWidth, width - qrWidth - stampWidth, stampWidth],
        head: [],
        rows: [
          {
            cells: [
              { middle: true, blocks: [code] },
              {
                blocks: [
                  { kind: "text", text: "Segel digital catatan kasus", size: 9, bold: true },
                  { kind: "text", text: `SHA-256 ${digestInGroups(seal.digest)}`, size },
                  { kind: "text", text: `Versi SOP yang disahkan: ${seal.sopVersion}`, size },
                  { kind: "text", text: NOT_CERTIFIED, size },
                  {
                    kind: "text",
                    text: "Berkas PDF ini membawa kasusnya sendiri (kasus.json); periksa keutuhannya pada laman Verifikasi.",
                    size,
                  },
                ],
              },
              {
                blocks: [
                  {
                    kind: "text",
                    text: "Tempat cap dinas atau e-Meterai",
                    size: 7,
                  },
                  { kind: "gap", height: 26 },
                ],
              },
            ],
          },
        ],
      },
    ],
  };
}

function qrFigure(text: string): FigureBlock {
  const { data, size } = encode(text, { ecc: "M", border: 2 });
  const side = size * MODULE;
  const draw = (): Placed[] => [
    { x: 0, y: 0, w: side, h: side, ink: { kind: "cells", rows: data } },
  ];
  return {
    kind: "figure",
    alt: `Kode QR berisi: ${text}`,
    width: side,
    height: side,
    align: "center",
    draw,
  };
}
