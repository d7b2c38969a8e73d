import type { Clock } from "../../core/calendar/clock.ts";
import { momentShort } from "./time.ts";

/** "2 jam 15 menit" of working time. */
function minutesInWords(minutes: number): string {
  const hours = Math.floor(minutes / 60);
  const rest = Math.round(minutes % 60);
  const parts = [hours > 0 && `${hours} jam`, (rest > 0 || hours === 0) && `${rest} menit`];
  return parts.filter(Boolean).join(" ");
}

/** A clock in one sentence, and whether it is late; unknown is said, never guessed. */
export function clockInWords(clock: Clock): { text: string; late: boolean } {
  const { due, left, running, verdict } = clock;
  if (!due.known || verdict === "unknown")
    return { text: "Tidak dapat dihitung: hari libur tahun itu belum ditetapkan", late: false };
  if (!running)
    return verdict === "late"
      ? { text: `Selesai terlambat, tenggatnya ${momentShort(due.value)}`, late: true }
      : { text: "Selesai tepat waktu", late: false };
  if (verdict === "late") return { text: `Terlambat sejak ${momentShort(due.value)}`, late: true };
  const rest = left.known ? `Sisa ${minutesInWords(left.value)} kerja, ` : "";
  return { text: `${rest}tenggat ${momentShort(due.value)}`, late: false };
}
