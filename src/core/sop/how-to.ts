import type { Sop } from "./schema.ts";

/**
 * The SOP for machines that read pages (schema.org HowTo), from the same data as the page.
 * @param page the full address of the SOP's page; each step's address is an anchor on it.
 */
export function howTo(sop: Sop, page: string) {
  const nameOf = (id: string) => sop.actors.find((actor) => actor.id === id)?.name ?? id;
  return {
    "@context": "https://schema.org",
    "@type": "HowTo",
    name: `SOP ${sop.identity.name}`,
    inLanguage: "id",
    url: page,
    version: sop.version,
    tool: sop.equipment.map((name) => ({ "@type": "HowToTool", name })),
    step: sop.steps.map((step) => ({
      "@type": "HowToStep",
      position: step.number,
      name: `Langkah ${step.number}: ${nameOf(step.actor)}`,
      text: step.narrative,
      url: `${page}#langkah-${step.number}`,
    })),
  };
}
