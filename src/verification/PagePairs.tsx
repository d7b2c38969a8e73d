import { useEffect, useRef, useState } from "preact/hooks";
import { openPictures, type PagePictures } from "../browser/files/page-pictures.ts";
import type { Sides } from "./pages.ts";
import type { Place } from "./places.ts";

/** Dots of a picture's width: letters of 8 points can be read on paper of either size. */
const WIDTH = 1400;

interface PagePairsProps {
  sides: Sides;
  places: readonly Place[];
}

/** Each document is opened once, however many of its pages are drawn. */
interface Opened {
  drawn: Promise<PagePictures>;
  file: Promise<PagePictures>;
}

export function PagePairs({ sides, places }: PagePairsProps) {
  const [opened] = useState<Opened>(() => ({
    drawn: openPictures(sides.drawn),
    file: openPictures(sides.file),
  }));
  useEffect(
    () => () => {
      for (const one of [opened.drawn, opened.file]) {
        one.then(
          (pictures) => pictures.close(),
          () => undefined,
        );
      }
    },
    [opened],
  );
  return (
    <div class="ui-stack">
      {sides.pages.map((page) => (
        <Pair key={page} {...{ opened, page }} marks={places.filter((one) => one.page === page)} />
      ))}
    </div>
  );
}

interface PairProps {
  opened: Opened;
  page: number;
  marks: readonly Place[];
}

function Pair({ opened, page, marks }: PairProps) {
  const [isLarge, setIsLarge] = useState(false);
  return (
    <div class={`v-pair ${isLarge ? "v-pair-large" : ""}`}>
      <Picture pictures={opened.drawn} {...{ page, marks }} what="menurut catatan" />
      <Picture pictures={opened.file} {...{ page, marks }} what="dalam berkas" />
      <button type="button" class="ui-button" onClick={() => setIsLarge(!isLarge)}>
        {isLarge ? `Kecilkan halaman ${page + 1}` : `Besarkan halaman ${page + 1}`}
      </button>
    </div>
  );
}

interface PictureProps {
  pictures: Promise<PagePictures>;
  page: number;
  marks: readonly Place[];
  what: string;
}

const SAID = {
  drawing: "Menggambar…",
  drawn: "",
  missing: "Berkas ini tidak mempunyai halaman itu.",
  failed:
    "Halaman ini tidak dapat digambar. Bukalah berkasnya dengan pembaca PDF untuk membandingkan sendiri.",
};

function Picture({ pictures, page, marks, what }: PictureProps) {
  const canvas = useRef<HTMLCanvasElement>(null);
  const [state, setState] = useState<keyof typeof SAID>("drawing");
  useEffect(() => {
    const draw = async () => {
      if (canvas.current === null) return;
      setState((await (await pictures).draw(page, canvas.current)) ? "drawn" : "missing");
    };
    draw().catch(() => setState("failed"));
  }, [pictures, page]);
  const label = `Halaman ${page + 1} ${what}`;
  return (
    <figure>
      <figcaption>{label}</figcaption>
      <div class="v-picture">
        <canvas ref={canvas} width={WIDTH} height={0} role="img" aria-label={label} />
        {state === "drawn" &&
          marks.map(({ at, sketch }, i) => (
            <span
              key={i}
              style={{
                insetInlineStart: `${(at.x / sketch.width) * 100}%`,
                insetBlockStart: `${(at.y / sketch.height) * 100}%`,
                inlineSize: `${(at.w / sketch.width) * 100}%`,
                blockSize: `${(at.h / sketch.height) * 100}%`,
              }}
            />
          ))}
      </div>
      <p aria-live="polite">{SAID[state]}</p>
    </figure>
  );
}
