import { useState } from "preact/hooks";
import { numberInWords } from "../../core/words/number.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorSummary, type Problem, stillThere } from "../../ui/ErrorSummary.tsx";
import { announce } from "../../ui/live.tsx";
import { personOf, personProblems } from "../case/person.ts";
import type { Tools } from "../workplace.ts";
import { type GivenMany, giveMany } from "./give-many.ts";
import { Letter } from "./Letter.tsx";
import { ReceiverFields } from "./ReceiverFields.tsx";
import { namedHere, receivesHere } from "./remembered.ts";

interface HandOverManyProps {
  tools: Tools;
  /** Keys of the cases. */
  picked: ReadonlySet<string>;
  onClose: () => void;
}

/** Hands several cases to one person in one act: each records it, one file carries them all. */
export function HandOverMany({ tools, picked, onClose }: HandOverManyProps) {
  const [keys] = useState([...picked]);
  const [draft, setDraft] = useState({ ...receivesHere(tools), note: "" });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const [told, setTold] = useState<readonly Problem[]>([]);
  const [done, setDone] = useState<GivenMany | "busy" | null>(null);
  const by = namedHere(tools)?.name;
  const found = () => personProblems("k", draft);
  const problems = told.length > 0 ? stillThere(told, found()) : told;
  const act = async () => {
    const all = found();
    setTold(all);
    if (all.length > 0) return;
    setDone("busy");
    const to = personOf(draft);
    const given = await giveMany(tools, keys, { to, note: draft.note.trim() || null });
    tools.performers.know(to);
    setDone(given);
    announce(given.text);
  };
  return (
    <Dialog
      id="k-serah-banyak"
      title={`Serahkan ${numberInWords(keys.length)} kasus`}
      onClose={onClose}
    >
      {(close) =>
        done !== null && done !== "busy" ? (
          <div class="ui-stack-wide">
            <p>{done.text}</p>
            {done.letter && <Letter letter={done.letter} />}
            <div class="ui-buttons">
              <button type="button" class="ui-button" onClick={close}>
                Tutup
              </button>
            </div>
          </div>
        ) : (
          <form
            class="ui-stack-wide"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              act();
            }}
          >
            <ErrorSummary problems={problems} />
            <p>
              {by === undefined
                ? "Serah terima tercatat pada setiap kasus, oleh pemegang atau pelaksana terakhirnya; satu berkas membawa semuanya."
                : `Serah terima tercatat pada setiap kasus, oleh ${by}; satu berkas membawa semuanya.`}
            </p>
            <ReceiverFields
              performers={tools.performers}
              value={draft}
              onValue={change}
              problems={problems}
            />
            <div class="ui-buttons">
              <button type="submit" class="ui-button ui-button-primary" disabled={done === "busy"}>
                Serahkan dan simpan berkas
              </button>
              <button type="button" class="ui-button" onClick={close}>
                Batal
              </button>
            </div>
          </form>
        )
      }
    </Dialog>
  );
}
