import { useState } from "preact/hooks";
import { download } from "../../browser/files/download.ts";
import { announce } from "../../ui/live.tsx";

/** A file on its way to the downloads. */
export interface Made {
  content: BlobPart;
  type: string;
  name: string;
}

/** Why a file is not made, in words for the person. */
export class NotMade extends Error {}

interface MakingProps {
  face: string;
  /** @throws NotMade, or anything else where the program itself failed. */
  make: () => Promise<Made>;
  disabled?: boolean;
  isMain?: boolean;
}

const FAILED = "Berkas gagal dibuat. Konsep Anda tidak terpengaruh; coba sekali lagi.";

/** A button that makes a file and hands it to the downloads; what makes it is fetched then. */
export function Making({ face, make, disabled = false, isMain = false }: MakingProps) {
  const [state, setState] = useState<{ busy: boolean; error: string | null }>({
    busy: false,
    error: null,
  });
  const run = async () => {
    setState({ busy: true, error: null });
    try {
      const { content, type, name } = await make();
      download(content, type, name);
      setState({ busy: false, error: null });
      announce(`${name} diunduh.`);
    } catch (error) {
      setState({ busy: false, error: error instanceof NotMade ? error.message : FAILED });
    }
  };
  return (
    <span class="s-making">
      <button
        type="button"
        class={isMain ? "ui-button ui-button-primary" : "ui-button"}
        disabled={disabled || state.busy}
        onClick={() => void run()}
      >
        {state.busy ? "Membuat…" : face}
      </button>
      {state.error !== null && (
        <span role="alert" class="ui-error">
          {state.error}
        </span>
      )}
    </span>
  );
}
