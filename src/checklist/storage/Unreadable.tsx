import { download } from "../../browser/download.ts";
import { failureText } from "../../browser/error-messages.ts";
import { IMPORT, LIST } from "../address.ts";
import { Link } from "../navigation.tsx";
import { ScreenHeading } from "../ui/live.tsx";
import type { Tools } from "../workplace.ts";

interface UnreadableProps {
  tools: Tools;
  caseKey: string;
  kind: "newer" | "corrupted";
}

/** A case whose record this release cannot read: left as it is, and offered for download. */
export function Unreadable({ tools, caseKey, kind }: UnreadableProps) {
  const { happened, kept, next } = failureText(kind);
  const save = async () => {
    const found = await tools.session.peek(caseKey);
    if (!("raw" in found)) return;
    download(JSON.stringify(found.raw), "application/json", `kasus-${kind}.json`);
  };
  return (
    <section class="k-stack">
      <ScreenHeading text="Kasus tidak dapat dibuka" />
      <p>
        <strong>{happened}</strong> {kept} {next}
      </p>
      <div class="k-buttons">
        <button type="button" class="k-button" onClick={save}>
          {kind === "corrupted" ? "Unduh isi yang rusak" : "Unduh isi kasus"}
        </button>
        <Link to={IMPORT} class="k-button">
          Buka berkas kasus
        </Link>
      </div>
      <Link to={LIST}>Kembali ke daftar kasus</Link>
    </section>
  );
}
