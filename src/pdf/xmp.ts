/** The XMP packet: says what the file is (title, dates) and what it promises (PDF/A-3a, PDF/UA-1). */

import { FILING_SPACE, type Filing, filingSchema, filingValues } from "./record-schema.ts";

/** All text is legible already: XML has no way to write most control characters. */
export interface Description {
  title: string;
  subject: string;
  author: string;
  creator: string;
  producer: string;
  /** ISO 8601 with offset. */
  date: string;
  /** The file's identifier: 32 hex digits. */
  id: string;
  /** Of what the file shows, whenever it was made: of a case, of an SOP. */
  identifier: string;
  filing: Filing;
}

const escaped = (text: string) => text.replace(/[&<>"']/g, (sign) => `&#${sign.charCodeAt(0)};`);

const uuid = (id: string) =>
  `uuid:${id.toLowerCase().replace(/^(.{8})(.{4})(.{4})(.{4})(.{12})$/, "$1-$2-$3-$4-$5")}`;

const alternative = (name: string, text: string) =>
  `<${name}><rdf:Alt><rdf:li xml:lang="x-default">${escaped(text)}</rdf:li></rdf:Alt></${name}>`;

/** PDF/A allows a schema it does not know only when the packet itself describes it. */
const UA_SCHEMA = `<rdf:li rdf:parseType="Resource"><pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema><pdfaSchema:namespaceURI>http://www.aiim.org/pdfua/ns/id/</pdfaSchema:namespaceURI><pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix><pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource"><pdfaProperty:name>part</pdfaProperty:name><pdfaProperty:valueType>Integer</pdfaProperty:valueType><pdfaProperty:category>internal</pdfaProperty:category><pdfaProperty:description>PDF/UA part number</pdfaProperty:description></rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>`;

const schemas = (filing: Filing): string =>
  `<rdf:Description rdf:about="" xmlns:pdfaExtension="http://www.aiim.org/pdfa/ns/extension/" xmlns:pdfaSchema="http://www.aiim.org/pdfa/ns/schema#" xmlns:pdfaProperty="http://www.aiim.org/pdfa/ns/property#"><pdfaExtension:schemas><rdf:Bag>${UA_SCHEMA}${filingSchema(filing)}</rdf:Bag></pdfaExtension:schemas></rdf:Description>`;

const SPACES = {
  rdf: "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
  dc: "http://purl.org/dc/elements/1.1/",
  pdf: "http://ns.adobe.com/pdf/1.3/",
  xmp: "http://ns.adobe.com/xap/1.0/",
  xmpMM: "http://ns.adobe.com/xap/1.0/mm/",
  pdfaid: "http://www.aiim.org/pdfa/ns/id/",
  pdfuaid: "http://www.aiim.org/pdfua/ns/id/",
  ...FILING_SPACE,
};

/** @returns the packet; its values equal those of the Info dictionary, as PDF/A demands. */
export function xmpPacket(d: Description): string {
  const { rdf, ...rest } = SPACES;
  const spaces = Object.entries(rest).map(([prefix, uri]) => ` xmlns:${prefix}="${uri}"`);
  return [
    `<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?>`,
    `<x:xmpmeta xmlns:x="adobe:ns:meta/"><rdf:RDF xmlns:rdf="${rdf}">`,
    `<rdf:Description rdf:about=""${spaces.join("")}>`,
    "<pdfaid:part>3</pdfaid:part><pdfaid:conformance>A</pdfaid:conformance><pdfuaid:part>1</pdfuaid:part>",
    "<dc:format>application/pdf</dc:format>",
    `<dc:identifier>${escaped(d.identifier)}</dc:identifier>`,
    `<dc:date><rdf:Seq><rdf:li>${d.date}</rdf:li></rdf:Seq></dc:date>`,
    alternative("dc:title", d.title),
    alternative("dc:description", d.subject),
    `<dc:creator><rdf:Seq><rdf:li>${escaped(d.author)}</rdf:li></rdf:Seq></dc:creator>`,
    "<dc:language><rdf:Bag><rdf:li>id-ID</rdf:li></rdf:Bag></dc:language>",
    `<xmp:CreateDate>${d.date}</xmp:CreateDate><xmp:ModifyDate>${d.date}</xmp:ModifyDate>`,
    `<xmp:CreatorTool>${escaped(d.creator)}</xmp:CreatorTool>`,
    `<xmpMM:DocumentID>${uuid(d.id)}</xmpMM:DocumentID>`,
    `<pdf:Producer>${escaped(d.producer)}</pdf:Producer>`,
    filingValues(d.filing, escaped),
    `</rdf:Description>${schemas(d.filing)}</rdf:RDF></x:xmpmeta>`,
    `<?xpacket end="w"?>`,
  ].join("");
}
