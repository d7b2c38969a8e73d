import { useState } from "preact/hooks";
import type { HandoverLetter } from "../../core/case/words/handover-letter.ts";
import { Field } from "../../ui/Field.tsx";
import { announce } from "../../ui/live.tsx";

const COPIED = "Surat pengantar disalin.";
const REFUSED = "Peramban tidak mengizinkan penyalinan. Pilih teksnya, lalu salin sendiri.";

/** The letter that goes with a file: to change, to copy, or to open in the mail program. */
export function Letter({ letter }: { letter: HandoverLetter }) {
  const [body, setBody] = useState(letter.body);
  const [told, setTold] = useState("");
  const tell = (text: string) => {
    setTold(text);
    announce(text);
  };
  const copy = () =>
    navigator.clipboard
      .writeText(`${letter.subject}\n\n${body}`)
      .then(() => tell(COPIED))
      .catch(() => tell(REFUSED));
  const mail = `mailto:?subject=${encodeURIComponent(letter.subject)}&body=${encodeURIComponent(body.replaceAll("\n", "\r\n"))}`;
  return (
    <div class="ui-stack k-stretch">
      <Field
        id="k-surat"
        label="Surat pengantar"
        hint="Boleh diubah sebelum dikirim. Lampirkan berkasnya sendiri pada surel."
        lines={8}
        value={body}
        onValue={setBody}
      />
      <div class="ui-buttons">
        <button type="button" class="ui-button" onClick={copy}>
          Salin surat
        </button>
        <a class="ui-button" href={mail}>
          Tulis surel
        </a>
      </div>
      {told && <p class="ui-quiet">{told}</p>}
    </div>
  );
}
