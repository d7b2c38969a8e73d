import { useState } from "preact/hooks";
import { waysOf } from "../../core/case/handing-over.ts";
import { IN_OFFICE, severalOnTheirWays, WITH_FILE } from "../../core/case/words/handing-over.ts";
import { numberInWords } from "../../core/words/number.ts";
import { Dialog } from "../../ui/Dialog.tsx";
import { ErrorSummary, type Problem, stillThere } from "../../ui/ErrorSummary.tsx";
import { personOf, personProblems } from "../case/person.ts";
import type { Entry } from "../list/use-entries.ts";
import type { Tools } from "../workplace.ts";
import { GivenSeveral } from "./GivenSeveral.tsx";
import { ReceiverFields } from "./ReceiverFields.tsx";
import { namedHere, receivesHere } from "./remembered.ts";
import { useGivingMany } from "./use-giving-many.ts";
import { useInOffice } from "./use-in-office.ts";

interface HandOverManyProps {
  tools: Tools;
  chosen: readonly Entry[];
  onClose: () => void;
}

const NOBODY_SEES: ReadonlySet<string> = new Set();

/** Hands several cases to one person in one act: each records it, one file carries those that need one. */
export function HandOverMany({ tools, chosen, onClose }: HandOverManyProps) {
  const [cases] = useState(() =>
    chosen.flatMap(({ key, summary }) => (summary ? [{ key, status: summary.status }] : [])),
  );
  const [draft, setDraft] = useState({ ...receivesHere(tools), note: "" });
  const change = (part: Partial<typeof draft>) => setDraft({ ...draft, ...part });
  const [told, setTold] = useState<readonly Problem[]>([]);
  const giving = useGivingMany(tools);
  const seen = useInOffice(
    tools,
    cases.map(({ key }) => key),
  )(personOf(draft));
  const ways = waysOf(cases, seen);
  const needsFile = ways.byFile.length > 0 || ways.inOffice.length === 0;
  const by = namedHere(tools)?.name;
  const found = () => personProblems("k", draft);
  const problems = told.length > 0 ? stillThere(told, found()) : told;
  const act = (chosenWays: typeof ways) => {
    const all = found();
    setTold(all);
    if (all.length > 0) return;
    giving.give(chosenWays, { to: personOf(draft), note: draft.note.trim() || null });
  };
  return (
    <Dialog
      id="k-serah-banyak"
      title={`Serahkan ${numberInWords(cases.length)} kasus`}
      onClose={onClose}
    >
      {(close) =>
        giving.done !== null || giving.running !== null ? (
          <GivenSeveral giving={giving} onClose={close} />
        ) : (
          <form
            class="ui-stack-wide"
            noValidate
            onSubmit={(event) => {
              event.preventDefault();
              act(ways);
            }}
          >
            <ErrorSummary problems={problems} />
            <p>
              {by === undefined
                ? "Serah terima tercatat pada setiap kasus, oleh pemegang atau pelaksana terakhirnya."
                : `Serah terima tercatat pada setiap kasus, oleh ${by}.`}
            </p>
            <ReceiverFields
              performers={tools.performers}
              value={draft}
              onValue={change}
              problems={problems}
            />
            <ul class="k-consequences">
              {severalOnTheirWays(ways).map((text) => (
                <li key={text}>{text}</li>
              ))}
            </ul>
            <div class="ui-buttons">
              <button type="submit" class="ui-button ui-button-primary">
                {needsFile ? WITH_FILE : IN_OFFICE}
              </button>
              {!needsFile && (
                <button
                  type="button"
                  class="ui-button"
                  onClick={() => act(waysOf(cases, NOBODY_SEES))}
                >
                  {WITH_FILE}
                </button>
              )}
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
