import type { Desk } from "../../browser/drafting/desk.ts";
import type { Draft } from "../../core/draft/draft.ts";
import type { Examined } from "../../core/draft/examine.ts";
import { Field } from "../../ui/Field.tsx";
import type { Site } from "../tools.ts";
import { Differences } from "./Differences.tsx";

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
