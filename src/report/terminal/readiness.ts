import type { Bilingual, Language } from "../../model/base/text.js";
import {
  blocking,
  type ItemState,
  itemStates,
  type Readiness,
  type Step,
} from "../../model/outcome/readiness.js";
import { csvTable, markdownTable } from "./tables.js";

const stepWords: Readonly<Record<Step, Bilingual>> = {
  decision: { zh: "作出认证决定", en: "the certification decision" },
  certificate: { zh: "发证", en: "the certificate" },
  archive: { zh: "归档", en: "the archive" },
  assessment: { zh: "接受认可评审", en: "the accreditation assessment" },
};
const stateWords: Readonly<Record<ItemState, Bilingual>> = {
  missing: { zh: "缺少", en: "missing" },
  incomplete: { zh: "内容不完整或有误", en: "incomplete or wrong" },
  unsigned: { zh: "未签署或签署无效", en: "unsigned" },
  stale: { zh: "签署已失效", en: "stale signature" },
  notMet: { zh: "不满足", en: "not met" },
  overdue: { zh: "逾期未做", en: "overdue" },
  notJudged: { zh: "无法判断", en: "not judged" },
  late: { zh: "已做但迟了", en: "done late" },
  doubtful: { zh: "有疑问", en: "doubtful" },
  open: { zh: "未到期", en: "not due yet" },
  waived: { zh: "已豁免", en: "waived" },
  present: { zh: "已具备", en: "present" },
};

/** For the terminal: ready or not, how many of how many, then what is lacking, state by state. */
export function readinessText(
  list: readonly Readiness[],
  lang: Language,
  all: boolean,
  paint: { good(t: string): string; bad(t: string): string; dim(t: string): string },
): string {
  const zh = lang === "zh";
  return list
    .map((r) => {
      const about = r.subject === "." ? "" : `  ${r.subject}`;
      if (r.total === 0) {
        return `${r.case}  ${paint.bad(zh ? `✗ 没有可以据以${stepWords[r.step].zh}的审核` : `✗ no audit for ${stepWords[r.step].en}`)}\n`;
      }
      const head = r.ready
        ? paint.good(zh ? `✓ 可以${stepWords[r.step].zh}` : `✓ ready for ${stepWords[r.step].en}`)
        : paint.bad(
            zh ? `✗ 还不能${stepWords[r.step].zh}` : `✗ not ready for ${stepWords[r.step].en}`,
          );
      const shown = r.items.filter((i) => all || (i.state !== "present" && i.state !== "open"));
      const groups = itemStates
        .filter((s) => shown.some((i) => i.state === s))
        .map((s) => {
          const own = shown.filter((i) => i.state === s);
          const name = `  ${stateWords[s][lang]} ${own.length}`;
          return `${blocking.has(s) ? paint.bad(name) : name}\n${own.map(({ outcome: o }) => `    ${o.message[lang]}\n${paint.dim(`        ${o.at ? `${o.at.file}:${o.at.line}:${o.at.column}` : o.subject}  ${o.rule}  ${o.clauses.join(" ")}`)}\n${o.remedy && s !== "present" ? `        → ${o.remedy[lang]}\n` : ""}`).join("")}`;
        });
      return `${r.case}${about}  ${head}\n  ${summary(r, lang)}\n${groups.join("")}`;
    })
    .join("\n");
}

function summary({ total, counts }: Readiness, lang: Language): string {
  const parts = itemStates
    .filter((s) => counts[s] > 0 && s !== "present")
    .map((s) => `${stateWords[s][lang]} ${counts[s]}`);
  return lang === "zh"
    ? `应有 ${total} 项，已具备 ${counts.present} 项${parts.length > 0 ? `；${parts.join("，")}` : ""}`
    : `${counts.present} of ${total} present${parts.length > 0 ? `; ${parts.join(", ")}` : ""}`;
}

export function readinessTable(
  list: readonly Readiness[],
  lang: Language,
  all: boolean,
  form: "markdown" | "csv",
): string {
  const zh = lang === "zh";
  const head = zh
    ? ["案卷", "对象", "状态", "内容", "怎么办", "条款", "位置"]
    : ["Case", "Subject", "State", "What", "What to do", "Clauses", "Place"];
  const rows = list.flatMap((r) => [
    [
      r.case,
      r.subject,
      r.ready ? (zh ? "可以" : "ready") : zh ? "还不能" : "not ready",
      summary(r, lang),
      "",
      "",
      "",
    ],
    ...r.items
      .filter((i) => all || i.state !== "present")
      .map(({ state, outcome: o }) => [
        r.case,
        o.subject,
        stateWords[state][lang],
        o.message[lang],
        o.remedy?.[lang] ?? "",
        o.clauses.join(" "),
        o.at ? `${o.at.file}:${o.at.line}` : "",
      ]),
  ]);
  return form === "csv" ? csvTable(head, rows) : markdownTable(head, rows);
}
