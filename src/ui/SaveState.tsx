export type Saving = "saved" | "saving" | "failed";

const WORDS = { saved: "Tersimpan", saving: "Menyimpan…", failed: "Gagal menyimpan" } as const;

interface SaveStateProps {
  saving: Saving;
  /** Where one word is too little: what is kept, where, and what to do. */
  says?: string;
}

/** Whether what is on screen is also on the disk. Word and sign, never colour alone. */
export function SaveState({ saving, says = WORDS[saving] }: SaveStateProps) {
  return (
    <p class={`ui-save ui-save-${saving}`}>
      <span aria-hidden="true">{saving === "saved" ? "✓" : saving === "saving" ? "…" : "!"}</span>{" "}
      {says}
    </p>
  );
}
