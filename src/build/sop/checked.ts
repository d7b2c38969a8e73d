import { pathToFileURL } from "node:url";
import { glob, type Loader } from "astro/loaders";
import { assertPublishable } from "./publishable.ts";

/**
 * Loads the SOPs and stops the build when one of them contradicts itself or what is around it.
 * @param folder the content folder, relative to the project.
 */
export function checkedSops(folder: string): Loader {
  const files = glob({ base: `${folder}/sop`, pattern: "*.yaml" });
  return {
    name: "checked-sops",
    async load(context) {
      // First: an editor should read our words about a wrong field, not the loader's.
      await assertPublishable(new URL(`${folder}/`, pathToFileURL(`${process.cwd()}/`)));
      // What is kept from an earlier build was read by the definition of that day.
      context.store.clear();
      await files.load(context);
    },
  };
}
