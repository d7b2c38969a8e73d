/**
 * Finds sentences that are put together from pieces: a second language could not order those differently.
 * What counts as a piece: text that begins or ends in the middle of a sentence, words that are added with
 * "+", and words chosen inside a text or in a name that stands in it.
 */
import ts from "typescript";

/** A word of prose: none of a path, a class or code. */
const PROSE = /(?:^|[\s(“])[A-Za-z]{2,}[.,;:!?)”]*(?=\s|$)/;
/** Not code, which holds braces, tags or lines. */
const EDGE = /^(?![\s\S]*[{<\n])(?:[ ,;]|[\s\S]* $)/;
const WHOLE = /^["“A-Z\0][\s\S]*[.!?:…”\0]$/;

/** Where a value is read by itself: behind a label. */
const LABELLED = /(: |“)$/;

/** @returns each piece of a sentence, as "line: code". @param text an Astro page without its fences, or TypeScript. */
export function gluedIn(file: string, text: string): string[] {
  const code = file.endsWith(".astro") ? asJsx(text) : text;
  const kind = /\.(tsx|astro)$/.test(file) ? ts.ScriptKind.TSX : ts.ScriptKind.TS;
  const source = ts.createSourceFile(file, code, ts.ScriptTarget.Latest, true, kind);
  const found: string[] = [];
  const visit = (node: ts.Node): void => {
    if (isGlued(node, source)) {
      const { line } = source.getLineAndCharacterOfPosition(node.getStart());
      found.push(`${line + 1}: ${node.getText().replace(/\s+/g, " ").slice(0, 160)}`);
    }
    ts.forEachChild(node, visit);
  };
  visit(source);
  return found;
}

function isGlued(node: ts.Node, source: ts.SourceFile): boolean {
  if (ts.isTemplateExpression(node)) return hasEdge(node) || choosesWords(node, source);
  if (ts.isStringLiteralLike(node)) return hasEdge(node) && !isAsked(node);
  if (ts.isBinaryExpression(node) && node.operatorToken.kind === ts.SyntaxKind.PlusToken)
    return [node.left, node.right].flatMap(leaves).some(saysWords);
  return (ts.isJsxElement(node) || ts.isJsxFragment(node)) && mixesWords(node);
}

type Text = ts.StringLiteralLike | ts.TemplateExpression;

const isText = (node: ts.Node): node is Text =>
  ts.isStringLiteralLike(node) || ts.isTemplateExpression(node);

/** A text with "\0" for each of its values. */
const wordsOf = (node: Text): string =>
  ts.isTemplateExpression(node)
    ? node.head.text + node.templateSpans.map(({ literal }) => `\0${literal.text}`).join("")
    : node.text;

const saysWords = (node: ts.Node): boolean =>
  isText(node) && PROSE.test(wordsOf(node).replaceAll("\0", " "));

const hasEdge = (node: Text): boolean => saysWords(node) && EDGE.test(wordsOf(node));

/** Compared with, not said: `text.startsWith("Flow ")`. */
const isAsked = ({ parent }: ts.Node): boolean =>
  ts.isCallExpression(parent) &&
  ts.isPropertyAccessExpression(parent.expression) &&
  ["startsWith", "endsWith", "includes", "split", "indexOf"].includes(parent.expression.name.text);

/** What an expression may come to. */
function leaves(node: ts.Expression): ts.Expression[] {
  if (ts.isParenthesizedExpression(node)) return leaves(node.expression);
  if (ts.isConditionalExpression(node)) return [node.whenTrue, node.whenFalse].flatMap(leaves);
  if (!ts.isBinaryExpression(node)) return [node];
  const sign = node.operatorToken.getText();
  if (sign === "&&") return leaves(node.right);
  return sign === "??" || sign === "||" ? [node.left, node.right].flatMap(leaves) : [node];
}

function choosesWords(node: ts.TemplateExpression, source: ts.SourceFile): boolean {
  if (!saysWords(node)) return false;
  const before = [node.head, ...node.templateSpans.map(({ literal }) => literal)];
  return node.templateSpans.some(({ expression }, n) => {
    if (LABELLED.test(before[n]?.text ?? "")) return false;
    if (ts.isIdentifier(expression)) return isChosen(expression.text, source);
    const all = leaves(expression);
    return all.length > 1 && all.some((one) => ts.isStringLiteralLike(one) && saysWords(one));
  });
}

/** Whether a name of this file stands for one of several written texts. */
function isChosen(name: string, source: ts.SourceFile): boolean {
  const given: ts.Expression[] = [];
  const look = (node: ts.Node): void => {
    if (ts.isVariableDeclaration(node) && node.name.getText() === name && node.initializer)
      given.push(node.initializer);
    ts.forEachChild(node, look);
  };
  look(source);
  return given.some((value) => {
    const all = leaves(value);
    return all.length > 1 && all.every(ts.isStringLiteralLike) && all.some(saysWords);
  });
}

/** Words between tags with a choice among them that is no sentence of its own. */
function mixesWords({ children }: ts.JsxElement | ts.JsxFragment): boolean {
  if (!children.some((child) => ts.isJsxText(child) && PROSE.test(child.text))) return false;
  return children.some((child) => {
    if (!ts.isJsxExpression(child) || !child.expression) return false;
    const all = leaves(child.expression);
    const isChoice = all.length > 1 || all[0] !== child.expression;
    return (
      isChoice && all.some((one) => isText(one) && saysWords(one) && !WHOLE.test(wordsOf(one)))
    );
  });
}

/** An Astro page as one program: what stands between its fences, then its markup. */
function asJsx(text: string): string {
  const [, fenced = "", markup = text] = /^---\n([\s\S]*?)\n---\n([\s\S]*)$/.exec(text) ?? [];
  const blank = (part: string) => part.replace(/[^\n]/g, " ");
  const plain = markup
    .replace(/<(style|script)\b[\s\S]*?<\/\1>/g, blank)
    .replace(/<!--[\s\S]*?-->|<!doctype html>/gi, blank);
  return `\n${fenced}\nconst page = <>${plain}</>;`;
}
