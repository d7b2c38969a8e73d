import { useEffect, useMemo, useState } from "preact/hooks";
import { publishedSops } from "../browser/published/sops.ts";
import { openWorkplace } from "../browser/workplace.ts";
import type { WorkCalendar } from "../core/calendar/calendar.ts";
import type { OfficePaper } from "../core/form/office.ts";
import type { Catalogue } from "../core/sop/catalogue.ts";
import type { PublishedVersions } from "../core/sop/integrity/versions.ts";
import type { Sop } from "../core/sop/schema.ts";
import { onDemand } from "../ui/lazy.tsx";
import { LiveRegion, setAbout } from "../ui/live.tsx";
import { OwnWords } from "../ui/OwnWords.tsx";
import { IMPORT } from "./address.ts";
import { CasePage } from "./case/CasePage.tsx";
import { ListPage } from "./list/ListPage.tsx";
import { NewCasePage } from "./list/NewCasePage.tsx";
import { navigate, setHome, useAddress } from "./navigation.tsx";
import { useReminders } from "./reminders/use-reminders.ts";
import { receiveLaunched } from "./storage/launched.ts";
import { UnkeptDraft } from "./storage/UnkeptDraft.tsx";
import { Shortcuts } from "./ui/Shortcuts.tsx";
import { TemporaryNotice } from "./ui/TemporaryNotice.tsx";

const OpenFilePage = onDemand(() =>
  import("./storage/OpenFilePage.tsx").then((m) => m.OpenFilePage),
);
const StoragePage = onDemand(() => import("./storage/StoragePage.tsx").then((m) => m.StoragePage));
const RemindersPage = onDemand(() =>
  import("./reminders/RemindersPage.tsx").then((m) => m.RemindersPage),
);

export interface AppProps {
  catalogue: Catalogue;
  /** Those of its SOPs that come with the page. */
  carried: readonly Sop[];
  versions: PublishedVersions;
  calendar: WorkCalendar;
  office: OfficePaper;
  /** The office's patterns of case numbers, by the code of the SOP. */
  numbering: Readonly<Record<string, string>>;
  /** The office may share its cases: only then anything of sharing is fetched. */
  shares: boolean;
  /** Path that the site is served under, with a slash at both ends. */
  base: string;
}

/** The workplace: the address says which screen. */
export function App({ catalogue, carried, ...site }: AppProps) {
  const { base } = site;
  const { sops, parts } = catalogue;
  setHome(`${base}kasus/`);
  const [temporary, setTemporary] = useState(false);
  const workplace = useMemo(() => {
    const { clock, ...own } = openWorkplace();
    receiveLaunched(() => navigate(IMPORT));
    const published = publishedSops(sops, carried, base);
    const shared = site.shares
      ? import("./sharing/open-office.ts").then((part) => part.openOffice(own, base, clock))
      : null;
    return { ...own, ...site, now: clock, published, parts, shared };
  }, []);
  useEffect(() => {
    workplace.isTemporary().then(setTemporary, () => undefined);
  }, [workplace]);
  const [draftsKept, setDraftsKept] = useState(true);
  useEffect(() => workplace.drafts.watch(setDraftsKept), [workplace]);
  const tools = useMemo(
    () => ({ ...workplace, temporary, draftsKept }),
    [workplace, temporary, draftsKept],
  );
  useReminders(tools);
  const address = useAddress();
  // A case says its number when it is drawn, below.
  setAbout("");
  return (
    <OwnWords class="k-app">
      <LiveRegion />
      {temporary && <TemporaryNotice />}
      {!temporary && !draftsKept && <UnkeptDraft />}
      {address.at === "case" && (
        <CasePage key={address.caseId} tools={tools} sops={sops} address={address} />
      )}
      {address.at === "new" && <NewCasePage tools={tools} sops={sops} sopId={address.sop} />}
      {address.at === "import" && <OpenFilePage tools={tools} sops={sops} />}
      {address.at === "storage" && <StoragePage tools={tools} />}
      {address.at === "reminders" && <RemindersPage tools={tools} />}
      {address.at === "list" && <ListPage tools={tools} sops={sops} query={address.query} />}
      <Shortcuts settings={tools.settings} />
    </OwnWords>
  );
}
