import { type Problem, problemAt } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { Sure } from "../../ui/Sure.tsx";
import { CONSEQUENCES } from "./ground.ts";

interface AskToEraseProps {
  /** Ids of the two answers' fields. */
  fields: { ground: string; sure: string };
  question: string;
  ground: string;
  onGround: (ground: string) => void;
  sure: string;
  onSure: (sure: string) => void;
  problems: readonly Problem[];
}

/** What is asked before one case, or many, go out of the office's stream for good. */
export const AskToErase = (props: AskToEraseProps) => (
  <>
    <ul class="k-consequences">
      {CONSEQUENCES.map((text) => (
        <li key={text}>{text}</li>
      ))}
    </ul>
    <Field
      id={props.fields.ground}
      label="Dasar penghapusan"
      hint="Dibaca semua anggota, dan tetap tersimpan. Jangan menyebut nama atau data pribadi."
      lines={2}
      value={props.ground}
      onValue={props.onGround}
      error={problemAt(props.problems, props.fields.ground)}
    />
    <Sure
      prefix={props.fields.sure}
      question={props.question}
      value={props.sure}
      onValue={props.onSure}
      problems={props.problems}
    />
    <button type="submit" class="ui-button ui-button-danger">
      Hapus dari peladen kantor
    </button>
  </>
);
