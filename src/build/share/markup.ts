import { symbolPath } from "../../core/chart/symbols.ts";
import { escapeHtml } from "../../site/naskah/text.ts";

/** @returns the page that is photographed: the site's mark, the title, and the three official symbols. */
export const shareMarkup = (
  title: string,
  line: string,
  fontBase64: string,
): string => `<!doctype html>
<meta charset="utf-8">
<style>
  @font-face { font-family: Jakarta; font-weight: 400 700; src: url(data:font/woff2;base64,${fontBase64}); }
  body { margin: 0; box-sizing: border-box; width: 1200px; height: 630px; padding: 80px 90px;
    display: flex; flex-direction: column; background: #fcfbf7; color: #1b1f1c;
    font-family: Jakarta, sans-serif; border-bottom: 18px solid #0f6b4f; }
  h1 { margin: auto 0 24px; font-size: 88px; line-height: 1.1; letter-spacing: -0.02em; }
  p { margin: 0 0 24px; font-size: 36px; color: #4d554e; }
  svg { fill: none; stroke: #0f6b4f; stroke-width: 6; }
</style>
<svg width="420" height="92" viewBox="-62 -46 420 92">
  <path d="M58 0h28M206 0h28" />
  <path d="${symbolPath("capsule", { w: 58, h: 34 })}" />
  <path transform="translate(146)" d="${symbolPath("box", { w: 60, h: 34 })}" />
  <path transform="translate(294)" d="${symbolPath("diamond", { w: 60, h: 40 })}" />
</svg>
<h1>${escapeHtml(title)}</h1>
<p>${escapeHtml(line)}</p>`;
