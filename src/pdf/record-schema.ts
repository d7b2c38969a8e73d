/**
 * What archives file by, as properties of a schema of our own. PDF/A allows it where the packet itself
 * describes it (ISO 19005-3, 6.6.2.3): only what a file really says is described there.
 */
export interface Filing {
  /** As the office numbers the case, or the SOP. */
  number: string | null;
  sopId: string;
  sopVersion: string;
  /** Of the case or the form, in words. */
  state: string;
  /** Null where nothing was written; an SOP has none of its own. */
  classification?: string | null;
  retention?: string | null;
  access?: string | null;
  /** The fingerprint of the seal in force, hex. */
  seal: string | null;
}

const PROPERTIES: Record<keyof Filing, string> = {
  number: "Nomor kasus atau SOP",
  sopId: "Kode SOP",
  sopVersion: "Versi SOP",
  state: "Keadaan",
  classification: "Kode klasifikasi",
  retention: "Retensi",
  access: "Sifat (keamanan dan akses)",
  seal: "Sidik segel (SHA-256)",
};

const PREFIX = "sopkaltim";
export const FILING_SPACE = { [PREFIX]: "urn:sop-kaltim:dokumen:1:" };

const said = (filing: Filing): [keyof Filing, string][] =>
  (Object.keys(PROPERTIES) as (keyof Filing)[]).flatMap((name) => {
    const value = filing[name];
    return value === undefined || value === null || value === "" ? [] : [[name, value]];
  });

/** @returns the properties as elements; `escaped` makes a text fit for XML. */
export const filingValues = (filing: Filing, escaped: (text: string) => string): string =>
  said(filing)
    .map(([name, value]) => `<${PREFIX}:${name}>${escaped(value)}</${PREFIX}:${name}>`)
    .join("");

/** As attributes, which say the same as elements in two thirds of the bytes: metadata is not compressed. */
const property = ([name]: [keyof Filing, string]) =>
  `<rdf:li pdfaProperty:name="${name}" pdfaProperty:valueType="Text" pdfaProperty:category="external" pdfaProperty:description="${PROPERTIES[name]}"/>`;

/** @returns the description of the schema, one entry of the packet's list of schemas. */
export const filingSchema = (filing: Filing): string =>
  `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>SOP Kaltim</pdfaSchema:schema><pdfaSchema:namespaceURI>${FILING_SPACE[PREFIX]}</pdfaSchema:namespaceURI><pdfaSchema:prefix>${PREFIX}</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq>${said(filing).map(property).join("")}</rdf:Seq></pdfaSchema:property></rdf:li>`;
