import { useEffect, useMemo, useState } from "preact/hooks";
import { download } from "../../browser/files/download.ts";
import { isPicture } from "../../core/case/papers/media-type.ts";
import { safeFileName } from "../../core/case/papers/name.ts";
import { placeText, typeText } from "../../core/case/papers/words.ts";
import type { AttachedFile, CaseState } from "../../core/case/state.ts";
import { numberInWords, sizeInWords } from "../../core/words/number.ts";
import { momentShort } from "../../core/words/time.ts";
import { announce } from "../../ui/live.tsx";
import type { Tools } from "../workplace.ts";

/** How many the first frame draws, how many then, and how many more at each request: a thousand stay quick. */
const FIRST = 10;
const PAGE = 50;

interface PaperListProps {
  state: CaseState;
  files: readonly AttachedFile[];
  /** Digests whose bytes are on this device; null until known. */
  here: ReadonlySet<string> | null;
  isOpen: boolean;
  tools: Tools;
  onSee: (file: AttachedFile) => void;
  onRemove: (file: AttachedFile) => void;
}

/** Each file with what it is, what it belongs to and what can be done with it. */
export function PaperList(props: PaperListProps) {
  const { state, files, here, isOpen, tools, onSee, onRemove } = props;
  const [limit, setLimit] = useState(FIRST);
  useEffect(() => setLimit(PAGE), []);
  const shown = files.slice(0, limit);
  const places = shown.map(({ place }) => placeText(state, place));
  // At each act the case is another, while its papers are what they were.
  const rows = useMemo(
    () =>
      shown.map((file, n) => (
        <PaperRow
          key={file.seq}
          file={file}
          place={places[n] ?? ""}
          isMissing={here !== null && !here.has(file.digest)}
          isOpen={isOpen}
          tools={tools}
          onSee={onSee}
          onRemove={onRemove}
        />
      )),
    [files, limit, places.join("\n"), here, isOpen, tools, onSee, onRemove],
  );
  if (files.length === 0) return null;
  return (
    <>
      <ul class="k-paper-list">{rows}</ul>
      {limit >= PAGE && files.length > limit && (
        <button type="button" class="ui-button" onClick={() => setLimit(limit + PAGE)}>
          Tampilkan {numberInWords(Math.min(PAGE, files.length - limit))} lampiran berikutnya
        </button>
      )}
    </>
  );
}

interface PaperRowProps extends Pick<PaperListProps, "isOpen" | "tools" | "onSee" | "onRemove"> {
  file: AttachedFile;
  /** What it belongs to, in words. */
  place: string;
  isMissing: boolean;
}

function PaperRow({ file, place, isMissing, isOpen, tools, onSee, onRemove }: PaperRowProps) {
  return (
    <li>
      <p class="k-paper-name">{file.name}</p>
      <p class="ui-quiet">
        {typeText(file.mediaType)}, {sizeInWords(file.size)} · untuk {place} ·{" "}
        {momentShort(file.at)}
      </p>
      {isMissing && <p class="ui-warning">Isi berkas ini tidak ada di peramban ini.</p>}
      <div class="k-paper-acts">
        {!isMissing && canSee(file) && (
          <PaperAct word="Lihat" name={file.name} act={() => onSee(file)} />
        )}
        {!isMissing && <PaperAct word="Unduh" name={file.name} act={() => save(file, tools)} />}
        {isOpen && <PaperAct word="Keluarkan" name={file.name} act={() => onRemove(file)} />}
      </div>
    </li>
  );
}

async function save(file: AttachedFile, tools: Tools): Promise<void> {
  const bytes = await tools
    .papers()
    .then((papers) => papers.get(file.digest))
    .catch(() => null);
  if (bytes === null) {
    announce("Isi berkas ini tidak dapat dibaca.");
    return;
  }
  // As bytes, whatever they are: no browser opens them as a page of this site.
  download(bytes, "application/octet-stream", safeFileName(file.name));
  announce(`“${file.name}” diunduh.`);
}

const canSee = ({ mediaType }: AttachedFile): boolean =>
  isPicture(mediaType) || mediaType === "application/pdf";

function PaperAct({ word, name, act }: { word: string; name: string; act: () => void }) {
  return (
    <button type="button" class="ui-link" onClick={act}>
      {word}
      <span class="ui-sr"> {name}</span>
    </button>
  );
}
