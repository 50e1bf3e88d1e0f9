import { type Language, byCodeUnit } from "../../../model/base/text.js";
import type { CaseProfile } from "../../../model/case/case-profile.js";
import type { Assessment, Gap } from "../../../model/outcome/assessment.js";
import { daysBetween } from "../../../model/time/dates.js";
import { escapeHtml } from "../page.js";
import { bars } from "./bars.js";
import {
  byNumber,
  matrix,
  type Links,
  shortName,
  standardsText,
  statusText,
  titleOf,
  yesNo,
} from "./case-page.js";
import { type Cell, html, link, table } from "./tables.js";
import { gravityWords, matrixWords, matterWords, wordsIn } from "./words.js";

/** Where a case's page is; null for cases that are not in the sample. */
export type CaseLink = (caseId: string) => string | null;

interface Context {
  readonly a: Assessment;
  readonly lang: Language;
  readonly caseLink: CaseLink;
}

const caseCell = ({ caseLink }: Context, id: string): Cell => {
  const to = caseLink(id);
  return to ? link(to, id) : id;
};
const person = ({ a }: Context, id: string | null) =>
  id === null || id === "" ? "" : `${a.people[id]?.name ?? id} ${id}`;

/** Every case of the body, whether or not it is in the sample. */
export function casesList(x: Context): string {
  const w = wordsIn(x.lang);
  return table(
    [
      w("case"),
      w("client"),
      w("procedure"),
      w("office"),
      w("audits"),
      w("certificates"),
      w("nonconformities"),
      w("findings"),
    ],
    x.a.profiles.map((p) => [
      caseCell(x, p.case),
      p.client,
      x.a.procedures[p.procedure]?.document ?? p.procedure,
      p.office,
      p.audits.length,
      p.certificates.map((c) => `${c.number} ${statusText(c.status, x.lang)}`).join("；"),
      p.nonconformities.length,
      openFindings(p),
    ]),
    { filter: w("filter"), numeric: [4, 6, 7], none: w("none") },
  );
}

export function certificatesList(x: Context): string {
  const w = wordsIn(x.lang);
  const rows = x.a.profiles
    .flatMap((p) => p.certificates)
    .sort((a, b) => byCodeUnit(a.number, b.number));
  return (
    bars(w("certificates"), x.a.statistics.certificatesByStatus, x.lang) +
    table(
      [
        w("number"),
        w("client"),
        w("case"),
        w("status"),
        w("since"),
        w("issued"),
        w("expires"),
        w("scope"),
      ],
      rows.map((c) => [
        c.number,
        c.client,
        caseCell(x, c.case),
        statusText(c.status, x.lang),
        c.since,
        c.issuedOn,
        c.expiresOn,
        c.scope,
      ]),
      { filter: w("filter"), none: w("none") },
    )
  );
}

export function auditsList(x: Context): string {
  const w = wordsIn(x.lang);
  const rows = x.a.profiles
    .flatMap((p) => p.audits.map((audit) => ({ p, audit })))
    .sort((a, b) => byCodeUnit(b.audit.from ?? "", a.audit.from ?? ""));
  return (
    bars(w("reduction"), x.a.statistics.reductions.buckets, x.lang) +
    table(
      [
        w("case"),
        w("client"),
        w("audit"),
        w("from"),
        w("to"),
        w("leader"),
        w("team"),
        w("table"),
        w("determined"),
        w("reduction"),
        w("onsite"),
        w("reason"),
      ],
      rows.map(({ p, audit: { title, from, to, leader, team, time } }) => [
        caseCell(x, p.case),
        p.client,
        title[x.lang],
        from,
        to,
        person(x, leader),
        team.map((m) => person(x, m.person)).join("、"),
        time?.table ?? "",
        time?.determined ?? "",
        time && time.determined < time.table
          ? `${Math.round((1 - time.determined / time.table) * 1000) / 10} %`
          : "",
        time?.onsite ?? "",
        time?.reason ?? "",
      ]),
      { filter: w("filter"), numeric: [7, 8, 9, 10], none: w("none") },
    )
  );
}

export function nonconformitiesList(x: Context): string {
  const w = wordsIn(x.lang);
  const s = x.a.statistics;
  const rows = x.a.profiles
    .flatMap((p) => p.nonconformities.map((n) => ({ p, n })))
    .sort((a, b) => byCodeUnit(b.n.raisedOn, a.n.raisedOn));
  const lead =
    x.lang === "zh"
      ? `已关闭 ${s.closing.closed}，未关闭 ${s.closing.open}；关闭天数中位数 ${s.closing.median ?? "—"}，最长 ${s.closing.longest ?? "—"}`
      : `${s.closing.closed} closed, ${s.closing.open} open; closing time median ${s.closing.median ?? "—"}, longest ${s.closing.longest ?? "—"} days`;
  return (
    `<p>${lead}</p>${bars(x.lang === "zh" ? "按标准条款" : "By clause of the criteria", s.nonconformitiesByClause, x.lang)}${bars(x.lang === "zh" ? "关闭天数" : "Days to closing", s.closing.buckets, x.lang)}${bars(w("grade"), s.nonconformitiesByGrade, x.lang)}` +
    table(
      [
        w("number"),
        w("case"),
        w("client"),
        w("audit"),
        w("grade"),
        w("clause"),
        w("raised"),
        w("due"),
        w("closed"),
        w("days"),
      ],
      rows.map(({ p, n }) => [
        n.number,
        caseCell(x, p.case),
        p.client,
        titleOf(p.audits, n.audit, x.lang),
        x.a.words("nonconformity", "grade", n.grade)[x.lang],
        n.clause,
        n.raisedOn,
        n.dueOn,
        n.closedOn,
        n.closedOn ? daysBetween(n.raisedOn, n.closedOn) : "",
      ]),
      { filter: w("filter"), numeric: [9], none: w("none") },
    )
  );
}

