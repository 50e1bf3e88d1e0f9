import type { Bilingual, Language } from "../model/base/text.js";

/** What the margins of every page say. */
export interface PageMargins {
  readonly language: Language;
  readonly body: Bilingual;
  readonly title: Bilingual;
  readonly left: string;
  /** How pages are counted: `{page}` and `{pages}` stand for the numbers. */
  readonly page: Bilingual;
  /** Said on each page: that it is a draft, or a copy, or holds text in Chinese. */
  readonly marks: readonly Bilingual[];
}

/**
 * The margin boxes of the pages: name and title on following pages, form and page x of y on all.
 */
export function pageStyle({ language, body, title, left, page, marks }: PageMargins): string {
  const marked = marks.map((mark) => mark[language]).join(" · ");
  return [
    `@page { size: A4; margin: 19mm 17mm 16mm;`,
    `@top-left ${box(quote(body[language]))} @top-right ${box(quote(title[language]))}`,
    `@bottom-left ${box(quote(left))} @bottom-right ${box(counted(page[language]))}`,
    ...(marked ? [`@top-center ${box(quote(marked))}`] : []),
    `}`,
    `@page :first { margin-top: 13mm; @top-left { content: none } @top-right { content: none } }`,
  ].join("\n");
}

const counters: Readonly<Record<string, string>> = {
  "{page}": "counter(page)",
  "{pages}": "counter(pages)",
};

/** The sentence that counts pages, as CSS content. */
function counted(sentence: string): string {
  return sentence
    .split(/(\{pages?\})/)
    .filter((part) => part !== "")
    .map((part) => counters[part] ?? quote(part))
    .join(" ");
}

function box(content: string): string {
  return `{ content: ${content}; font: 8pt "Noto Sans SC"; color: #4b5a6d; }`;
}

/** A CSS string: everything that could end it, or that HTML would escape, as a code point. */
function quote(text: string): string {
  return `"${text.replace(/[^\p{L}\p{N} ./_-]/gu, (c) => `\\${(c.codePointAt(0) ?? 0).toString(16)} `)}"`;
}
