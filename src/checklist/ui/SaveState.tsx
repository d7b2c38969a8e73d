import type { Saving } from "../workplace.ts";

const WORDS = { saved: "Tersimpan", saving: "Menyimpan…", failed: "Gagal menyimpan" } as const;

/** Whether what is on screen is also on the disk. Word and sign, never colour alone. */
export function SaveState({ saving }: { saving: Saving }) {
  return (
    <p class={`k-save k-save-${saving}`}>
      <span aria-hidden="true">{saving === "saved" ? "✓" : saving === "saving" ? "…" : "!"}</span>{" "}
      {WORDS[saving]}
    </p>
  );
}
