import type { Bilingual, Language } from "../../model/base/text.js";
import type { CaseResult, Outcome, Totals } from "../../model/outcome/finding.js";
import { needsAttention } from "../../model/outcome/finding.js";
import type { ReportInput } from "../reporter.js";
import { counts } from "../terminal/text.js";
import { inOrderOfWeight, outcomeWords, severityWords } from "../words.js";

/** PDFs of a case, as the overview links to them. */
export interface PrintedFile {
  readonly case: string;
  /** Relative to the overview. */
  readonly href: string;
  readonly title: string;
  /** What it stands with: the case itself, or one of its audits. */
  readonly group: Bilingual;
  /** Where it stands in the case: the audit's folder and the file. */
  readonly path: string;
}
export interface OverviewInput extends ReportInput {
  readonly files: readonly PrintedFile[];
  /** Pictures of the cases' timelines, by case. */
  readonly timelines: ReadonlyMap<string, string>;
  /** Documents that were not written, and why. */
  readonly refusals: readonly {
    readonly case: string;
    readonly path: string;
    readonly reasons: readonly Bilingual[];
  }[];
}

const words = {
  title: { zh: "案卷检查总览", en: "Overview of the cases" },
  asOf: { zh: "截至", en: "as of" },
  file: { zh: "位置", en: "Place" },
  clause: { zh: "条款", en: "Clause" },
  todo: { zh: "怎么办", en: "What to do" },
  finding: { zh: "发现", en: "Finding" },
  limit: { zh: "期限", en: "Limit" },
  documents: { zh: "文件", en: "Documents" },
  nothing: { zh: "没有需要处理的事项。", en: "Nothing needs attention." },
  refused: { zh: "没有打印的文件", en: "Documents not printed" },
  outcome: { zh: "结果", en: "Outcome" },
  consequences: {
    zh: "项因上述问题无法判断，改正后再查",
    en: "more cannot be judged because of the findings above",
  },
  days: { zh: "天", en: "days" },
  timeline: { zh: "时间线", en: "Timeline" },
  tool: { zh: "由", en: "Made by" },
} as const satisfies Record<string, Bilingual>;

/** One page that opens from a folder: no script, nothing loaded from elsewhere. */
export function overview(input: OverviewInput): string {
  const { lang, asOf, results, tool } = input;
  const sum = results.reduce<Record<string, number>>((all, r) => {
    for (const [k, n] of Object.entries(r.totals)) all[k] = (all[k] ?? 0) + n;
    return all;
  }, {});
  const t = (w: keyof typeof words) => words[w][lang];
  return `<!DOCTYPE html>
<html lang="${lang === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width, initial-scale=1">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'"><title>${t("title")}</title><style>${style}</style></head><body>
<header><h1>${t("title")}</h1><p>${t("asOf")} <b>${esc(asOf)}</b> · ${tiles(sum as unknown as Totals, lang)}</p></header>
<main>${results.map((r) => caseSection(r, input)).join("\n")}</main>
<footer>${t("tool")} ${esc(tool.name)} ${esc(tool.version)}</footer></body></html>
`;
}

/** The findings alone, for `check --format html`. */
export function html(input: ReportInput): string {
  return overview({ ...input, files: [], refusals: [], timelines: new Map() });
}

function tiles(sum: Totals, lang: Language): string {
  return (["fail", "due", "cannotJudge", "waived", "error", "pass", "notApplicable"] as const)
    .filter((k) => sum[k] > 0 || k === "fail")
    .map((k) => `<span class="tile ${k}">${outcomeWords[k][lang]} <b>${sum[k] ?? 0}</b></span>`)
    .join(" ");
}

function caseSection(result: CaseResult, input: OverviewInput): string {
  const { lang, all } = input;
  const concerned = inOrderOfWeight(result.outcomes.filter((o) => all || needsAttention(o)));
  const shown = concerned.filter((o) => all || !o.consequence);
  const consequences = concerned.length - shown.length;
  const files = input.files.filter((f) => f.case === result.case);
  const refusals = input.refusals.filter((f) => f.case === result.case);
  const head = [words.outcome, words.finding, words.clause, words.limit, words.file]
    .map((w) => `<th scope="col">${w[lang]}</th>`)
    .join("");
  return `<section><h2>${esc(result.case)}</h2><p class="counts">${esc(counts(result, lang))}</p>
${shown.length === 0 ? `<p class="good">${words.nothing[lang]}</p>` : `<table><thead><tr>${head}</tr></thead><tbody>${shown.map((o) => row(o, lang)).join("")}</tbody></table>`}${consequences > 0 ? `<p class="counts">? ${consequences} ${words.consequences[lang]}</p>` : ""}
${input.timelines.has(result.case) ? `<details open><summary>${words.timeline[lang]}</summary>${input.timelines.get(result.case) ?? ""}</details>` : ""}
${files.length > 0 ? `<h3>${words.documents[lang]} ${files.length}</h3>${fileGroups(files, lang)}` : ""}
${refusals.length > 0 ? `<h3>${words.refused[lang]}</h3><ul>${refusals.map((f) => `<li>${esc(f.path)}：${f.reasons.map((r) => esc(r[lang])).join("；")}</li>`).join("")}</ul>` : ""}</section>`;
}

