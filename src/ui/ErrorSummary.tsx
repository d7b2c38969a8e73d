import { useEffect, useRef } from "preact/hooks";
import { focusField } from "./focus-field.ts";

/** One thing to put right: `field` is the id of the control that the message belongs to. */
export interface Problem {
  field: string;
  message: string;
}

/** The summary at the top of a refused form. It takes the focus when something new is told, not when it shrinks. */
export function ErrorSummary({ problems }: { problems: readonly Problem[] }) {
  const box = useRef<HTMLDivElement>(null);
  const told = useRef<readonly Problem[]>([]);
  useEffect(() => {
    if (problems.some((one) => !told.current.includes(one))) box.current?.focus();
    told.current = problems;
  }, [problems]);
  if (problems.length === 0) return null;
  return (
    <div class="ui-summary" role="alert" tabIndex={-1} ref={box} aria-labelledby="ui-summary-title">
      <h2 id="ui-summary-title">Ada yang perlu diperbaiki</h2>
      <p>Isian Anda tetap ada di formulir ini.</p>
      <ul>
        {problems.map(({ field, message }) => (
          <li key={field}>
            <a
              href={`#${field}`}
              onClick={(event) => {
                event.preventDefault();
                focusField(field);
              }}
            >
              {message}
            </a>
          </li>
        ))}
      </ul>
    </div>
  );
}

/** The message for one control, when it has one. */
export const problemAt = (problems: readonly Problem[], field: string) =>
  problems.find((problem) => problem.field === field)?.message;

/** Those of the problems told that are there still: what was put right is told no longer. */
export const stillThere = (told: readonly Problem[], now: readonly Problem[]) =>
  told.filter((one) => now.some((p) => p.field === one.field && p.message === one.message));
