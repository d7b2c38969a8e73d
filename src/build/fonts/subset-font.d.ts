declare module "subset-font" {
  interface Options {
    targetFormat: "sfnt" | "woff2";
    noHinting?: boolean;
    keepFeatures?: string[];
    dropTables?: string[];
    variationAxes?: Record<string, number | { min: number; max: number }>;
  }
  /** @returns the font with only the glyphs that `text` needs. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: Options,
  ): Promise<Buffer>;
}
