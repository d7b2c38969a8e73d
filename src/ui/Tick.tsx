import { useLayoutEffect, useRef } from "preact/hooks";
import { Prose } from "./Prose.tsx";

interface TickProps {
  id: string;
  label: string;
  checked: boolean;
  describedBy?: string | undefined;
  /** Records the wish; settles when it is granted or refused, and never rejects. */
  onWish: (checked: boolean) => Promise<unknown>;
}

/**
 * A check box whose click is painted at once by the browser itself, and which shows what is really
 * recorded as soon as that is known. Preact leaves a refused click on screen (preactjs/preact#2714),
 * so the state is put back through the element.
 */
export function Tick({ id, label, checked, describedBy, onWish }: TickProps) {
  const box = useRef<HTMLInputElement>(null);
  const recorded = useRef(checked);
  const pending = useRef(0);
  recorded.current = checked;
  const settle = () => {
    if (box.current && pending.current === 0) box.current.checked = recorded.current;
  };
  useLayoutEffect(settle);
  return (
    <div class="ui-tick">
      <input
        ref={box}
        id={id}
        type="checkbox"
        aria-describedby={describedBy}
        onChange={async (event) => {
          pending.current += 1;
          await onWish(event.currentTarget.checked);
          pending.current -= 1;
          settle();
        }}
      />
      <label for={id}>
        <Prose text={label} />
      </label>
    </div>
  );
}
