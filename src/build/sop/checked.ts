import { pathToFileURL } from "node:url";
import { glob, type Loader } from "astro/loaders";
import { SopSchema } from "../../core/sop/schema.ts";
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
      await files.load(context);
      const sops = context.store
        .values()
        .map(({ id, data }) => [id, SopSchema.parse(data)] as const);
      await assertPublishable(
        new Map(sops),
        new URL(`${folder}/`, pathToFileURL(`${process.cwd()}/`)),
      );
    },
  };
}
