export type Saving = "saved" | "saving" | "failed";

const WORDS = { saved: "Tersimpan", saving: "Menyimpan…", failed: "Gagal menyimpan" } as const;

/** Whether what is on screen is also on the disk. Word and sign, never colour alone. */
export function SaveState({ saving }: { saving: Saving }) {
  return (
    <p class={`ui-save ui-save-${saving}`}>
      <span aria-hidden="true">{saving === "saved" ? "✓" : saving === "saving" ? "…" : "!"}</span>{" "}
      {WORDS[saving]}
    </p>
  );
}
