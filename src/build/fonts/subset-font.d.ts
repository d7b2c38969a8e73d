declare module "subset-font" {
  interface Options {
    targetFormat: "sfnt";
    noHinting: boolean;
    keepFeatures: string[];
    dropTables: string[];
  }
  /** @returns the font with only the glyphs that `text` needs. */
  export default function subsetFont(
    font: Uint8Array,
    text: string,
    options: Options,
  ): Promise<Buffer>;
}