export function decisionsList(x: Context): string {
  const w = wordsIn(x.lang);
  const d = x.a.statistics.decisions;
  const rows = x.a.profiles
    .flatMap((p) => p.decisions.map((own) => ({ p, own })))
    .sort((a, b) => byCodeUnit(b.own.decidedOn, a.own.decidedOn));
  const lead =
    x.lang === "zh"
      ? `共 ${d.all} 项决定，与审核报告不一致 ${d.differing} 项，推翻推荐意见 ${d.overturned} 项`
      : `${d.all} decisions, ${d.differing} of them differ from the report, ${d.overturned} overturned a recommendation`;
  return (
    `<p>${lead}</p>${bars(w("decisions"), d.byKind, x.lang)}` +
    table(
      [
        w("case"),
        w("client"),
        w("audit"),
        w("decision"),
        w("decided"),
        w("maker"),
        w("inTeam"),
        w("differs"),
        w("overturned"),
      ],
      rows.map(({ p, own }) => [
        caseCell(x, p.case),
        p.client,
        titleOf(p.audits, own.audit, x.lang),
        x.a.words("decision", "decision", own.decision)[x.lang],
        own.decidedOn,
        person(x, own.maker),
        yesNo(
          p.audits.some((a) => a.id === own.audit && a.team.some((m) => m.person === own.maker)),
          x.lang,
        ),
        yesNo(own.differs, x.lang),
        own.overturned,
      ]),
      { filter: w("filter"), none: w("none") },
    )
  );
}

export function mattersList(x: Context): string {
  const w = wordsIn(x.lang);
  const rows = x.a.profiles
    .flatMap((p) => p.matters.map((m) => ({ p, m })))
    .sort((a, b) => byCodeUnit(b.m.on ?? "", a.m.on ?? ""));
  return table(
    [w("kind"), w("on"), w("case"), w("client"), w("what"), w("settled")],
    rows.map(({ p, m }) => [
      matterWords[m.kind][x.lang],
      m.on,
      caseCell(x, p.case),
      p.client,
      m.what,
      m.settledOn,
    ]),
    { filter: w("filter"), none: w("none") },
  );
}

export function peopleList(x: Context): string {
  const w = wordsIn(x.lang);
  const loads = x.a.statistics.people;
  const plot = bars(
    w("auditDays"),
    loads.slice(0, 25).map((p) => ({
      key: p.person,
      label: { zh: `${p.name} ${p.person}`, en: `${p.name} ${p.person}` },
      count: p.days,
    })),
    x.lang,
  );
  const rows = table(
    [
      w("name"),
      w("audits"),
      w("led"),
      w("auditDays"),
      w("decisions"),
      w("witnessed"),
      w("procedure"),
      w("qualifications"),
    ],
    loads.map((p) => [
      `${p.name} ${p.person}`,
      p.audits,
      p.led,
      p.days,
      p.decisions,
      p.witnessed,
      p.procedures.map((id) => x.a.procedures[id]?.document ?? id).join("、"),
      html((x.a.people[p.person]?.qualifications ?? []).map(escapeHtml).join("<br>")),
    ]),
    { filter: w("filter"), numeric: [1, 2, 3, 4, 5], none: w("none") },
  );
  return plot + rows;
}

