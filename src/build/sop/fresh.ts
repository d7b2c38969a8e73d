import { glob, type Loader } from "astro/loaders";

/**
 * Loads the SOPs anew in each build: what is kept from an earlier one was read by the definition of
 * that day.
 * @param folder the content folder, relative to the project.
 */
export function freshSops(folder: string): Loader {
  const files = glob({ base: `${folder}/sop`, pattern: "*.yaml" });
  return {
    name: "fresh-sops",
    async load(context) {
      context.store.clear();
      await files.load(context);
    },
  };
}
