import { useState } from "preact/hooks";
import type { KeptDraft } from "../browser/drafting/sop-drafts.ts";
import { titleOf } from "../core/draft/title.ts";
import { Dialog } from "../ui/Dialog.tsx";
import type { Tools } from "./tools.ts";

interface RemoveDraftProps {
  kept: KeptDraft;
  tools: Tools;
  onClose: (isRemoved: boolean) => void;
}

/** A draft is deleted for good: asked once, by its name. */
export function RemoveDraft({ kept: { id, draft }, tools, onClose }: RemoveDraftProps) {
  const [failed, setFailed] = useState(false);
  const remove = async () => {
    try {
      await tools.drafts.remove(id);
      tools.tails.forget(id);
      onClose(true);
    } catch {
      setFailed(true);
    }
  };
  return (
    <Dialog id="s-hapus" title="Hapus konsep ini?" class="s-dialog" onClose={() => onClose(false)}>
      {(close) => (
        <div class="ui-stack">
          <p>
            “{titleOf(draft)}”, konsep {draft.version} dengan {draft.steps.length} langkah, hilang
            dari peramban ini dan tidak dapat dikembalikan.
          </p>
          {failed && (
            <p role="alert" class="ui-error">
              Konsep gagal dihapus dan masih utuh. Coba sekali lagi.
            </p>
          )}
          <div class="ui-buttons">
            <button type="button" class="ui-button" onClick={close}>
              Batal
            </button>
            <button type="button" class="ui-button ui-button-danger" onClick={remove}>
              Hapus konsep
            </button>
          </div>
        </div>
      )}
    </Dialog>
  );
}
