import type { CDPSession } from "puppeteer";

/** Texts in a few lines of even length, and the class of those that are broken between words. */
const evenTexts = "th, h1, .org, .criteria, .system, .notice, .cover-title, .cover-client";
const marker = "in-words";

// A browser breaks Chinese between any two characters. In texts that are longer than a line the
// words are told apart, by the browser's own dictionary, and the lines end between them.
const tellWordsApart = `(() => {
  let words;
  const chinese = /\\p{Script=Han}{2}/u;
  for (const element of document.querySelectorAll(${JSON.stringify(evenTexts)})) {
    if (!chinese.test(element.textContent)) continue;
    const range = document.createRange();
    range.selectNodeContents(element);
    const lines = new Set([...range.getClientRects()].map((line) => Math.round(line.bottom)));
    if (lines.size < 2) continue;
    const walker = document.createTreeWalker(element, NodeFilter.SHOW_TEXT);
    const texts = [];
    while (walker.nextNode()) texts.push(walker.currentNode);
    for (const text of texts.filter((t) => chinese.test(t.data))) {
      words ??= new Intl.Segmenter("zh", { granularity: "word" });
      const parts = [...words.segment(text.data)].flatMap(({ segment, isWordLike, index }) =>
        isWordLike && index > 0 ? [document.createElement("wbr"), segment] : [segment],
      );
      text.replaceWith(...parts);
    }
    element.classList.add(${JSON.stringify(marker)});
  }
})()`;

/**
 * Breaks headings of tables and the large lines of covers and certificates between words where they
 * take several lines (`.in-words` of the style): a word that is cut in two is read twice.
 */
export async function keepWordsWhole(client: CDPSession): Promise<void> {
  const { exceptionDetails } = await client.send("Runtime.evaluate", {
    expression: tellWordsApart,
  });
  if (exceptionDetails) throw new Error(exceptionDetails.exception?.description);
}
