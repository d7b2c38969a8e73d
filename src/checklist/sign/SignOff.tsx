import { useRef, useState } from "preact/hooks";
import { draftPlace } from "../../browser/kept/drafts.ts";
import type { Performers } from "../../browser/kept/performers.ts";
import { digestOf } from "../../core/case/chain.ts";
import type { Signatory, SignatureMark } from "../../core/case/events.ts";
import { sopOf } from "../../core/case/state.ts";
import { lastAt } from "../../core/case/view/people.ts";
import type { Sop } from "../../core/sop/schema.ts";
import { ErrorSummary, type Problem, stillThere } from "../../ui/ErrorSummary.tsx";
import { Field } from "../../ui/Field.tsx";
import { announce, ScreenHeading } from "../../ui/live.tsx";
import { caseAt } from "../address.ts";
import { Initials } from "../case/Initials.tsx";
import { markProblems } from "../case/mark-problems.ts";
import type { PersonDraft } from "../case/Performer.tsx";
import { NOBODY, personOf, personProblems } from "../case/person.ts";
import type { ScreenProps } from "../case/screen-props.ts";
import { PersonFields } from "../manage/PersonFields.tsx";
import { partOf } from "../manage/remembered.ts";
import { goOn } from "../navigation.tsx";
import { useDraft } from "../use-draft.ts";
import { Digest } from "./Digest.tsx";
import { Summary } from "./Summary.tsx";

type Block = PersonDraft & { mark: SignatureMark };
type Blocks = Record<string, Block>;

/** Seals a finished case: what is sealed, by whom, and what the seal does not prove. */
export function SignOff(props: ScreenProps) {
  const { tools, address, handle, view } = props;
  const { state } = view;
  const sop = sopOf(state);
  const digest = digestOf(state.last);
  const place = draftPlace(address.caseId, "sahkan");
  const { draft, change, clear } = useDraft<Blocks>(tools.drafts, place, signatories(props));
  const where = useDraft(tools.drafts, draftPlace(address.caseId, "sahkan-tempat"), {
    place: sop.identity.place ?? "",
  });
  const [told, setTold] = useState<readonly Problem[]>([]);
  const found = () =>
    sop.signOff.flatMap(({ id, actor }) =>
      signatoryProblems(id, draft[id] ?? BLANK, !isOfficer(sop, actor)),
    );
  const problems = told.length > 0 ? stillThere(told, found()) : told;
  const busy = useRef(false);
  const seal = async () => {
    const from = location.search;
    const all = found();
    setTold(all);
    if (all.length > 0) return;
    const signed = sop.signOff.map(({ id }): Signatory => {
      const { mark, ...person } = draft[id] ?? BLANK;
      return { role: id, person: personOf(person), mark };
    });
    // A second press is meant for the same seal.
    if (busy.current) return;
    busy.current = true;
    const trouble = await handle.run({
      ...{ type: "signOff", digest, signatories: signed, place: where.draft.place },
    });
    busy.current = false;
    if (trouble) return;
    clear();
    where.clear();
    for (const { role, person } of signed) {
      const actor = sop.signOff.find(({ id }) => id === role)?.actor;
      if (actor) tools.performers.remember(sop.id, actor, person);
    }
    goOn(from, caseAt(address.caseId, "disahkan"));
    announce("Kasus disahkan.");
  };
  return (
    <form
      class="ui-stack-wide"
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        seal();
      }}
    >
      <ErrorSummary problems={problems} />
      <ScreenHeading text="Sahkan kasus" />
      <ul class="k-consequences">
        <li>Setelah disahkan, isi kasus tidak dapat diubah; membukanya kembali tercatat.</li>
        <li>
          Pengesahan di sini bukan TTE tersertifikasi. Tanda tangan basah atau TTE dibubuhkan pada
          PDF.
        </li>
      </ul>
      <Summary view={view} />
      {sop.signOff.map((part) => (
        <SignatoryBlock
          key={part.id}
          sop={sop}
          performers={tools.performers}
          part={part}
          block={draft[part.id] ?? BLANK}
          onBlock={(block) => change({ [part.id]: block })}
          problems={problems}
        />
      ))}
      <Field
        id="k-tempat"
        label="Tempat pengesahan"
        hint="Tercetak di atas tanda tangan, di depan tanggalnya. Contoh: Samarinda"
        value={where.draft.place}
        onValue={(place) => where.change({ place })}
        width="medium"
      />
      <Digest digest={digest} />
      <div class="ui-buttons k-primary-place">
        <button type="submit" class="ui-button ui-button-primary">
          Sahkan kasus
        </button>
      </div>
    </form>
  );
}

interface SignatoryProps {
  sop: Sop;
  performers: Performers;
  part: Sop["signOff"][number];
  block: Block;
  onBlock: (block: Block) => void;
  problems: readonly Problem[];
}

/** Who signs in one part, and how. */
function SignatoryBlock({ sop, performers, part, block, onBlock, problems }: SignatoryProps) {
  const { id, label, actor } = part;
  const set = (change: Partial<Block>) => onBlock({ ...block, ...change });
  return (
    <fieldset class="k-group">
      <legend class="ui-legend ui-legend-big">
        {label}: {sop.actors.find((one) => one.id === actor)?.name}
      </legend>
      <PersonFields
        performers={performers}
        prefix={`k-${id}`}
        nameLabel="Nama"
        nameOnly={!isOfficer(sop, actor)}
        value={block}
        onValue={set}
        problems={problems}
      />
      <Initials
        prefix={`k-ttd-${id}`}
        legend="Tanda tangan"
        mark={block.mark}
        onMark={(mark) => set({ mark })}
        problems={problems}
      />
    </fieldset>
  );
}

const BLANK: Block = { ...NOBODY, mark: { kind: "paper" } };

const isOfficer = (sop: Sop, id: string): boolean =>
  (sop.actors.find((actor) => actor.id === id)?.kind ?? "officer") === "officer";

function signatoryProblems(id: string, block: Block, nameOnly: boolean): Problem[] {
  const problems = personProblems(`k-${id}`, block, nameOnly);
  problems.push(...markProblems(`k-ttd-${id}-drawn`, block.mark));
  return problems;
}

/** Each block begins with whoever did that part last, in this case or here, so that most sign-offs are a glance. */
function signatories({ tools, view }: ScreenProps): Blocks {
  const sop = sopOf(view.state);
  return Object.fromEntries(
    sop.signOff.map(({ id, actor }) => {
      const person = partOf(tools, sop, actor, lastAt(view.state, actor));
      return [id, { ...person, mark: BLANK.mark }];
    }),
  );
}
