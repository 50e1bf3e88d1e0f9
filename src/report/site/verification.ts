import type { Bilingual, Language } from "../../model/base/text.js";
import {
  type Heading,
  headings,
  headingWords,
  type Verdict,
  type Verification,
  type VerificationItem,
  type VerificationState,
} from "../../model/outcome/verification.js";
import { escapeHtml, page } from "./page.js";

const stateWords: Readonly<Record<VerificationState, Bilingual>> = {
  pass: { zh: "通过", en: "passed" },
  fail: { zh: "不通过", en: "failed" },
  cannotJudge: { zh: "无法判断", en: "not judged" },
  notApplicable: { zh: "说明", en: "note" },
};
const verdictWords: Readonly<Record<Verdict, Bilingual>> = {
  pass: { zh: "通过", en: "passed" },
  fail: { zh: "不通过", en: "failed" },
  cannotJudge: { zh: "无法判断", en: "not judged" },
};
const words = {
  integrity: { zh: "未被改动", en: "Unaltered" },
  completeness: { zh: "齐全", en: "Complete" },
  all: { zh: "总的结论", en: "Verdict" },
  title: { zh: "核验报告", en: "Verification report" },
  asOf: { zh: "截至", en: "as of" },
  norm: { zh: "按 DA/T 70-2018 的四性归类", en: "under the four headings of DA/T 70-2018" },
} as const satisfies Record<string, Bilingual>;

export interface VerificationPaint {
  good(t: string): string;
  bad(t: string): string;
  doubt(t: string): string;
  dim(t: string): string;
}

const mark: Readonly<Record<VerificationState, string>> = {
  pass: "✓",
  fail: "✗",
  cannotJudge: "?",
  notApplicable: "·",
};

/** For the terminal: the verdicts, then the items under their headings; of what holds only the count, unless all is wanted. */
export function verificationText(
  v: Verification,
  lang: Language,
  all: boolean,
  paint: VerificationPaint,
): string {
  return [v, ...v.parts].map((part) => one(part, lang, all, paint)).join("\n");
}

function one(v: Verification, lang: Language, all: boolean, paint: VerificationPaint): string {
  const coloured = (verdict: Verdict) =>
    (verdict === "pass" ? paint.good : verdict === "fail" ? paint.bad : paint.doubt)(
      `${mark[verdict]} ${verdictWords[verdict][lang]}`,
    );
  const lines = [
    `${v.subject}  ${words.all[lang]} ${coloured(v.verdict)}  ${words.integrity[lang]} ${coloured(v.integrity)}  ${words.completeness[lang]} ${coloured(v.completeness)}`,
  ];
  for (const heading of headings) {
    const own = v.items.filter((i) => i.heading === heading);
    if (own.length === 0) continue;
    const passed = own.filter((i) => i.state === "pass").length;
    lines.push(
      `  ${headingWords[heading][lang]}  ${lang === "zh" ? `通过 ${passed}，不通过 ${count(own, "fail")}，无法判断 ${count(own, "cannotJudge")}` : `${passed} passed, ${count(own, "fail")} failed, ${count(own, "cannotJudge")} not judged`}`,
    );
    const shown = all ? own : distinct(own.filter((i) => i.state !== "pass" || isSealOf(i, v)));
    for (const i of shown) {
      lines.push(
        `    ${(i.state === "fail" ? paint.bad : i.state === "cannotJudge" ? paint.doubt : i.state === "pass" ? paint.good : paint.dim)(`${mark[i.state]} ${stateWords[i.state][lang]}`)}  ${i.message[lang]}${i.subject && i.subject !== v.subject ? paint.dim(`  ${i.subject}`) : ""}`,
      );
    }
  }
  return `${lines.join("\n")}\n`;
}

function count(items: readonly VerificationItem[], state: VerificationState): number {
  return items.filter((i) => i.state === state).length;
}

/** Who signed a PDF or sealed a package is always said. */
function isSealOf({ check, subject }: VerificationItem, { kind }: Verification): boolean {
  return (
    ["signature-value", "time-stamp", "package-time-stamp"].includes(check) &&
    (kind === "pdf" || subject.startsWith("tagmanifest-"))
  );
}

/** Notes that every document of a package repeats are said once, with how many there are. */
function distinct(items: readonly VerificationItem[]): VerificationItem[] {
  const counts = new Map<string, number>();
  for (const i of items) {
    if (i.state === "notApplicable") counts.set(i.message.zh, (counts.get(i.message.zh) ?? 0) + 1);
  }
  const seen = new Set<string>();
  return items.flatMap((i) => {
    const times = counts.get(i.message.zh) ?? 0;
    if (i.state !== "notApplicable" || times < 2) return [i];
    if (seen.has(i.message.zh)) return [];
    seen.add(i.message.zh);
    return [{ ...i, subject: `${i.subject} … (${times})` }];
  });
}

export function verificationJson(
  tool: { readonly name: string; readonly version: string },
  asOf: string,
  v: Verification,
): string {
  return `${JSON.stringify({ tool, asOf, ...v }, null, 2)}\n`;
}

/** One page without script that opens from anywhere. */
export function verificationHtml(
  tool: { readonly name: string; readonly version: string },
  asOf: string,
  v: Verification,
  lang: Language,
): string {
  const verdict = (label: Bilingual, value: Verdict) =>
    `<span class="tile ${value}">${label[lang]} <b>${verdictWords[value][lang]}</b></span>`;
  const part = (p: Verification) =>
    `<section><h2>${escapeHtml(p.subject)}</h2><p>${verdict(words.all, p.verdict)} ${verdict(words.integrity, p.integrity)} ${verdict(words.completeness, p.completeness)}</p>${headings.map((h) => headingTable(h, p, lang)).join("")}</section>`;
  return page({
    lang,
    title: `${words.title[lang]} ${v.subject}`,
    heading: words.title[lang],
    lead: `${escapeHtml(v.subject)} · ${words.asOf[lang]} ${asOf} · ${words.norm[lang]}`,
    body: [v, ...v.parts].map(part).join("\n"),
    tool,
  });
}

function headingTable(heading: Heading, { items }: Verification, lang: Language): string {
  const own = items
    .filter((i) => i.heading === heading)
    .sort((a, b) => order[a.state] - order[b.state]);
  if (own.length === 0) return "";
  const row = (i: VerificationItem) =>
    `<tr class="${i.state}"><td class="id"><span class="mark">${stateWords[i.state][lang]}</span></td><td>${escapeHtml(i.message[lang])}</td><td class="code">${escapeHtml(i.subject)}</td></tr>`;
  const [open, held] = [
    distinct(own.filter((i) => i.state !== "pass")),
    own.filter((i) => i.state === "pass"),
  ];
  return `<h3>${headingWords[heading][lang]}</h3>${open.length > 0 ? `<table><tbody>${open.map(row).join("")}</tbody></table>` : ""}${held.length > 0 ? `<details><summary>${stateWords.pass[lang]} ${held.length}</summary><table><tbody>${held.map(row).join("")}</tbody></table></details>` : ""}`;
}

const order: Readonly<Record<VerificationState, number>> = {
  fail: 0,
  cannotJudge: 1,
  notApplicable: 2,
  pass: 3,
};