/** The case's own documents first, then each audit's, closed until they are wanted. */
function fileGroups(files: readonly PrintedFile[], lang: Language): string {
  const groups = new Map<string, PrintedFile[]>();
  const ordered = [
    ...files.filter((f) => !f.path.includes("/")),
    ...files.filter((f) => f.path.includes("/")),
  ];
  for (const f of ordered) groups.set(f.group[lang], [...(groups.get(f.group[lang]) ?? []), f]);
  return [...groups]
    .map(
      ([group, own]) =>
        `<details><summary>${esc(group)} ${own.length}</summary><ul class="files">${own.map((f) => `<li><a href="${esc(encodeURI(f.href))}">${esc(f.title)}</a> <small>${esc(f.path)}</small></li>`).join("")}</ul></details>`,
    )
    .join("");
}

function row(o: Outcome, lang: Language): string {
  const where = o.at ? `${o.at.file}:${o.at.line}:${o.at.column}` : o.subject;
  const kind =
    o.outcome === "fail"
      ? `${outcomeWords.fail[lang]}·${severityWords[o.severity][lang]}`
      : outcomeWords[o.outcome][lang];
  const left =
    o.due === null
      ? ""
      : `${esc(o.due)}${o.open ? `<br><small>${o.daysLeft ?? 0} ${words.days[lang]}</small>` : ""}`;
  return `<tr class="${o.outcome} ${o.severity}"><td><span class="mark">${kind}</span></td><td>${esc(o.message[lang])}${o.remedy ? `<div class="todo">→ ${esc(o.remedy[lang])}</div>` : ""}</td><td class="code id">${o.clauses.map(esc).join("<br>")}</td><td class="id">${left}</td><td class="code">${esc(where)}<br><small>${esc(o.rule)}</small></td></tr>`;
}

function esc(text: string): string {
  return text.replace(/[&<>"']/g, (c) => `&#${c.charCodeAt(0)};`);
}

const style = `:root{--ink:#16202c;--soft:#eef2f7;--line:#d3dae4;--accent:#1d3f6e}body{font:15px/1.6 "Noto Sans SC","PingFang SC","Microsoft YaHei",system-ui,sans-serif;color:var(--ink);margin:0;background:#f7f9fb}
header,main,footer{max-width:1180px;margin:0 auto;padding:20px 24px}header h1{margin:8px 0;color:var(--accent);font-size:26px}.tile{display:inline-block;background:#fff;border:1px solid var(--line);border-radius:6px;padding:1px 10px;margin-right:4px}
.tile.fail b{color:#b3261e}.tile.due b{color:#0b6e8a}.tile.cannotJudge b{color:#7a3e9d}.tile.pass b{color:#1b7f3b}
section{background:#fff;border:1px solid var(--line);border-radius:8px;padding:14px 20px 18px;margin-bottom:18px}h2{font-size:19px;margin:4px 0}h3{font-size:15px;margin:16px 0 4px}.counts{color:#4b5a6d;margin:0 0 10px}.good{color:#1b7f3b}
table{border-collapse:collapse;width:100%;font-size:14px}th{background:var(--soft);text-align:left}th,td{border:1px solid var(--line);padding:6px 9px;vertical-align:top;overflow-wrap:anywhere}.code{font:12.5px/1.6 ui-monospace,Consolas,monospace;max-width:260px}
.id{white-space:nowrap}ul.files small{color:#6b7787}.mark{white-space:nowrap;font-weight:600}tr.fail.error .mark{color:#b3261e}tr.fail.warning .mark{color:#9a6700}tr.due .mark{color:#0b6e8a}tr.cannotJudge .mark{color:#7a3e9d}.todo{color:#35506f}
details{margin:10px 0}summary{cursor:pointer;color:var(--accent)}svg{max-width:100%;height:auto}ul.files{columns:2;padding-left:20px;margin:0}footer{color:#6b7787;font-size:13px}`;
