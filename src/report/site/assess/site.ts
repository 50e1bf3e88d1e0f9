import type { Language } from "../../../model/base/text.js";
import type { Assessment } from "../../../model/outcome/assessment.js";
import { escapeHtml, page } from "../page.js";
import { bars } from "./bars.js";
import { caseSections, type Links, noLinks } from "./case-page.js";
import {
  auditsList,
  bodyPages,
  casesList,
  certificatesList,
  clausesList,
  decisionsList,
  gapsList,
  limitsList,
  mattersList,
  nonconformitiesList,
  peopleList,
} from "./lists.js";
import { link, table } from "./tables.js";
import { type Word, wordsIn } from "./words.js";

interface Tool {
  readonly name: string;
  readonly version: string;
}

/** The dossier as a set of pages that opens from a folder: file names and what stands in them. */
export function assessmentSite(
  a: Assessment,
  lang: Language,
  tool: Tool,
): Map<string, string | Uint8Array> {
  const w = wordsIn(lang);
  const files = new Map<string, string | Uint8Array>();
  const inSample = new Set(a.cases.map((c) => c.profile.case));
  const caseLink = (id: string) => (inSample.has(id) ? `${folder(id)}/index.html` : null);
  const x = { a, lang, caseLink };
  const lists: readonly (readonly [string, Word, string])[] = [
    ["gaps", "gaps", gapsList(x)],
    ["cases", "allCases", casesList(x)],
    ["clauses", "clauses", clausesList(x)],
    ["audits", "audits", auditsList(x)],
    ["limits", "limit", limitsList(x)],
    ["nonconformities", "nonconformities", nonconformitiesList(x)],
    ["decisions", "decisions", decisionsList(x)],
    ["certificates", "certificates", certificatesList(x)],
    ["people", "people", peopleList(x)],
    ["matters", "matters", mattersList(x)],
    ["body", "body", bodyPages(x, noLinks)],
  ];
  const navigation = (up: string) =>
    `<nav><a href="${up}index.html">${w("overview")}</a>${lists.map(([file, word]) => `<a href="${up}${file}.html">${w(word)}</a>`).join("")}<input id="search" type="search" placeholder="${escapeHtml(w("search"))}" aria-label="${escapeHtml(w("search"))}" data-up="${up}"><ul id="hits"></ul></nav>`;
  const lead =
    lang === "zh"
      ? `截至 ${a.asOf} · 共 ${a.statistics.cases} 个案卷`
      : `as of ${a.asOf} · ${a.statistics.cases} cases`;
  const add = (file: string, heading: string, body: string) => {
    const up = "../".repeat(file.split("/").length - 1);
    files.set(
      file,
      page({
        lang,
        title: heading,
        heading,
        lead,
        body,
        tool,
        style,
        navigation: navigation(up),
        script: `${up}search.js`,
      }),
    );
  };
  add("index.html", w("title"), overview(x));
  for (const [file, word, body] of lists) {
    add(`${file}.html`, w(word), `<section>${body}</section>`);
  }
  for (const c of a.cases) {
    const at = folder(c.profile.case);
    const links: Links = {
      record: (path, line) => `records.html#${anchor(path)}-${line}`,
      document: (path, pageNumber) =>
        c.documents.some((d) => d.path === path && d.bytes)
          ? `documents/${path}#page=${pageNumber}`
          : null,
    };
    add(
      `${at}/index.html`,
      `${c.profile.case} ${c.profile.client}`,
      `<section>${caseSections(c, a, lang, links, 2)}<p><a href="records.html">${w("records")} ${c.records.length}</a></p></section>`,
    );
    add(
      `${at}/records.html`,
      `${w("records")} ${c.profile.case}`,
      c.records
        .map(
          (r) =>
            `<section><h2 id="${anchor(r.path)}">${escapeHtml(r.path)}</h2><pre class="record">${r.lines.map((l, i) => `<span id="${anchor(r.path)}-${i + 1}"><i>${i + 1}</i>${escapeHtml(l)}\n</span>`).join("")}</pre></section>`,
        )
        .join(""),
    );
    for (const d of c.documents) if (d.bytes) files.set(`${at}/documents/${d.path}`, d.bytes);
  }
  files.set("search.js", searchScript(a, lang, caseLink));
  return files;
}

