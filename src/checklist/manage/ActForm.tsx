import type { ComponentChildren } from "preact";
import { useState } from "preact/hooks";
import { ErrorSummary, type Problem, stillThere } from "../../ui/ErrorSummary.tsx";
import { ScreenHeading } from "../../ui/live.tsx";

interface ActFormProps {
  title: string;
  /** What will be different afterwards, told before anything is asked. */
  consequences: readonly string[];
  button: string;
  danger?: boolean;
  children: (problems: readonly Problem[]) => ComponentChildren;
  check: () => Problem[];
  act: () => Promise<unknown>;
  /** Another way to do the same, beside the button. */
  also?: { button: string; act: () => Promise<unknown> } | null;
}

/** A form for one act on the whole case: consequences first, then the fields, then one button. */
export function ActForm(props: ActFormProps) {
  const { title, consequences, button, danger, children, check, act, also } = props;
  const [told, setTold] = useState<readonly Problem[]>([]);
  const problems = told.length > 0 ? stillThere(told, check()) : told;
  const [busy, setBusy] = useState(false);
  const submit = async (way: () => Promise<unknown>) => {
    const found = check();
    setTold(found);
    if (found.length > 0) return;
    setBusy(true);
    await way();
    setBusy(false);
  };
  return (
    <form
      class="ui-stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        submit(act);
      }}
    >
      <ErrorSummary problems={problems} />
      <ScreenHeading text={title} />
      {consequences.length > 0 && (
        <ul class="k-consequences">
          {consequences.map((text) => (
            <li key={text}>{text}</li>
          ))}
        </ul>
      )}
      {children(problems)}
      <div class="ui-buttons k-primary-place">
        <button
          type="submit"
          class={danger ? "ui-button ui-button-danger" : "ui-button ui-button-primary"}
          disabled={busy}
        >
          {button}
        </button>
        {also && (
          <button type="button" class="ui-button" disabled={busy} onClick={() => submit(also.act)}>
            {also.button}
          </button>
        )}
      </div>
    </form>
  );
}
