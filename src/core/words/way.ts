/** Where an outcome leads, told beside it before it is chosen. */
import { roundText } from "./step.ts";

interface Way {
  returns: boolean;
  to: { step: { number: number; actor: string }; round: number } | null;
}

interface Actors {
  actors: readonly { id: string; short: string }[];
}

/** "Kembali ke langkah 6, Pejabat Pengawas, putaran ke-2", "Lanjut ke langkah 7, …", "Alur berakhir". */
export function wayText({ actors }: Actors, { returns, to }: Way): string {
  if (to === null) return "Alur berakhir";
  const { step, round } = to;
  const who = actors.find(({ id }) => id === step.actor)?.short ?? step.actor;
  const where = [`langkah ${step.number}`, who, round > 1 && roundText(round)]
    .filter(Boolean)
    .join(", ");
  return returns ? `Kembali ke ${where}` : `Lanjut ke ${where}`;
}