/** What an assessor wants to see first. */
function overview(x: {
  readonly a: Assessment;
  readonly lang: Language;
  readonly caseLink: (id: string) => string | null;
}): string {
  const { a, lang, caseLink } = x;
  const w = wordsIn(lang);
  const s = a.statistics;
  const profile = (id: string) => a.profiles.find((p) => p.case === id);
  const late = s.limits.reduce((n, l) => n + l.late, 0);
  const overdue = s.limits.reduce((n, l) => n + l.overdue, 0);
  const kept = s.limits.reduce((n, l) => n + l.kept, 0);
  const figures: [string, string][] =
    lang === "zh"
      ? [
          ["案卷", String(s.cases)],
          ["审核", String(a.profiles.reduce((n, p) => n + p.audits.length, 0))],
          ["有效证书", String(s.certificatesByStatus.find((t) => t.key === "valid")?.count ?? 0)],
          ["时限按期", `${kept}/${kept + late + overdue}`],
          ["逾期未做", String(overdue)],
          ["未关闭不符合项", String(s.closing.open)],
          ["严重问题", String(a.gaps.filter((g) => g.gravity === "serious").length)],
        ]
      : [
          ["Cases", String(s.cases)],
          ["Audits", String(a.profiles.reduce((n, p) => n + p.audits.length, 0))],
          [
            "Valid certificates",
            String(s.certificatesByStatus.find((t) => t.key === "valid")?.count ?? 0),
          ],
          ["Limits kept", `${kept}/${kept + late + overdue}`],
          ["Overdue", String(overdue)],
          ["Open nonconformities", String(s.closing.open)],
          ["Serious gaps", String(a.gaps.filter((g) => g.gravity === "serious").length)],
        ];
  const sample = table(
    [w("case"), w("client"), w("procedure"), w("office"), w("why")],
    a.sample.cases.map(({ case: id, reasons }) => [
      link(caseLink(id) ?? "", id),
      profile(id)?.client ?? "",
      a.procedures[profile(id)?.procedure ?? ""]?.document ?? "",
      profile(id)?.office ?? "",
      reasons.map((r) => r[lang]).join("；"),
    ]),
    { none: w("none") },
  );
  const drawn =
    lang === "zh"
      ? `从 ${a.sample.population} 个案卷中抽取 ${a.sample.cases.length} 个；种子 ${a.sample.seed}；案卷清单 SHA-256 ${a.sample.populationSha256.slice(0, 16)}…。同一种子和同一清单抽出同一样本。`
      : `${a.sample.cases.length} of ${a.sample.population} cases; seed ${a.sample.seed}; SHA-256 of the list ${a.sample.populationSha256.slice(0, 16)}…. The same seed and list draw the same sample.`;
  const uncovered =
    a.sample.uncovered.length > 0
      ? `<p>${w("uncovered")}：${a.sample.uncovered.map((u) => escapeHtml(a.people[u.value] ? `${a.people[u.value]?.name ?? ""} ${u.value}` : (a.procedures[u.value]?.document ?? u.value))).join("、")}</p>`
      : "";
  return `<section><p>${figures.map(([k, v]) => `<span class="tile">${k} <b>${escapeHtml(v)}</b></span>`).join("")}</p></section>
<section><h2>${w("sample")}</h2><p>${escapeHtml(drawn)}</p>${sample}${uncovered}</section>
<section><h2>${w("gaps")}</h2>${gapsList(x, { most: 10, fold: false })}</section>
<section><h2>${w("statistics")}</h2><div class="plots">${bars(w("certificates"), s.certificatesByStatus, lang)}${bars(w("decisions"), s.decisions.byKind, lang)}${bars(lang === "zh" ? "不符合项关闭天数" : "Nonconformities: days to closing", s.closing.buckets, lang)}${bars(lang === "zh" ? "人日低于表值" : "Audit days below the table", s.reductions.buckets, lang)}</div></section>`;
}

/** The dossier as one page to print: overview, lists, then each case; its headings become the bookmarks. */
export function assessmentPrint(a: Assessment, lang: Language): string {
  const w = wordsIn(lang);
  const x = { a, lang, caseLink: () => null };
  const parts = [
    part(w("title"), overview(x).replace(/<a [^>]*>(.*?)<\/a>/g, "$1")),
    part(w("gaps"), gapsList(x, { fold: false })),
    part(w("allCases"), casesList(x)),
    part(w("clauses"), clausesList(x)),
    part(w("limit"), limitsList(x)),
    part(w("audits"), auditsList(x)),
    part(w("nonconformities"), nonconformitiesList(x)),
    part(w("decisions"), decisionsList(x)),
    part(w("certificates"), certificatesList(x)),
    part(w("people"), peopleList(x)),
    part(w("matters"), mattersList(x)),
    part(w("body"), bodyPages(x, noLinks)),
    ...a.cases.map((c) =>
      part(`${c.profile.case} ${c.profile.client}`, caseSections(c, a, lang, noLinks, 2)),
    ),
  ];
  return `<!DOCTYPE html><html lang="${lang === "zh" ? "zh-CN" : "en"}"><head><meta charset="utf-8"><title>${escapeHtml(w("title"))}</title><style>${printStyle}</style></head><body>${parts.join("")}</body></html>`;
}

/** Nothing to fill in on paper, and nothing folded. */
function part(heading: string, body: string): string {
  return `<div class="part"><h1>${escapeHtml(heading)}</h1>${body.replace(/<input[^>]*>/g, "").replaceAll("<details>", "<details open>")}</div>`;
}

function folder(id: string): string {
  return `cases/${id.replaceAll("/", "_")}`;
}

function anchor(path: string): string {
  return path.replace(/\.json$/, "").replace(/[^A-Za-z0-9-]/g, "_");
}

