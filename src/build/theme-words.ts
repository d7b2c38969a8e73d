import type { StarlightPlugin } from "@astrojs/starlight/types";

/** The words of the theme that its own Indonesian translation leaves in English. */
export const missingWords = (): StarlightPlugin => ({
  name: "missing-words",
  hooks: {
    "i18n:setup": ({ injectTranslations }) =>
      injectTranslations({
        id: {
          "heading.anchorLabel": "Tautan ke bagian “{{title}}”",
          "page.draft": "Halaman ini masih rancangan dan tidak ikut diterbitkan.",
        },
      }),
    // Starlight asks every plugin for this hook.
    "config:setup": () => undefined,
  },
});
