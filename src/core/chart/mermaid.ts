/**
 * The overview: the SOP as a Mermaid swimlane, lanes in the order of the SOP's actors. Mermaid
 * 12.3 crashes on an edge from a node to itself, so such a way passes through a small helper node.
 */
import { exits, indexOfStep, isDecision, isReturn } from "../sop/graph.ts";
import type { Sop, Step, Target } from "../sop/schema.ts";

const BRIEF = 110;

/** Quotes a text; what Mermaid would read as its own syntax becomes a space. Mermaid wraps the lines. */
const label = (text: string): string =>
  `"${text
    .replace(/["#;<>`\\]+/g, " ")
    .replace(/\s+/g, " ")
    .trim()}"`;

const stepNode = (sop: Sop, id: string) => `s${indexOfStep(sop, id) + 1}`;
const endNode = (id: string) => `e_${id.replaceAll("-", "_")}`;
const nodeOf = (sop: Sop, target: Target) =>
  "step" in target ? stepNode(sop, target.step) : endNode(target.end);
const helperOf = (sop: Sop, step: Step) => `${stepNode(sop, step.id)}r`;
const loopsToItself = (step: Step, target: Target) => "step" in target && target.step === step.id;

/** The overview names a step; its whole sentence stands in the table beside it. */
function brief(text: string): string {
  if (text.length <= BRIEF) return text;
  return `${text.slice(0, text.lastIndexOf(" ", BRIEF))} …`;
}

function shape(sop: Sop, step: Step): string {
  const text = label(`${step.number}. ${brief(step.activity)}`);
  const id = stepNode(sop, step.id);
  return isDecision(step) ? `${id}{${text}}` : `${id}[${text}]`;
}

/** An end stands in the lane of the first step that leads to it. */
const endsIn = (sop: Sop, actor: string) =>
  sop.ends.filter(({ id }) => {
    const last = sop.steps.find((s) =>
      s.outcomes.some(({ target }) => "end" in target && target.end === id),
    );
    return last?.actor === actor;
  });

function lane(sop: Sop, actor: Sop["actors"][number], index: number): string[] {
  const nodes: string[] = [];
  const mine = sop.steps.filter((step) => step.actor === actor.id);
  for (const step of mine) {
    if (step === sop.steps[0]) nodes.push('mulai(["Mulai"])');
    nodes.push(shape(sop, step));
    if (step.outcomes.some(({ target }) => loopsToItself(step, target))) {
      nodes.push(`${helperOf(sop, step)}[${label(`Putaran baru langkah ${step.number}`)}]`);
    }
  }
  nodes.push(
    ...endsIn(sop, actor.id).map(({ id, label: text }) => `${endNode(id)}([${label(text)}])`),
  );
  return [
    `  subgraph l${index + 1} [${label(actor.short)}]`,
    ...nodes.map((node) => `    ${node}`),
    "  end",
  ];
}

function edges(sop: Sop, step: Step): string[] {
  const from = stepNode(sop, step.id);
  return exits(step).flatMap(({ target, outcomes }) => {
    const text = isDecision(step) ? `|${label(outcomes.map((o) => o.label).join(" / "))}|` : "";
    const helper = helperOf(sop, step);
    return loopsToItself(step, target)
      ? [`  ${from} -->${text} ${helper}`, `  ${helper} --> ${from}`]
      : [`  ${from} -->${text} ${nodeOf(sop, target)}`];
  });
}

/** The way in words, for people who do not see the drawing. */
function description(sop: Sop): string {
  const names = sop.actors.map(({ name }) => name).join(", ");
  const returns = sop.steps.flatMap((step) =>
    exits(step)
      .filter(({ target }) => isReturn(sop, step, target))
      .map(({ target, outcomes }) => {
        const to = "step" in target ? sop.steps[indexOfStep(sop, target.step)]?.number : undefined;
        return `langkah ${step.number} kembali ke langkah ${to} bila ${outcomes.map((o) => o.label.toLowerCase()).join(" atau ")}`;
      }),
  );
  const back = returns.length > 0 ? ` Alur kembali: ${returns.join("; ")}.` : "";
  return `${sop.steps.length} langkah pada lajur ${names}.${back} Isi yang sama tersedia sebagai tabel.`;
}

/**
 * @param sop any SOP that passed the integrity check.
 * @returns Mermaid text (`swimlane-beta`) with an accessible title and description.
 */
export function swimlaneSource(sop: Sop): string {
  return [
    "swimlane-beta",
    `  accTitle: Diagram alir SOP ${sop.identity.name}`,
    `  accDescr: ${description(sop)}`,
    ...sop.actors.flatMap((actor, index) => lane(sop, actor, index)),
    `  mulai --> ${stepNode(sop, sop.steps[0]?.id ?? "")}`,
    ...sop.steps.flatMap((step) => edges(sop, step)),
    "",
  ].join("\n");
}
