/**
 * One table as four programs put it on the clipboard: each writes cells, lines and lists in its own way,
 * wraps its source where it likes, and adds what no table needs.
 */

/** A cell: its lines, and how far it reaches. */
export interface Pasted {
  lines: readonly string[];
  down?: number;
  across?: number;
  /** The lines are a list's entries. */
  list?: boolean;
}

const spans = ({ down = 1, across = 1 }: Pasted): string =>
  `${down > 1 ? ` rowspan=${down}` : ""}${across > 1 ? ` colspan=${across}` : ""}`;

const escaped = (text: string): string =>
  text.replaceAll("&", "&amp;").replaceAll("<", "&lt;").replaceAll(">", "&gt;");

/** Word breaks its source within sentences. */
const wrapped = (text: string): string => escaped(text).replace(/ (?=\S+ \S+$)/, "\n  ");

export function asWord(rows: readonly (readonly Pasted[])[]): string {
  const line = (text: string, n: number, isList: boolean) =>
    isList
      ? `<p class=MsoListParagraph style='text-indent:-18.0pt;mso-list:l0 level1 lfo1'><![if !supportLists]><span style='mso-fareast-font-family:Calibri'><span style='mso-list:Ignore'>${n + 1}.<span style='font:7.0pt "Times New Roman"'>&nbsp;&nbsp;&nbsp; </span></span></span><![endif]>${wrapped(text)}<o:p></o:p></p>`
      : `<p class=MsoNormal style='margin-bottom:0cm;line-height:normal'><span lang=IN\n  style='font-size:10.0pt'>${wrapped(text)}<o:p></o:p></span></p>`;
  const cell = (one: Pasted) =>
    `  <td width=76${spans(one)} valign=top style='width:2.0cm;border:solid windowtext 1.0pt;\n  padding:0cm 5.4pt 0cm 5.4pt'>\n  ${(one.lines.length > 0 ? one.lines : ["\u00a0"]).map((text, n) => line(text, n, one.list ?? false)).join("\n  ")}\n  </td>`;
  const body = rows
    .map((row, n) => ` <tr style='mso-yfti-irow:${n}'>\n${row.map(cell).join("\n")}\n </tr>`)
    .join("\n");
  return `<html xmlns:o="urn:schemas-microsoft-com:office:office"\nxmlns:w="urn:schemas-microsoft-com:office:word">\n<head>\n<meta name=Generator content="Microsoft Word 15">\n<!--[if gte mso 9]><xml><w:WordDocument></w:WordDocument></xml><![endif]-->\n<style>\n<!-- p.MsoNormal {margin:0cm;} -->\n</style>\n</head>\n<body lang=IN>\n<!--StartFragment-->\n<table class=MsoTableGrid border=1 cellspacing=0 cellpadding=0\n style='border-collapse:collapse;border:none'>\n${body}\n <![if !supportMisalignedColumns]>\n <tr height=0>\n  <td width=38 style='border:none'></td>\n  <td width=76 style='border:none'></td>\n </tr>\n <![endif]>\n</table>\n<!--EndFragment-->\n</body>\n</html>`;
}

export function asWriter(rows: readonly (readonly Pasted[])[]): string {
  const inside = ({ lines, list }: Pasted) =>
    list
      ? `<ol>\n${lines.map((text) => `<li><p style="font-size: 10pt">${escaped(text)}</p></li>`).join("\n")}\n</ol>`
      : (lines.length > 0 ? lines : ["<br/>"])
          .map((text) => `<p align="left">${text === "<br/>" ? "<br/>\n" : escaped(text)}</p>`)
          .join("\n");
  const row = (cells: readonly Pasted[]) =>
    `<tr valign="top">\n${cells.map((one) => `<td${spans(one)} width="20%" style="border: 1px solid #000000; padding: 0.1cm">${inside(one)}</td>`).join("\n")}\n</tr>`;
  return `<!DOCTYPE html>\n<html>\n<head>\n<meta http-equiv="content-type" content="text/html; charset=utf-8"/>\n<meta name="generator" content="LibreOffice 24.2"/>\n<style type="text/css">td p { orphans: 0 }</style>\n</head>\n<body lang="id-ID" dir="ltr">\n<table width="665" cellpadding="4" cellspacing="0">\n<col width="38"/>\n<thead>\n${rows.slice(0, 1).map(row).join("\n")}\n</thead>\n<tbody>\n${rows.slice(1).map(row).join("\n")}\n</tbody>\n</table>\n</body>\n</html>`;
}

export function asDocs(rows: readonly (readonly Pasted[])[]): string {
  const paragraph = (text: string) =>
    `<p dir="ltr" style="line-height:1.2;margin-top:0pt"><span style="font-size:11pt;white-space:pre-wrap">${escaped(text)}</span></p>`;
  const inside = ({ lines, list }: Pasted) => {
    if (lines.length === 0) return "<br />";
    return list
      ? `<ul style="margin-top:0">${lines.map((text) => `<li dir="ltr" aria-level="1">${paragraph(text).replaceAll("<p", '<p role="presentation"')}</li>`).join("")}</ul>`
      : lines.map(paragraph).join("");
  };
  const row = (cells: readonly Pasted[]) =>
    `<tr style="height:0pt">${cells.map((one) => `<td${spans(one)} style="border:solid #000 1pt">${inside(one)}</td>`).join("")}</tr>`;
  return `<meta charset='utf-8'><b style="font-weight:normal;" id="docs-internal-guid-1"><div dir="ltr" align="left"><table style="border:none;border-collapse:collapse;"><colgroup><col width="38" /></colgroup><tbody>${rows.map(row).join("")}</tbody></table></div></b>`;
}

export function asExcel(rows: readonly (readonly Pasted[])[]): string {
  const row = (cells: readonly Pasted[]) =>
    ` <tr height=20 style='height:15.0pt'>\n${cells.map((one) => `  <td${spans(one)} class=xl65 style='border-top:none'>${one.lines.map(wrapped).join("<br>\n    ")}</td>`).join("\n")}\n </tr>`;
  return `<html xmlns:x="urn:schemas-microsoft-com:office:excel">\n<head>\n<meta name=ProgId content=Excel.Sheet>\n<style>\n<!--table {mso-displayed-decimal-separator:"\\,";}\nbr {mso-data-placement:same-cell;}-->\n</style>\n</head>\n<body link=blue>\n<table border=0 cellpadding=0 cellspacing=0 width=640>\n<!--StartFragment-->\n <col width=64 style='width:48pt'>\n${rows.map(row).join("\n")}\n<!--EndFragment-->\n</table>\n</body>\n</html>`;
}

/** As every program writes it beside its HTML: no merges, lines of a cell in quotes. */
export function asText(rows: readonly (readonly Pasted[])[]): string {
  const covered: (number | undefined)[] = [];
  const lines = rows.map((row) => {
    const out: string[] = [];
    let column = 0;
    const skip = () => {
      while ((covered[column] ?? 0) > 0) {
        covered[column] = (covered[column] ?? 0) - 1;
        out.push("");
        column += 1;
      }
    };
    for (const { lines: texts, across = 1, down = 1 } of row) {
      skip();
      const text = texts.join("\n");
      out.push(/[\n"]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text);
      for (let k = 0; k < across; k++) {
        if (k > 0) out.push("");
        covered[column + k] = down - 1;
      }
      column += across;
    }
    skip();
    return out.join("\t");
  });
  return `${lines.join("\r\n")}\r\n`;
}
