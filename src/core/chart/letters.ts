/** How wide the page's type is, for drawings that are made where nothing can measure it. */

/** Advances of the characters from space to tilde in thousandths of the type size: Plus Jakarta Sans, weight 500. */
const ADVANCES = [
  173, 312, 429, 832, 646, 998, 754, 267, 323, 323, 499, 624, 299, 532, 317, 455, 724, 382, 599,
  610, 638, 616, 599, 548, 629, 599, 317, 337, 624, 624, 624, 527, 928, 672, 692, 779, 741, 606,
  583, 817, 735, 264, 386, 662, 535, 855, 738, 878, 645, 878, 648, 646, 522, 706, 667, 996, 618,
  635, 580, 349, 455, 349, 624, 620, 362, 575, 669, 603, 669, 614, 397, 659, 580, 237, 237, 558,
  237, 913, 580, 654, 669, 669, 350, 511, 396, 580, 533, 826, 511, 553, 460, 344, 332, 344, 624,
];
/** The face sets its words closer than small sizes bear: see `.lapis text` in chart.css. */
const WORD_SPACING = 100;
const FIRST = 32;
/** For any other character. */
const OTHER = 1000;

/** @returns the width of a text in that type at `size`, in the unit of `size`. */
export function typeWidth(text: string, size: number): number {
  let sum = 0;
  for (const sign of text.normalize("NFC")) {
    const plain = sign.normalize("NFD").charCodeAt(0);
    sum += (ADVANCES[plain - FIRST] ?? OTHER) + (sign === " " ? WORD_SPACING : 0);
  }
  return (sum / 1000) * size;
}