/** Finds cases, clients, certificates, people and clauses over all pages, and filters tables; nothing is loaded. */
function searchScript(
  a: Assessment,
  lang: Language,
  caseLink: (id: string) => string | null,
): string {
  const entries = [
    ...a.profiles.map((p) => [
      `${p.case} ${p.client} ${p.office ?? ""}`,
      caseLink(p.case) ?? "audits.html",
    ]),
    ...a.profiles.flatMap((p) =>
      p.certificates.map((c) => [
        `${c.number} ${c.client}`,
        caseLink(p.case) ?? "certificates.html",
      ]),
    ),
    ...a.profiles.flatMap((p) =>
      p.nonconformities.map((n) => [
        `${n.number} ${n.clause}`,
        caseLink(p.case) ?? "nonconformities.html",
      ]),
    ),
    ...a.statistics.people.map((p) => [`${p.name} ${p.person}`, "people.html"]),
    ...a.gaps.map((g) => [`${g.message[lang]} ${g.clauses.join(" ")}`, "gaps.html"]),
    ...a.standards.flatMap((s) =>
      Object.entries(s.clauses).map(([c, t]) => [`${s.name} ${c} ${t[lang]}`, "clauses.html"]),
    ),
  ];
  return `"use strict";const entries=${JSON.stringify(entries).replace(/</g, "\\u003c")};
const box=document.getElementById("search"),hits=document.getElementById("hits");
if(box)box.addEventListener("input",()=>{const words=box.value.toLowerCase().split(/\\s+/).filter(Boolean);hits.replaceChildren();if(words.length===0)return;
for(const [text,href] of entries.filter(([t])=>words.every(w=>t.toLowerCase().includes(w))).slice(0,20)){const li=document.createElement("li"),a=document.createElement("a");a.href=box.dataset.up+encodeURI(href);a.textContent=text;li.append(a);hits.append(li)}});
for(const input of document.querySelectorAll("input.filter"))input.addEventListener("input",()=>{const words=input.value.toLowerCase().split(/\\s+/).filter(Boolean);for(const row of input.nextElementSibling.querySelectorAll("tbody tr"))row.hidden=!words.every(w=>row.textContent.toLowerCase().includes(w))});
`;
}

const style = `.fixed{table-layout:fixed}.day{white-space:nowrap}nav{display:flex;flex-wrap:wrap;gap:4px 14px;align-items:center;border-top:1px solid var(--line);padding-top:10px;position:relative}nav a{text-decoration:none}#search{flex:1 1 260px;font:inherit;padding:3px 8px}#hits{position:absolute;right:0;top:100%;z-index:2;background:#fff;margin:0;padding:0;list-style:none;max-width:560px;box-shadow:0 4px 16px #0003}#hits li{padding:4px 12px;border-bottom:1px solid var(--line)}
header,main,footer{max-width:1400px}.filter{font:inherit;padding:3px 8px;margin:4px 0 8px;width:320px;max-width:100%}.wide{overflow-x:auto}.plots{display:grid;grid-template-columns:repeat(auto-fit,minmax(420px,1fr));gap:14px}figure{margin:10px 0;max-width:760px}figcaption{font-weight:600}td small{color:#4b5a6d}
tr.pass .mark,tr.shown .mark{color:#1b7f3b}tr.notShown .mark{color:#9a6700}tr.due .mark{color:#0b6e8a}pre.record{font:12.5px/1.55 ui-monospace,Consolas,monospace;white-space:pre-wrap;overflow-wrap:anywhere;margin:0}pre.record span:target{background:#fff3c4}pre.record i{display:inline-block;width:3.4em;color:#8a96a8;font-style:normal;user-select:none}`;

const printStyle = `@page{size:A4 landscape;margin:14mm 12mm 15mm;@bottom-right{content:counter(page) " / " counter(pages);font:8pt "Noto Sans SC"}}html{font:8.2pt/1.45 "Noto Sans SC";color:#16202c}body{margin:0}.part{break-before:page}.part:first-child{break-before:auto}
h1{font-size:15pt;color:#1d3f6e;margin:0 0 3mm}h2{font-size:11pt;margin:4mm 0 1.5mm;color:#1d3f6e}h3{font-size:9.5pt;margin:3mm 0 1mm}table{border-collapse:collapse;width:100%}th,td{border:0.4pt solid #9aa5b4;padding:0.8mm 1.3mm;text-align:left;vertical-align:top;overflow-wrap:anywhere}th{background:#eef2f7}thead{display:table-header-group}tr{break-inside:avoid}
.fixed{table-layout:fixed}.day,.num{white-space:nowrap}.num{text-align:right}.tile{display:inline-block;border:0.4pt solid #9aa5b4;padding:0.5mm 2mm;margin:0 1mm 1mm 0}small{color:#4b5a6d}.code{font-size:7.4pt}figure{margin:2mm 0;width:120mm;break-inside:avoid}figcaption{font-weight:700}svg{max-width:100%;height:auto}summary{list-style:none}`;
