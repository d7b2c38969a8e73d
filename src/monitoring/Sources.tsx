import { useState } from "preact/hooks";
import type { Merged } from "../core/monitoring/merge.ts";
import { numberInWords } from "../core/words/number.ts";
import { paragraph } from "../core/words/paragraph.ts";
import { FileInput } from "../ui/FileInput.tsx";
import { Figure, SeeCases } from "./behind.tsx";
import type { Counted, FileProblem, Opening, Source } from "./use-sources.ts";

interface SourcesProps {
  /** Cases of this browser, and how many here cannot be read. */
  own: readonly string[];
  unreadable: number;
  /** Cases of SOPs that this site does not publish. */
  strangers: readonly string[];
  /** Nothing can be stored here. */
  temporary: boolean;
  counted: readonly Counted[];
  opening: Opening;
  /** What kept files of the last choice from being counted. */
  problems: readonly FileProblem[];
  /** None, when the choice was given up. */
  onOpen: (files: readonly File[]) => void;
  /** Ends the reading under way. */
  onStop: () => void;
  onClose: (source: Source) => void;
  /** Called after a file's cases were stored here. */
  onStored: () => void;
}

/** Where the figures come from: this browser, and files that are only looked at. */
export function Sources(props: SourcesProps) {
  const { own, unreadable, strangers, counted, opening, problems, onOpen } = props;
  const ownCases = (
    <Figure text={numberInWords(own.length)} of="kasus di peramban ini" cases={own} />
  );
  return (
    <section class="m-sources" aria-labelledby="m-sources">
      <h2 id="m-sources" class="ui-sr">
        Sumber angka
      </h2>
      <p>
        {counted.length > 0 ? (
          <>Dari {ownCases} kasus di peramban ini dan berkas berikut, yang tidak disimpan.</>
        ) : (
          <>Dari {ownCases} kasus di peramban ini.</>
        )}{" "}
        {unreadable > 0 && `${unreadable} kasus di sini tidak dapat dibaca dan tidak dihitung.`}{" "}
        {strangers.length > 0 && (
          <>
            <Figure
              text={numberInWords(strangers.length)}
              of="kasus milik SOP yang tidak terbit di situs ini"
              cases={strangers}
            />{" "}
            kasus milik SOP yang tidak terbit di situs ini tidak dihitung.
          </>
        )}
      </p>
      {counted.map((source) => (
        <SourceLine key={`${source.name}${source.file.size}`} {...props} source={source} />
      ))}
      <FileInput
        id="m-berkas"
        face="Tambah berkas rekan"
        accept=".json,.txt,.jsonl,.gz,.pdf"
        onFiles={onOpen}
      />
      <p role="status">
        {opening.kind === "reading" &&
          `Membaca ${opening.name}… ${numberInWords(opening.done)} kasus`}
        {opening.kind === "stopped" && "Pembacaan dihentikan. Berkas itu tidak dihitung."}
      </p>
      {opening.kind === "reading" && (
        <button type="button" class="ui-button" onClick={props.onStop}>
          Hentikan
        </button>
      )}
      {problems.length > 0 && (
        <div role="alert" class="ui-notice">
          {problems.map(({ name, text }) => (
            <p key={name}>
              {name}: {text}
            </p>
          ))}
        </div>
      )}
    </section>
  );
}

type LineProps = Pick<SourcesProps, "temporary" | "onClose" | "onStored"> & { source: Counted };

type Storing = "no" | "busy" | "failed";

function SourceLine({ source, temporary, onClose, onStored }: LineProps) {
  const [storing, setStoring] = useState<Storing>("no");
  const store = async () => {
    setStoring("busy");
    try {
      const { keepFile } = await import("../browser/monitoring/keep-file.ts");
      await keepFile(source.file);
      onClose(source);
      onStored();
    } catch {
      setStoring("failed");
    }
  };
  return (
    <div class="m-source">
      <p>
        <strong>{source.name}</strong>: {countText(source.merged)}{" "}
        <SeeCases
          title={`Kasus dalam ${source.name}`}
          cases={source.held.map(({ facts }) => facts.caseId)}
        />{" "}
        {paragraph(
          source.unreadable > 0 && `${source.unreadable} baris tidak dapat dibaca dan dilewati.`,
          !source.whole && "Berkas ini terpotong: mungkin ada kasus yang hilang.",
        )}
      </p>
      {storing === "failed" && (
        <p role="alert">
          Tidak semua kasus berhasil disimpan. Yang sudah tersimpan tetap ada, dan berkasnya tidak
          berubah. Kosongkan ruang di perangkat atau tutup tab lain, lalu ulangi.
        </p>
      )}
      <div class="ui-buttons">
        {!temporary && (
          <button type="button" class="ui-link" disabled={storing === "busy"} onClick={store}>
            {storing === "busy" ? "Menyimpan…" : `Simpan kasus dari ${source.name} di sini`}
          </button>
        )}
        <button type="button" class="ui-link" onClick={() => onClose(source)}>
          Lepaskan {source.name}
        </button>
      </div>
    </div>
  );
}

function countText({ added, same, continued, older, diverged }: Merged): string {
  const parts = [
    added > 0 && `${numberInWords(added)} kasus ditambahkan`,
    continued > 0 && `${numberInWords(continued)} kasus lebih baru daripada di sini dan dipakai`,
    same + older > 0 && `${numberInWords(same + older)} sudah ada di sini`,
    diverged > 0 && `${numberInWords(diverged)} bercabang: yang dipakai catatan di sini`,
  ].filter(Boolean);
  return parts.length === 0 ? "tidak ada kasus." : `${parts.join("; ")}.`;
}
