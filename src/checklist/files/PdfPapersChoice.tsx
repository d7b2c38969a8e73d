import { LARGEST_IN_PDF } from "../../core/case/papers/limits.ts";
import { numberInWords, sizeInWords } from "../../core/words/number.ts";
import { inSeries } from "../../core/words/series.ts";
import { Choice } from "../../ui/Choice.tsx";
import { WorkProgress } from "../storage/WorkProgress.tsx";
import type { PdfPapers } from "./pdf-papers.ts";
import type { PicturesState } from "./use-page-pictures.ts";

/** Without the papers, with them, or with pages that show their pictures too. */
export type PapersAlong = "tanpa" | "dengan" | "gambar";

interface PdfPapersChoiceProps {
  papers: PdfPapers;
  /** Bytes of the PDF without them. */
  bare: number;
  pictures: PicturesState;
  value: PapersAlong;
  onValue: (along: PapersAlong) => void;
}

/** Whether the papers of the case ride in its PDF: what either weighs is told before. */
export function PdfPapersChoice(props: PdfPapersChoiceProps) {
  const { papers, bare, pictures, value, onValue } = props;
  const { here, absent, size, fits } = papers;
  const without = {
    id: "tanpa",
    label: `Tanpa lampiran: PDF ${sizeInWords(bare)}`,
    hint: "Untuk tempat yang membatasi ukuran, misalnya e-Meterai. Daftar lampiran dan sidiknya tetap tercetak.",
  };
  const along = {
    id: "dengan",
    label: `Dengan lampiran: PDF ${sizeInWords(bare + size)}`,
    hint: "Isinya dapat dibuka dari PDF dan diperiksa lagi bertahun-tahun kemudian.",
  };
  const shown = {
    id: "gambar",
    label: picturesLabel(bare + size, pictures),
    hint: "Setiap gambar dapat dilihat dan dicetak di halamannya sendiri, di belakang lembar kendali.",
  };
  const options = [along, ...(papers.pictures.length > 0 ? [shown] : []), without];
  const chosen = options.find(({ id }) => id === value) ?? without;
  return (
    <>
      {here.size > 0 && fits && (
        <Choice
          prefix="k-lampiran-pdf"
          legend="Lampiran di dalam PDF"
          options={options}
          value={chosen.id}
          onValue={(id) => onValue(id === "gambar" || id === "dengan" ? id : "tanpa")}
        />
      )}
      {value === "gambar" && <PicturesNews pictures={pictures} inside={size} />}
      {!fits && (
        <p class="ui-notice">
          {`Lampiran kasus ini ${sizeInWords(size)} seluruhnya, sedangkan sebuah PDF membawa paling banyak ${sizeInWords(LARGEST_IN_PDF)}. PDF ini tanpa lampiran; agar lampirannya ikut, pilih “Simpan berkas kasus”.`}
        </p>
      )}
      {absent.length > 0 && (
        <p class="ui-notice">
          {`${numberInWords(absent.length)} lampiran tidak ada di peramban ini, jadi tidak ikut: ${inSeries(absent.map((name) => `“${name}”`))}. Daftar lampiran di kertas mengatakannya juga.`}
        </p>
      )}
    </>
  );
}

/** What it weighs is known once the pictures were looked at. */
const picturesLabel = (along: number, pictures: PicturesState): string =>
  pictures.at === "ready"
    ? `Dengan lampiran, gambarnya juga sebagai halaman: PDF ${sizeInWords(along + pictures.drawn.size)}`
    : "Dengan lampiran, gambarnya juga sebagai halaman";

interface PicturesNewsProps {
  pictures: PicturesState;
  /** Bytes of the papers themselves. */
  inside: number;
}

/** How far the pictures are, and which of them get no page. */
function PicturesNews({ pictures, inside }: PicturesNewsProps) {
  if (pictures.at === "busy") {
    const { progress, stop } = pictures;
    const work = { state: { at: "running", progress } as const, stop };
    return <WorkProgress work={work} id="k-gambar-pdf" verb="Menyiapkan gambar" stopped="" />;
  }
  if (pictures.at === "failed")
    return (
      <p class="ui-error" role="alert">
        Gambar tidak dapat disiapkan, karena lampiran tidak dapat dibaca. Kasus tidak berubah; coba
        lagi, atau pilih “Dengan lampiran”.
      </p>
    );
  if (pictures.at !== "ready") return null;
  const { fits, drawn } = pictures;
  return (
    <>
      {!fits && (
        <p class="ui-notice">
          {`Dengan halaman gambar, isinya ${sizeInWords(inside + drawn.size)}, sedangkan sebuah PDF membawa paling banyak ${sizeInWords(LARGEST_IN_PDF)}. PDF ini membawa lampirannya tanpa halaman gambar.`}
        </p>
      )}
      {drawn.undrawn.length > 0 && (
        <p class="ui-notice">
          {`${numberInWords(drawn.undrawn.length)} gambar tidak dapat digambar, jadi tanpa halaman: ${inSeries(drawn.undrawn.map((name) => `“${name}”`))}. Isinya tetap ikut di dalam PDF.`}
        </p>
      )}
    </>
  );
}
