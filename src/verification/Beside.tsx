/** The pages in question, each as the record draws it and as it is in the file: to be seen, not only told. */
import { useState } from "preact/hooks";
import { numberInWords } from "../core/words/number.ts";
import { onDemand } from "../ui/lazy.tsx";
import type { Sides } from "./pages.ts";
import type { Place } from "./places.ts";

const PagePairs = onDemand(() => import("./PagePairs.tsx").then((part) => part.PagePairs));

interface BesideProps {
  sides: Sides;
  places: readonly Place[];
}

/** Only when asked for: what draws any PDF is many times what the rest of this page weighs. */
export function Beside({ sides, places }: BesideProps) {
  const [isOpen, setIsOpen] = useState(false);
  if (isOpen) return <PagePairs sides={sides} places={places} />;
  return (
    <button type="button" class="ui-button" onClick={() => setIsOpen(true)}>
      Perlihatkan {numberInWords(sides.pages.length)} halaman berdampingan
    </button>
  );
}
