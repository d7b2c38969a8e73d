/** Photos as a camera writes them: turned by a note in the file, and with the place where they were taken. */
import sharp from "sharp";

/** What EXIF calls the turns that cameras make: upright, on its head, and held sideways either way. */
export type Orientation = 1 | 3 | 6 | 8;

/** Degrees clockwise by which the sensor's picture lies beside the upright one. */
const LIES: Record<Orientation, number> = { 1: 0, 3: 180, 6: 270, 8: 90 };

/** Colours of the corners as they are seen: above left, above right, below left, below right. */
export const CORNERS = [
  [200, 0, 0],
  [0, 160, 0],
  [0, 0, 200],
  [220, 220, 220],
] as const;

export interface Photo {
  across: number;
  down: number;
  orientation: Orientation;
  /** As the encoder counts it, from 1 to 100. */
  quality: number;
}

/** A JPEG that is seen `across` × `down`, however its pixels lie. */
export async function photoOf({ across, down, orientation, quality }: Photo): Promise<Buffer> {
  const pixels = Buffer.alloc(across * down * 3);
  for (let y = 0; y < down; y += 1) {
    for (let x = 0; x < across; x += 1) {
      const corner = CORNERS[(y < down / 2 ? 0 : 2) + (x < across / 2 ? 0 : 1)] ?? CORNERS[0];
      // Unrest, so that it weighs what photos do.
      const grain = ((x * 7_919 + y * 104_729) % 31) - 15;
      for (const [n, part] of corner.entries()) {
        pixels[(y * across + x) * 3 + n] = Math.max(0, Math.min(255, part + grain));
      }
    }
  }
  const upright = sharp(pixels, { raw: { width: across, height: down, channels: 3 } });
  return upright
    .rotate(LIES[orientation])
    .withExif({
      IFD0: { Make: "Kamera Uji", Orientation: `${orientation}` },
      IFD3: {
        GPSLatitudeRef: "S",
        GPSLatitude: "0/1 29/1 0/1",
        GPSLongitudeRef: "E",
        GPSLongitude: "117/1 8/1 0/1",
      },
    })
    .withMetadata({ orientation })
    .jpeg({ quality })
    .toBuffer();
}

/** What a file says of itself, and the colours near its corners as they are seen. */
export async function seenIn(bytes: Uint8Array) {
  const { width, height, orientation, exif, xmp } = await sharp(bytes).metadata();
  const { data, info } = await sharp(bytes)
    .autoOrient()
    .removeAlpha()
    .raw()
    .toBuffer({ resolveWithObject: true });
  const near = (x: number, y: number) => {
    const at = (Math.floor(y * info.height) * info.width + Math.floor(x * info.width)) * 3;
    return [...data.subarray(at, at + 3)];
  };
  const corners = [near(0.2, 0.2), near(0.8, 0.2), near(0.2, 0.8), near(0.8, 0.8)];
  return { width, height, orientation, notes: exif !== undefined || xmp !== undefined, corners };
}

/** Which of `CORNERS` each of these is, by the nearest. */
export const cornersAt = (corners: readonly number[][]): number[] =>
  corners.map((seen) => {
    const far = CORNERS.map((wanted) =>
      wanted.reduce<number>((sum, part, n) => sum + Math.abs(part - (seen[n] ?? 0)), 0),
    );
    return far.indexOf(Math.min(...far));
  });
