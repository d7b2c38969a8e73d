import type { ComponentChildren } from "preact";
import type { CommandType } from "../../core/case/commands.ts";
import { isWithin, type Limit, outsideRoles, stepLimit } from "../../core/sharing/limits.ts";
import { ScreenHeading } from "../../ui/live.tsx";
import { Screens } from "../case/Screens.tsx";
import type { ScreenProps } from "../case/screen-props.ts";
import { leftToText, outsideText, selfText } from "./limit-words.ts";
import { type Guard, useGuard } from "./use-guard.ts";
import { usePapers } from "./use-papers.ts";

/** What not everybody may do to the case as a whole: its screen, and what that is called. */
const ACTS = [
  { act: "cancel", screen: "batalkan", command: "cancel", label: "Batalkan kasus" },
  { act: "reopen", screen: "buka-kembali", command: "reopen", label: "Buka kembali kasus" },
  { act: "seal", screen: "sahkan", command: "signOff", label: "Sahkan kasus" },
] as const;

/** The section of a case as an office leaves it to this member: what is somebody else's says whose it is. */
export function SharedScreens(props: ScreenProps) {
  const { address, log, view } = props;
  const guard = useGuard(props.tools, address.caseId, log.length);
  const tools = usePapers(props.tools, view.state.files, !!guard);
  if (guard === undefined) return <p class="ui-quiet ui-loading">Memuat…</p>;
  if (guard === null) return <Screens {...props} />;
  const { list, me, voices } = guard;
  const isLeft = (limit: Limit | null) => limit !== null && !isWithin(list, me, limit);
  const left = ACTS.filter(({ act }) => isLeft({ on: "case", act }));
  const leftCommands: readonly CommandType[] = left.map(({ command }) => command);
  const actions = view.actions.filter((action) => !leftCommands.includes(action));
  const events = log.slice(0, voices.length);
  const outside = new Map(
    outsideRoles({ events, voices }, list).map((one) => [one.seq, outsideText(list, one)]),
  );
  const screens = (
    <Screens
      {...props}
      tools={tools}
      view={{ ...view, actions }}
      remark={(seq) => outside.get(seq)}
    />
  );
  const asked = left.find(({ screen }) => screen === address.screen);
  if (asked && view.actions.includes(asked.command)) {
    return <Refused guard={guard} title={asked.label} limit={{ on: "case", act: asked.act }} />;
  }
  const limit = limitAt(props);
  if (limit !== null && isLeft(limit))
    return <Locked guard={guard} limit={limit} screens={screens} />;
  const inVain = left.filter(({ command }) => view.actions.includes(command));
  const isShown = address.screen === "kelola" || (address.screen === "kerja" && !view.current);
  if (!isShown || inVain.length === 0) return screens;
  return (
    <Main>
      {screens}
      <section class="ui-stack" aria-label="Wewenang peran lain">
        <h3>Wewenang peran lain</h3>
        <ul class="k-acts">
          {inVain.map(({ act, label }) => (
            <li key={act}>
              {label}
              <p class="ui-quiet">{leftToText(list, { on: "case", act })}</p>
            </li>
          ))}
        </ul>
      </section>
    </Main>
  );
}

const Main = ({ children }: { children: ComponentChildren }) => (
  <div class="k-case-main">
    <div class="ui-stack-wide">{children}</div>
  </div>
);

/** Of the step that a screen records or corrects; null where it does neither. */
function limitAt({ address, view }: ScreenProps): Limit | null {
  const { screen } = address;
  if (screen === "koreksi") {
    const { step, round } = address;
    return step === "" ? null : stepLimit(view.state, { stepId: step, round });
  }
  const isWork = screen === "kerja" || screen === "periksa" || screen === "lewati";
  return isWork && view.current ? stepLimit(view.state, view.current.round) : null;
}

interface RefusedProps {
  guard: Guard;
  title: string;
  limit: Limit;
}

/** In the place of a form that is not for this member. */
function Refused({ guard: { list, me }, title, limit }: RefusedProps) {
  return (
    <Main>
      <ScreenHeading text={title} />
      <div class="k-callout">
        <p>
          <strong>{leftToText(list, limit)}</strong>
        </p>
        <p class="ui-quiet">{selfText(list, me)}</p>
      </div>
    </Main>
  );
}

interface LockedProps {
  guard: Guard;
  limit: Limit;
  screens: ComponentChildren;
}

/** The step of somebody else: read, and not filled in. */
function Locked({ guard: { list, me }, limit, screens }: LockedProps) {
  return (
    <Main>
      <div class="k-callout" id="k-milik-lain">
        <p>
          <strong>{leftToText(list, limit)}</strong>
        </p>
        <p class="ui-quiet">{selfText(list, me)}</p>
        <p class="ui-quiet">
          Langkah ini dapat Anda baca, tidak dapat Anda isi. Catatan dan lampiran tetap dapat
          ditambahkan lewat “Berkas dan tindakan”.
        </p>
      </div>
      <fieldset disabled aria-labelledby="k-milik-lain">
        {screens}
      </fieldset>
    </Main>
  );
}
