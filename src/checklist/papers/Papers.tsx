import { useMemo, useState } from "preact/hooks";
import { typeText } from "../../core/case/papers/words.ts";
import type { AttachedFile } from "../../core/case/state.ts";
import { numberInWords } from "../../core/words/number.ts";
import { Spoken } from "../../ui/Spoken.tsx";
import { AttachPanel } from "./AttachPanel.tsx";
import { PaperList } from "./PaperList.tsx";
import { PaperPreview } from "./PaperPreview.tsx";
import type { PapersProps } from "./papers-props.ts";
import { RemovePaper } from "./RemovePaper.tsx";
import { Supply } from "./Supply.tsx";
import { useHere } from "./use-here.ts";

/** "Lampiran": what the case holds, and the way to attach more. */
export function Papers(props: PapersProps) {
  const { state, tools, run, isOpen } = props;
  const { here, look } = useHere(tools, state);
  const [seen, setSeen] = useState<AttachedFile | null>(null);
  const [leaving, setLeaving] = useState<AttachedFile | null>(null);
  const [told, setTold] = useState<readonly string[]>([]);
  const files = useMemo(() => state.files.filter(({ removed }) => removed === null), [state.files]);
  const missing = here ? files.filter(({ digest }) => !here.has(digest)) : [];
  return (
    <section class="ui-stack k-papers" aria-labelledby="k-lampiran-judul">
      <h3 id="k-lampiran-judul">
        {files.length > 0 ? `Lampiran (${numberInWords(files.length)})` : "Lampiran"}
      </h3>
      <PaperList
        state={state}
        files={files}
        here={here}
        isOpen={isOpen}
        tools={tools}
        onSee={setSeen}
        onRemove={setLeaving}
      />
      {missing.length > 0 && (
        <Supply missing={missing} tools={tools} onDone={look} tell={setTold} />
      )}
      {isOpen && (
        <details class="ui-details" open={props.isAsked}>
          <summary>{files.length > 0 ? "Lampirkan berkas lain" : "Lampirkan berkas"}</summary>
          <AttachPanel {...props} tell={setTold} onDone={look} />
        </details>
      )}
      <Spoken>
        {told.map((text) => (
          <p key={text} class="ui-quiet">
            {text}
          </p>
        ))}
      </Spoken>
      {seen && <PaperPreview file={seen} tools={tools} onClose={() => setSeen(null)} />}
      {leaving && (
        // Right in the stack a pop-up would become as wide as the page.
        <div>
          <RemovePaper
            tools={tools}
            caseKey={props.caseKey}
            file={leaving}
            run={run}
            onClose={() => setLeaving(null)}
            onDone={() =>
              setTold([`${typeText(leaving.mediaType)} “${leaving.name}” dikeluarkan.`])
            }
          />
        </div>
      )}
    </section>
  );
}
