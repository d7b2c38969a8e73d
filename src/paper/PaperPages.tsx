/** Pages of boxes as drawings: the second painter of the form model, for the screen and the printer. */
import type { Box, Page, Paged } from "../core/form/boxes.ts";
import { POINT } from "../core/form/typeface.ts";
import { wordsOf } from "../core/form/words-of.ts";
import { SOFT_HYPHEN } from "../core/form/wrap.ts";

/** Where the base line stands, as a share of the type size from the line's top: as in the PDF. */
const BASELINE = 0.98;
/** Bold is the one face with its outline drawn too, as in the PDF. */
const EMBOLDEN = 0.035;

interface PaperPagesProps {
  paged: Paged;
  name: string;
  /** Says beside each picture what stands on it, for someone who listens. */
  aloud?: boolean;
  /** Where photos can be had, by their digests. */
  photos?: ReadonlyMap<string, string> | undefined;
}

export function PaperPages({ paged, name, aloud, photos }: PaperPagesProps) {
  return (
    <>
      {paged.pages.map((page, i) => (
        <div
          key={String(i)}
          class={`p-sheet p-sheet-${name}-${page.width > page.height ? "landscape" : "portrait"}`}
        >
          <svg
            viewBox={`0 0 ${page.width} ${page.height}`}
            role="img"
            aria-label={`Halaman ${i + 1} dari ${paged.pages.length}`}
          >
            <rect width={page.width} height={page.height} class="p-sheet-paper" />
            {inkOf(page).map((box, n) => (
              <Ink key={String(n)} box={box} photos={photos} />
            ))}
          </svg>
          {aloud && (
            <div class="ui-sr">
              {wordsOf(page, paged.tags).map((words, n) => (
                <p key={String(n)}>{words}</p>
              ))}
            </div>
          )}
        </div>
      ))}
    </>
  );
}

const inkOf = ({ boxes, furniture }: Page) => [...boxes, ...furniture];

/** Browsers show a soft hyphen only where they break a line themselves. */
const shown = (text: string) => text.trimEnd().replace(SOFT_HYPHEN, "-");

function Ink({ box, photos }: { box: Box } & Pick<PaperPagesProps, "photos">) {
  const { ink, x, y, w, h } = box;
  if (ink.kind === "text") {
    const size = ink.size * POINT;
    return (
      <text
        x={x}
        y={y + size * BASELINE}
        font-size={size}
        class={ink.bold ? "p-sheet-bold" : undefined}
        stroke-width={ink.bold ? size * EMBOLDEN : undefined}
        textLength={w || undefined}
        lengthAdjust="spacingAndGlyphs"
      >
        {shown(ink.text)}
      </text>
    );
  }
  if (ink.kind === "cells") {
    const [side, tall] = [w / (ink.rows[0]?.length || 1), h / (ink.rows.length || 1)];
    const d = ink.rows
      .flatMap((row, r) =>
        row.map((dark, c) =>
          dark ? `M${x + c * side} ${y + r * tall}h${side}v${tall}h${-side}z` : "",
        ),
      )
      .join("");
    return <path d={d} class="p-sheet-ink" />;
  }
  if (ink.kind === "field") return null;
  if (ink.kind === "picture") {
    const href = `data:image/png;base64,${ink.picture.png}`;
    return <image x={x} y={y} width={w} height={h} href={href} preserveAspectRatio="none" />;
  }
  if (ink.kind === "photo") {
    const href = photos?.get(ink.photo.digest);
    return <image x={x} y={y} width={w} height={h} href={href} preserveAspectRatio="none" />;
  }
  const pairs = ink.points.flatMap((v, i) =>
    i % 2 === 0 ? [`${v} ${ink.points[i + 1] ?? 0}`] : [],
  );
  const d = `M${pairs.join("L")}${ink.closed ? "z" : ""}`;
  const round = ink.round ? "round" : "butt";
  return (
    <path
      d={d}
      class={`p-sheet-line p-sheet-fill-${ink.fill ?? "none"}`}
      stroke-width={ink.width}
      stroke-linecap={round}
      stroke-linejoin={ink.round ? "round" : "miter"}
    />
  );
}
