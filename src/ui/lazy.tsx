import type { ComponentType } from "preact";
import { useEffect, useState } from "preact/hooks";
import { announce } from "./live.tsx";

/** What is said where a part of the program cannot be fetched. */
export const PART_FAILED = "Bagian ini gagal dimuat. Pekerjaan Anda tidak terpengaruh.";

/**
 * A part of the workplace that is fetched when it is first shown, to keep the start light. Offline
 * without a stored copy the fetch can fail: the person is told and can try again.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>) {
  let ready: ComponentType<Props> | null = null;
  return function OnDemand(props: Props) {
    const [state, setState] = useState<"loading" | "ready" | "failed">(ready ? "ready" : "loading");
    useEffect(() => {
      if (state !== "loading") return;
      load().then(
        (part) => {
          ready = part;
          setState("ready");
        },
        () => {
          setState("failed");
          // Said here, not as an alert of its own: the part may stand in one.
          announce(PART_FAILED);
        },
      );
    }, [state]);
    if (state === "ready" && ready) {
      const Part = ready;
      return <Part {...props} />;
    }
    if (state === "loading") return <p class="ui-quiet ui-loading">Memuat…</p>;
    return (
      <p class="ui-error">
        {PART_FAILED}{" "}
        <button type="button" class="ui-link" onClick={() => setState("loading")}>
          Coba lagi
        </button>
      </p>
    );
  };
}
