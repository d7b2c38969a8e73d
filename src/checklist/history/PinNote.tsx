import { announce } from "../../ui/live.tsx";
import type { ScreenProps } from "../case/screen-props.ts";

/** For a note of a case that is worked on: pins it to the step in hand, or takes it down; else nothing. */
export function PinNote({ view, handle, seq }: ScreenProps & { seq: number }) {
  const { current, state } = view;
  const note = state.notes.find((one) => one.seq === seq);
  if (!note || !current) return null;
  const { pinned, text } = note;
  const { stepId } = current.round;
  const act = pinned ? "Lepas sematan" : `Sematkan pada langkah ${current.step.number}`;
  const turn = async () => {
    const command = { type: pinned ? "unpinNote" : "pinNote", note: seq, stepId } as const;
    if (await handle.run(command)) return;
    announce(pinned ? "Sematan dilepas." : "Catatan tersemat pada formulir langkah ini.");
  };
  return (
    <>
      {" "}
      <button type="button" class="ui-link" aria-label={`${act}: ${text}`} onClick={turn}>
        {act}
      </button>
    </>
  );
}
