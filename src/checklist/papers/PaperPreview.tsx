import { useEffect, useRef, useState } from "preact/hooks";
import type { PagePictures } from "../../browser/files/page-pictures.ts";
import { isPicture, mediaTypeOf } from "../../core/case/papers/media-type.ts";
import type { AttachedFile } from "../../core/case/state.ts";
import { sizeInWords } from "../../core/words/number.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import type { Tools } from "../workplace.ts";

interface PaperPreviewProps {
  file: AttachedFile;
  tools: Tools;
  onClose: () => void;
}

type Shown = { kind: "loading" | "absent" | "failed" } | { kind: "picture"; url: string } | Pages;
type Pages = { kind: "pages"; bytes: Uint8Array };

/** A picture or a PDF in place. Both are drawn: nothing in them is a document of this site, and nothing runs. */
export function PaperPreview({ file, tools, onClose }: PaperPreviewProps) {
  const shown = useShown(file, tools);
  return (
    <Dialog id="k-lampiran-lihat" class="k-preview" title={file.name} onClose={onClose}>
      {(close) => (
        <>
          <div class="ui-buttons">
            <button type="button" class="ui-button" onClick={close}>
              Tutup
            </button>
          </div>
          {shown.kind === "loading" && <p class="ui-quiet">Memuat berkas…</p>}
          {shown.kind === "absent" && (
            <p role="alert">
              Isi berkas ini tidak dapat diambil. Catatannya tidak berubah; tutup, lalu lihat lagi
              nanti.
            </p>
          )}
          {shown.kind === "failed" && (
            <p role="alert">
              Berkas ini tidak dapat ditampilkan di sini ({sizeInWords(file.size)}). Isinya tidak
              berubah; unduh untuk membukanya.
            </p>
          )}
          {shown.kind === "picture" && (
            <img class="k-paper-picture" src={shown.url} alt={`Isi ${file.name}`} />
          )}
          {shown.kind === "pages" && <PdfPages bytes={shown.bytes} name={file.name} />}
        </>
      )}
    </Dialog>
  );
}

/** What to show, by what the bytes are: a record may come from anywhere, and say anything of them. */
function useShown({ digest }: AttachedFile, tools: Tools): Shown {
  const [shown, setShown] = useState<Shown>({ kind: "loading" });
  useEffect(() => {
    let url = "";
    let isOver = false;
    const load = async () => {
      const bytes = await (await tools.papers()).get(digest);
      if (isOver) return;
      const type = bytes && mediaTypeOf(bytes);
      if (bytes === null || type === null) setShown({ kind: "absent" });
      else if (type === "application/pdf") setShown({ kind: "pages", bytes });
      else if (isPicture(type)) {
        url = URL.createObjectURL(new Blob([bytes], { type }));
        setShown({ kind: "picture", url });
      } else setShown({ kind: "failed" });
    };
    load().catch(() => setShown({ kind: "failed" }));
    return () => {
      isOver = true;
      if (url) URL.revokeObjectURL(url);
    };
  }, [digest, tools]);
  return shown;
}

/** Pages drawn at once; more are asked for. */
const AT_ONCE = 5;
/** Pixels across, enough to read small print on a wide screen. */
const ACROSS = 1_200;

function PdfPages({ bytes, name }: { bytes: Uint8Array; name: string }) {
  const [pictures, setPictures] = useState<PagePictures | "unread" | "unreached" | null>(null);
  const [many, setMany] = useState(AT_ONCE);
  const [count, setCount] = useState(Number.POSITIVE_INFINITY);
  useEffect(() => {
    let opened: PagePictures | null = null;
    let isOver = false;
    const open = async () => {
      const part = await import("../../browser/files/page-pictures.ts").catch(() => null);
      if (part === null) return setPictures("unreached");
      opened = await part.openPictures(bytes);
      if (isOver) opened.close();
      else setPictures(opened);
    };
    // Its other half is fetched as it opens.
    open().catch(() => setPictures(navigator.onLine ? "unread" : "unreached"));
    return () => {
      isOver = true;
      opened?.close();
    };
  }, [bytes]);
  if (pictures === null) return <p class="ui-quiet">Memuat halaman…</p>;
  if (pictures === "unreached")
    return (
      <p role="alert">
        Pembaca PDF tidak ikut disimpan untuk pemakaian tanpa sambungan dan belum dapat diambil.
        Berkas ini tetap tersimpan di sini: sambungkan lalu lihat lagi, atau unduh untuk membukanya.
      </p>
    );
  if (pictures === "unread")
    return (
      <p role="alert">
        Halaman PDF ini tidak dapat ditampilkan, misalnya karena rusak atau terkunci. Isinya tidak
        berubah; unduh untuk membukanya.
      </p>
    );
  const pages = Array.from({ length: Math.min(many, count) }, (_, page) => page);
  return (
    <div class="k-paper-pages">
      {pages.map((page) => (
        <PdfPage
          key={page}
          page={page}
          name={name}
          pictures={pictures}
          onEnd={() => setCount((known) => Math.min(known, page))}
          onFailed={() => setPictures("unread")}
        />
      ))}
      {count > many && (
        <button type="button" class="ui-button" onClick={() => setMany(many + AT_ONCE)}>
          Halaman berikutnya
        </button>
      )}
    </div>
  );
}

interface PdfPageProps {
  page: number;
  name: string;
  pictures: PagePictures;
  onEnd: () => void;
  onFailed: () => void;
}

function PdfPage({ page, name, pictures, onEnd, onFailed }: PdfPageProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  useEffect(() => {
    if (canvas.current === null) return;
    canvas.current.width = ACROSS;
    pictures.draw(page, canvas.current).then((isThere) => {
      if (!isThere) onEnd();
    }, onFailed);
  }, [page, pictures]);
  return (
    <canvas
      ref={canvas}
      class="k-paper-page"
      role="img"
      aria-label={`Halaman ${page + 1} ${name}`}
    />
  );
}
