import { useEffect, useState } from "preact/hooks";
import type { Sop } from "../../core/sop/schema.ts";

/** What differs from the published version, in words. */
export function Differences({ was, becomes }: { was: Sop; becomes: Sop }) {
  const [words, setWords] = useState<readonly string[] | null>(null);
  useEffect(() => {
    let isStale = false;
    import("../../core/publish/differences.ts").then(
      ({ differences }) => isStale || setWords(differences(was, becomes)),
      () => undefined,
    );
    return () => {
      isStale = true;
    };
  }, [was, becomes]);
  return (
    <section class="ui-stack" aria-labelledby="s-beda">
      <h3 id="s-beda">Dibandingkan dengan versi {was.version} yang terbit</h3>
      {words === null && <p class="ui-quiet">Membandingkan…</p>}
      {words?.length === 0 && <p>Belum ada yang berbeda.</p>}
      {words !== null && words.length > 0 && (
        <ul class="ui-list">
          {words.map((sentence) => (
            <li key={sentence}>{sentence}</li>
          ))}
        </ul>
      )}
    </section>
  );
}
