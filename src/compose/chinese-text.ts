import { listOf } from "../model/base/lists.js";
import type { Bilingual } from "../model/base/text.js";
import type { DocumentLanguage, Reason } from "../model/procedure/document.js";
import { words } from "./chinese-text.words.js";
import type { House } from "./compose-input.js";
import type { PrintedText } from "./document-source.js";
import { isChinese } from "./english.js";

/** A text in Chinese where the document is English. */
export interface ChineseText extends PrintedText {
  /** What it is: the label of its field. */
  readonly label: Bilingual;
  /** That it stands in the letterhead, which is the body's and no record's. */
  readonly isLetterhead?: true;
}

/** Whether a path is that of a paper's number, which is what it is in any language. */
export function isPaperNumber(path: string): boolean {
  return /(?:^|\.)(?:number|[a-z]\w*Number)$/.test(path);
}

/** Those of a field's texts that an English document shows in Chinese. */
export function chineseAmong(
  texts: readonly PrintedText[],
  label: Bilingual,
  language: DocumentLanguage,
): ChineseText[] {
  if (language !== "en") return [];
  return texts.filter(({ text }) => isChinese(text)).map((text) => ({ ...text, label }));
}

/** What the letterhead of an English document says in Chinese. */
export function chineseLetterhead({ letterhead: { address } }: House): ChineseText[] {
  if (!address || address.en !== undefined || !isChinese(address.zh)) return [];
  return [{ text: address.zh, found: null, label: words.address(), isLetterhead: true }];
}

/** Those of the texts that stand on the page: a form declares more than it shows of each case. */
export function textsOnPage(texts: readonly ChineseText[], html: string): ChineseText[] {
  const page = compact(html.slice(html.indexOf("<body")).replace(/<[^>]*>|&[#\w]+;/g, ""));
  return texts.filter(({ text }) => page.includes(compact(text.replace(/[&<>"'`=]/g, ""))));
}

function compact(text: string): string {
  return text.replace(/\s+/g, "");
}

interface Remedies {
  /** Whether such a document may be printed all the same. */
  readonly mayAllow: boolean;
  /** The folder of the case, as records name it. */
  readonly folder: string;
}

/** Why an English document is refused: field by field where Chinese stands, and what helps. */
export function reasonsForChinese(
  texts: readonly ChineseText[],
  { mayAllow, folder }: Remedies,
): Reason[] {
  if (texts.length === 0) return [];
  const fields = Map.groupBy(texts, ({ label }) => label.zh);
  const reasons = [...fields.values()].map((of): Reason => {
    const [{ label }] = of as [ChineseText];
    const plain = words.noEnglishOf({ label, texts: listOf(of.map(({ text }) => text)) });
    return { ...words.noEnglish({ label, places: listOf(placesOf(of)) }), plain };
  });
  const [ofBody, ofCase] = [texts.some((t) => t.isLetterhead), texts.some((t) => !t.isLetterhead)];
  return [
    ...reasons,
    ...(ofBody ? [{ ...words.translateLetterhead(), helps }] : []),
    ...(ofCase ? [mayAllow ? translated(folder) : { ...words.translate(), helps }] : []),
  ];
}

const helps = true as const;

function translated(folder: string): Reason {
  return {
    ...words.translateOrAllow(),
    helps,
    plain: words.writeTranslations(),
    at: { file: `${folder}/translations.json`, pointer: "" },
  };
}

/** Each file with its lines: `audit-plan.json:65,72`. */
function placesOf(texts: readonly ChineseText[]): string[] {
  const lines = new Map<string, Set<number>>();
  for (const { found } of texts) {
    const { record, pointer = "" } = found?.place ?? {};
    const file = record?.file ?? configuration;
    const known = lines.get(file) ?? new Set<number>();
    if (record) known.add(record.position(pointer).line);
    lines.set(file, known);
  }
  return [...lines].map(([file, at]) => (at.size > 0 ? `${file}:${[...at].join(",")}` : file));
}

/** What stands in no record is the body's own. */
const configuration = "dossier.config.json";
