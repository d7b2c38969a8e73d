import { LARGEST_IN_PDF } from "../../core/case/papers/limits.ts";
import { numberInWords, sizeInWords } from "../../core/words/number.ts";
import { inSeries } from "../../core/words/series.ts";
import { Choice } from "../../ui/Choice.tsx";
import type { PdfPapers } from "./pdf-papers.ts";

interface PdfPapersChoiceProps {
  papers: PdfPapers;
  /** Bytes of the PDF without them. */
  bare: number;
  value: boolean;
  onValue: (withPapers: boolean) => void;
}

/** Whether the papers of the case ride in its PDF: what either weighs is told before. */
export function PdfPapersChoice({ papers, bare, value, onValue }: PdfPapersChoiceProps) {
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
  return (
    <>
      {here.size > 0 && fits && (
        <Choice
          prefix="k-lampiran-pdf"
          legend="Lampiran di dalam PDF"
          options={[along, without]}
          value={value ? "dengan" : "tanpa"}
          onValue={(id) => onValue(id === "dengan")}
        />
      )}
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
