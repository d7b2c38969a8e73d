import { useState } from "preact/hooks";
import { FileInput } from "../../ui/FileInput.tsx";
import { PART_FAILED } from "../../ui/lazy.tsx";
import { go } from "../address.ts";
import type { Tools } from "../tools.ts";

const NOT_KEPT =
  "Konsep dari berkas ini gagal disimpan. Yang sudah ada tetap utuh; coba sekali lagi.";

/** What reads a draft file is fetched with the first: few who come here have one. */
const reading = async () => ({
  ...(await import("../../core/publish/review/file.ts")),
  ...(await import("../../core/publish/review/review.ts")),
});

/** A draft that somebody sent, opened as a draft of this browser. */
export function OpenFile({ tools }: { tools: Tools }) {
  const [problem, setProblem] = useState<string | null>(null);
  const pick = async ([file]: readonly File[]) => {
    if (file === undefined) return;
    const parts = await reading().catch(() => null);
    if (parts === null) return setProblem(PART_FAILED);
    const { draftFileProblemText, joined, readDraftFile } = parts;
    const found = readDraftFile(await file.text().catch(() => ""));
    if ("problem" in found) return setProblem(draftFileProblemText(found.problem));
    try {
      const id = tools.newId();
      await tools.drafts.write({ id, revision: 0, draft: found.draft }, tools.clock());
      const reviews = await tools.reviews();
      await reviews.change(id, (kept) => ({ ...kept, review: joined(kept.review, found.review) }));
      go({ draft: id, tab: "keluar" });
    } catch {
      setProblem(NOT_KEPT);
    }
  };
  return (
    <section class="ui-stack">
      <h3>Buka berkas konsep</h3>
      <p class="ui-quiet" id="s-buka-label">
        Konsep yang dikirim orang lain kepada Anda, untuk diperiksa atau diteruskan.
      </p>
      <FileInput
        id="s-buka"
        face="Pilih berkas konsep"
        describedBy="s-buka-label"
        accept=".json"
        onFiles={(files) => void pick(files)}
      />
      {problem !== null && (
        <p role="alert" class="ui-error">
          {problem}
        </p>
      )}
    </section>
  );
}
