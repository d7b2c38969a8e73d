import { usePrintedForm } from "../files/use-printed-form.ts";
import type { ScreenProps } from "./Screens.tsx";

/** On paper alone, and only when the form could not take the screen's place. */
export function PrintedForm({ tools, log }: ScreenProps) {
  usePrintedForm(tools, log);
  return (
    <p class="k-paper-only">
      Ini cetakan layar. Formulir resmi kasus ini dicetak dengan tombol “Pratinjau dan cetak”.
    </p>
  );
}
