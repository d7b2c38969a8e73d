import { useEffect, useState } from "preact/hooks";
import { failureText } from "../../browser/failure/error-messages.ts";
import { download } from "../../browser/files/download.ts";
import { type NewerCase as Readable, readNewer } from "../../core/case/words/newer-record.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { IMPORT } from "../address.ts";
import { listAsLeft } from "../list/place.ts";
import { Link } from "../navigation.tsx";

import type { Tools } from "../workplace.ts";
import { NewerCase } from "./NewerCase.tsx";

interface UnreadableProps {
  tools: Tools;
  caseKey: string;
  kind: "newer" | "corrupted";
}

/** A case that this release cannot work on: left as it is, shown where it can be, offered for download. */
export function Unreadable({ tools, caseKey, kind }: UnreadableProps) {
  const { session } = tools;
  const { happened, kept, next } = failureText(kind);
  const [readable, setReadable] = useState<Readable | null>(null);
  useEffect(() => {
    session.peek(caseKey).then((found) => {
      setReadable(found.kind === "newer" ? readNewer(found.raw) : null);
    });
  }, [session, caseKey]);
  const save = async () => {
    const found = await session.peek(caseKey);
    if (!("raw" in found)) return;
    download(JSON.stringify(found.raw), "application/json", `kasus-${kind}.json`);
  };
  return (
    <section class="ui-stack">
      <ScreenHeading
        text={kind === "newer" ? "Kasus hanya dapat dibaca" : "Kasus tidak dapat dibuka"}
      />
      <p class="ui-notice">
        <strong>{happened}</strong> {kept} {next}
      </p>
      <div class="ui-buttons">
        <button type="button" class="ui-button" onClick={save}>
          {kind === "corrupted" ? "Unduh isi yang rusak" : "Unduh isi kasus"}
        </button>
        <Link to={IMPORT} class="ui-button">
          Buka berkas kasus
        </Link>
      </div>
      {readable && <NewerCase found={readable} />}
      <Link to={listAsLeft()}>Kembali ke daftar kasus</Link>
    </section>
  );
}
