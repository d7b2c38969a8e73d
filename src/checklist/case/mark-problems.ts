import type { SignatureMark } from "../../core/case/events.ts";
import { lackOf } from "../../core/case/signature-mark.ts";
import type { Problem } from "../../ui/ErrorSummary.tsx";

/** What keeps a mark from being one. `field`: the choice to draw it. */
export function markProblems(field: string, mark: SignatureMark): Problem[] {
  switch (lackOf(mark)) {
    case null:
      return [];
    case "nothing drawn":
      return [{ field, message: "Gambar dahulu, atau pilih “Dibubuhkan di kertas”." }];
    case "too short":
      return [
        {
          field,
          message:
            "Gambarnya terlalu pendek, seperti sekali sentuh. Gambar lagi, atau pilih “Dibubuhkan di kertas”.",
        },
      ];
  }
}
