import { fileURLToPath } from "node:url";
import type { AstroIntegration } from "astro";
import { contentFolder } from "./files.ts";
import { assertPublishable, examineSops, report, Unpublishable } from "./publishable.ts";

/** Our words alone: the frame would put its own, and a trace through the program, around them. */
function stop(error: unknown): never {
  if (!(error instanceof Unpublishable)) throw error;
  process.stderr.write(`${error.message}\n`);
  process.exit(1);
}

/**
 * Looks at all content before anything else does, so that an editor reads our words about a slip, not a
 * loader's; and again after each change while `npm run dev` shows it.
 */
export const contentCheck = (): AstroIntegration => {
  const content = contentFolder();
  return {
    name: "content-check",
    hooks: {
      "astro:config:setup": async ({ command }) => {
        if (command !== "preview") await assertPublishable(content).catch(stop);
      },
      "astro:server:setup": ({ server, logger }) => {
        const folder = fileURLToPath(content);
        const look = async (file: string) => {
          if (!file.startsWith(folder)) return;
          const found = report(await examineSops(content));
          if (found !== "") logger.error(`Isi situs belum dapat diterbitkan.\n${found}`);
        };
        for (const change of ["add", "change", "unlink"]) server.watcher.on(change, look);
      },
    },
  };
};
