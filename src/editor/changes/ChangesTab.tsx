import { useEffect, useState } from "preact/hooks";
import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import type { Examined } from "../../core/draft/examine.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { Field } from "../../ui/Field.tsx";
import type { Site } from "../tools.ts";

interface ChangesTabProps {
  draft: Draft;
  desk: Desk;
  found: Examined;
  site: Site;
}

/** Which version it becomes, what its author says has changed, and what has. */
export function ChangesTab({ draft, desk, found, site }: ChangesTabProps) {
  const { version, changes, base } = draft;
  const [latest, ...earlier] = changes;
  const was = base === null ? undefined : site.sops.find(({ id }) => id === draft.code);
  const wrong = (...path: (string | number)[]) =>
    found.findings.find((one) => one.path.join() === path.join())?.what;
  const change = (part: Partial<NonNullable<typeof latest>>) =>
    latest &&
    desk.act({ kind: "around", change: { changes: [{ ...latest, ...part }, ...earlier] } });
  return (
    <div class="s-changes">
      <Field
        id="s-versi"
        label="Versi"
        width="short"
        value={version}
        error={wrong("version")}
        onValue={(text) =>
          desk.act({
            kind: "around",
            change: {
              version: text,
              changes: latest ? [{ ...latest, version: text }, ...earlier] : changes,
            },
          })
        }
      />
      <Field
        id="s-ringkasan"
        label="Yang berubah pada versi ini"
        hint="Dalam satu kalimat, untuk para pelaksana."
        lines={2}
        value={latest?.summary ?? ""}
        onValue={(summary) => change({ summary })}
      />
      {was && <Differences was={was} becomes={found.sop} />}
    </div>
  );
}

/** What differs from the published version, in words. */
function Differences({ was, becomes }: { was: Sop; becomes: Sop }) {
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
