/** A minimal sRGB display profile (ICC 2.1), written here so that no foreign file has to be licensed. */

const ascii = (text: string) => [...text].map((sign) => sign.charCodeAt(0));
const u16 = (v: number) => [(v >>> 8) & 255, v & 255];
const u32 = (v: number) => [...u16(v >>> 16), ...u16(v & 0xffff)];
const fixed = (v: number) => u32(Math.round(v * 65536) | 0);
const zeros = (n: number) => new Array<number>(n).fill(0);

const xyz = (x: number, y: number, z: number) => [
  ...ascii("XYZ "),
  ...u32(0),
  ...[x, y, z].flatMap(fixed),
];

const NAME = "sRGB IEC61966-2.1";
const CURVE_POINTS = 64;

function description(): number[] {
  const name = [...ascii("desc"), ...u32(0), ...u32(NAME.length + 1), ...ascii(NAME), 0];
  return [...name, ...u32(0), ...u32(0), ...u16(0), 0, ...zeros(67)];
}

/** The sRGB transfer curve, sampled. */
function curve(): number[] {
  const points: number[] = [];
  for (let i = 0; i < CURVE_POINTS; i++) {
    const v = i / (CURVE_POINTS - 1);
    const linear = v <= 0.04045 ? v / 12.92 : ((v + 0.055) / 1.055) ** 2.4;
    points.push(...u16(Math.round(linear * 65535)));
  }
  return [...ascii("curv"), ...u32(0), ...u32(CURVE_POINTS), ...points];
}

/** @returns the profile's bytes. */
export function srgbProfile(): Uint8Array {
  const licence = [...ascii("text"), ...u32(0), ...ascii("No copyright, use freely"), 0];
  // The D50-adapted primaries of sRGB.
  const white = xyz(0.9642, 1, 0.8249);
  const red = xyz(0.43607, 0.22249, 0.01392);
  const green = xyz(0.38515, 0.71687, 0.09708);
  const blue = xyz(0.14307, 0.06061, 0.7141);
  const blobs = [description(), licence, white, red, green, blue, curve()].map((blob) => [
    ...blob,
    ...zeros((4 - (blob.length % 4)) % 4),
  ]);
  const names = ["desc", "cprt", "wtpt", "rXYZ", "gXYZ", "bXYZ", "rTRC", "gTRC", "bTRC"];
  const start = 128 + 4 + 12 * names.length;
  const offsets = blobs.map((_, i) => start + blobs.slice(0, i).flat().length);
  const directory = names.flatMap((name, i) => {
    const blob = Math.min(i, blobs.length - 1);
    return [...ascii(name), ...u32(offsets[blob] ?? 0), ...u32(blobs[blob]?.length ?? 0)];
  });
  const size = start + blobs.flat().length;
  const head = [...u32(size), ...u32(0), ...u32(0x02100000), ...ascii("mntrRGB XYZ ")];
  head.push(...[2026, 1, 1, 0, 0, 0].flatMap(u16), ...ascii("acsp"), ...zeros(28));
  head.push(...[0.9642, 1, 0.8249].flatMap(fixed));
  head.push(...zeros(128 - head.length));
  return Uint8Array.from([...head, ...u32(names.length), ...directory, ...blobs.flat()]);
}
