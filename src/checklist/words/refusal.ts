import type { Refusal } from "../../core/case/refusals.ts";
import { momentInWords } from "./time.ts";

/** Why an act was refused. Forms ask for what they need beforehand, so the texts are seldom fetched. */
export async function refusalInWords(refusal: Refusal): Promise<string> {
  try {
    const { refusalText } = await import("../../core/case/words/refusal-text.ts");
    return refusalText(refusal, momentInWords);
  } catch {
    return "Tidak dicatat, karena tidak sesuai dengan keadaan kasus. Muat ulang halaman untuk melihat keadaan terakhir.";
  }
}
