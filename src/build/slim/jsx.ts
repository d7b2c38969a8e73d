/**
 * Elements as calls of Preact's `h`: the children follow one another, where the newer form names them
 * in each call and brings a second way to make an element. It weighs less, and it means the same.
 */
import { type Plugin, transformWithOxc } from "vite";

// Names that no module gives to anything of its own: a height called `h` would stand in the way.
const IMPORT = 'import { Fragment as JsxFragment, h as jsxElement } from "preact";';

export const plainElements = (): Plugin => ({
  name: "plain-elements",
  apply: "build",
  enforce: "pre",
  transform: {
    filter: { id: /\/src\/.*\.tsx$/ },
    handler: (code, id) =>
      transformWithOxc(`${IMPORT}${code}`, id, {
        jsx: { runtime: "classic", pragma: "jsxElement", pragmaFrag: "JsxFragment" },
      }),
  },
});
