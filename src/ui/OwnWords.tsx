import { type ComponentChildren, options } from "preact";
import { useLayoutEffect, useRef } from "preact/hooks";

/** What strangers did to the tree since it was last drawn. */
const foreign: MutationRecord[] = [];
const watch =
  typeof MutationObserver === "undefined"
    ? null
    : new MutationObserver((records) => foreign.push(...records));

/** Takes back the changes of others, last first, where they took away what is ours. */
function putBack() {
  foreign.push(...(watch?.takeRecords() ?? []));
  const isOursGone = foreign.some(({ removedNodes }) => removedNodes.length > 0);
  const undone = isOursGone ? foreign.reverse() : [];
  for (const { target, addedNodes, removedNodes, nextSibling } of undone) {
    for (const added of addedNodes) if (added.parentNode === target) target.removeChild(added);
    for (const ours of removedNodes) target.insertBefore(ours, nextSibling);
  }
  foreign.length = 0;
}

interface OwnWordsProps {
  class?: string;
  children: ComponentChildren;
}

/**
 * Around a program: what it shows stays what it says. Translators and extensions put elements of their
 * own in the place of text; Preact would go on writing into the text that is no longer there, and the
 * screen would stand still. The pages ask them to leave it alone (`translate="no"`); before each drawing
 * the program's own text is back in its place.
 */
export function OwnWords({ class: className, children }: OwnWordsProps) {
  const root = useRef<HTMLDivElement>(null);
  useLayoutEffect(() => {
    if (root.current) watch?.observe(root.current, { childList: true, subtree: true });
    options.debounceRendering = (draw) =>
      queueMicrotask(() => {
        putBack();
        draw();
        // What was just drawn is ours.
        watch?.takeRecords();
      });
    return () => watch?.disconnect();
  }, []);
  return (
    <div ref={root} class={className}>
      {children}
    </div>
  );
}