/** `places`: how many are shown at once; the others are folded, or counted where nothing can be unfolded. */
export function gapsList(
  { a, lang, caseLink }: Context,
  { most = Infinity, fold = true }: { readonly most?: number; readonly fold?: boolean } = {},
): string {
  const w = wordsIn(lang);
  const one = (p: Gap["places"][number]) => {
    const to = caseLink(p.case);
    return `${to ? `<a href="${escapeHtml(encodeURI(to))}">${escapeHtml(p.case)}</a>` : escapeHtml(p.case)} ${escapeHtml(p.message[lang])}${p.at ? ` <span class="code">${escapeHtml(p.at)}</span>` : ""}`;
  };
  const place = (g: Gap) => {
    const [first, rest] = [g.places.slice(0, 3), g.places.slice(3)];
    const others =
      rest.length === 0
        ? ""
        : fold
          ? `<details><summary>… ${rest.length}</summary>${rest.map(one).join("<br>")}</details>`
          : `<br>… ${rest.length}`;
    return first.map(one).join("<br>") + others;
  };
  const rows = a.gaps.slice(0, most);
  return table(
    [w("gravity"), w("what"), w("cases"), w("standard"), w("clause"), w("place"), w("remedy")],
    rows.map((g) => [
      html(`<span class="mark">${gravityWords[g.gravity][lang]}</span>`),
      g.message[lang],
      `${g.cases}/${g.asked}`,
      standardsText(g.standards, shortName),
      g.clauses.join(" "),
      html(place(g)),
      g.remedy?.[lang] ?? "",
    ]),
    {
      filter: w("filter"),
      none: w("none"),
      widths: [6, 19, 6, 12, 13, 28, 16],
      rowClass: (i) =>
        rows[i]?.gravity === "serious" ? "fail" : rows[i]?.gravity === "minor" ? "cannotJudge" : "",
    },
  );
}

export function limitsList({ a, lang }: Context): string {
  const w = wordsIn(lang);
  return table(
    [w("limit"), w("kept"), w("late"), w("overdue"), w("open"), w("clause")],
    a.statistics.limits.map((l) => [
      l.label[lang],
      l.kept,
      l.late,
      l.overdue,
      l.open,
      l.clauses.join(" "),
    ]),
    { filter: w("filter"), numeric: [1, 2, 3, 4], none: w("none") },
  );
}

/** Each clause of the standards over the sample: how many rows of the matrices hold, and which do not. */
export function clausesList(x: Context): string {
  const { a, lang } = x;
  const w = wordsIn(lang);
  return a.standards
    .map((standard) => {
      const rows = new Map<
        string,
        { clauses: Set<string>; counts: Map<string, number>; cases: Set<string> }
      >();
      for (const c of a.cases) {
        for (const r of c.matrix) {
          for (const clause of r.answers[standard.name] ?? []) {
            const row = rows.get(clause) ?? {
              clauses: new Set(),
              counts: new Map(),
              cases: new Set(),
            };
            rows.set(clause, row);
            row.clauses.add(r.clause);
            row.counts.set(r.outcome, (row.counts.get(r.outcome) ?? 0) + 1);
            if (["fail", "cannotJudge", "error", "notShown"].includes(r.outcome)) {
              row.cases.add(c.profile.case);
            }
          }
        }
      }
      if (rows.size === 0) return "";
      const ordered = [...rows].sort(([p], [q]) => byNumber(p, q));
      return `<h2>${escapeHtml(standard.name)} <small>${escapeHtml(standard.alias)}</small></h2>${table(
        [w("standard"), w("what"), w("clause"), w("shownBy"), w("case")],
        ordered.map(([clause, r]) => [
          clause,
          standard.clauses[clause]?.[lang] ?? "",
          html(
            `<details><summary>${r.clauses.size}</summary><small>${byProcedure([...r.clauses])
              .map(escapeHtml)
              .join("<br>")}</small></details>`,
          ),
          counted(r.counts, lang),
          html(
            [...r.cases]
              .map((id) => {
                const to = x.caseLink(id);
                return to
                  ? `<a href="${escapeHtml(encodeURI(to))}">${escapeHtml(id)}</a>`
                  : escapeHtml(id);
              })
              .join("<br>"),
          ),
        ]),
        { filter: w("filter"), none: w("none"), widths: [8, 22, 36, 18, 16] },
      )}`;
    })
    .join("");
}

export function bodyPages({ a, lang }: Context, links: Links): string {
  return a.bodies
    .map(
      (b) =>
        `<section><h2>${escapeHtml(a.procedures[b.result.procedure]?.body[lang] ?? b.result.case)} · ${escapeHtml(a.procedures[b.result.procedure]?.document ?? "")}</h2>${matrix(b.matrix, a, lang, links)}</section>`,
    )
    .join("");
}

/** What is wrong or cannot be judged; what merely follows from something else is not counted twice. */
function openFindings({ outcomes }: CaseProfile): number {
  return outcomes.filter(
    (o) =>
      (o.outcome === "fail" || o.outcome === "cannotJudge" || o.outcome === "error") &&
      !o.consequence,
  ).length;
}

function counted(counts: ReadonlyMap<string, number>, lang: Language): string {
  return [...counts]
    .sort(([p], [q]) => byCodeUnit(p, q))
    .map(([k, n]) => `${matrixWords[k as keyof typeof matrixWords][lang]} ${n}`)
    .join("，");
}

/** `ABC-01: 5.1.2, 5.1.3`: the procedure is named once. */
function byProcedure(clauses: readonly string[]): string[] {
  const groups = new Map<string, string[]>();
  for (const c of [...clauses].sort(byCodeUnit)) {
    const at = c.indexOf("/");
    groups.set(c.slice(0, at), [...(groups.get(c.slice(0, at)) ?? []), c.slice(at + 1)]);
  }
  return [...groups].map(([procedure, own]) => `${procedure}: ${own.join(", ")}`);
}
