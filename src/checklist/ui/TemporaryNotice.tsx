import { useEffect, useState } from "preact/hooks";
import { failureText } from "../../browser/error-messages.ts";

/** Said on every screen while the browser refuses storage: the cases live as long as the page. */
export function TemporaryNotice({ isTemporary }: { isTemporary: () => Promise<boolean> }) {
  const [temporary, setTemporary] = useState(false);
  useEffect(() => {
    isTemporary().then(setTemporary, () => undefined);
  }, [isTemporary]);
  if (!temporary) return null;
  const { happened, kept, next } = failureText("unavailable");
  return (
    <p class="k-notice k-notice-bad" role="alert">
      {happened} {kept} {next}
    </p>
  );
}
