import { type Language, byCodeUnit } from "../../../model/base/text.js";
import type { AuditProfile } from "../../../model/case/case-profile.js";
import {
  type CertificateStatus,
  statusWords,
} from "../../../model/certificate/certificate-status.js";
import type { AssessedCase, Assessment, MatrixRow } from "../../../model/outcome/assessment.js";
import { needsAttention } from "../../../model/outcome/finding.js";
import { timelineSvg } from "../../terminal/timeline.js";
import { inOrderOfWeight, outcomeWords, severityWords } from "../../words.js";
import { escapeHtml } from "../page.js";
import { type Cell, html, link, table } from "./tables.js";
import { matrixWords, wordsIn } from "./words.js";

/** How links lead from the page: in the site to other files, in the one PDF nowhere. */
export interface Links {
  record(path: string, line: number): string | null;
  document(path: string, page: number): string | null;
}
/** In a print there is nothing to click: places are named. */
export const noLinks: Links = { record: () => null, document: () => null };

/** The parts of a case's page, each with its heading. */
export function caseSections(
  c: AssessedCase,
  a: Assessment,
  lang: Language,
  links: Links,
  level: 2 | 3,
): string {
  const w = wordsIn(lang);
  const h = (text: string, id: string) => `<h${level} id="${id}">${escapeHtml(text)}</h${level}>`;
  const name = (person: string | null) =>
    person === null || person === "" ? "" : `${a.people[person]?.name ?? person} ${person}`;
  const { profile } = c;
  const team = (audit: AuditProfile) =>
    audit.team
      .map((m) => `${name(m.person)}（${a.words("task-order", "team.0.role", m.role)[lang]}）`)
      .join("、");
  const facts: [string, Cell][] = [
    [w("client"), profile.client],
    [
      w("procedure"),
      `${a.procedures[profile.procedure]?.document ?? profile.procedure} ${a.procedures[profile.procedure]?.title[lang] ?? ""}`,
    ],
    [w("office"), profile.office ?? ""],
    [
      w("why"),
      (a.sample.cases.find((s) => s.case === profile.case)?.reasons ?? [])
        .map((r) => r[lang])
        .join("；"),
    ],
  ];
  const findings = inOrderOfWeight(
    c.result.outcomes.filter((o) => needsAttention(o) && !o.consequence),
  );
  return [
    table(
      ["", ""],
      facts.map(([k, v]) => [html(`<b>${escapeHtml(k)}</b>`), v]),
    ).replace(/<thead>.*?<\/thead>/, ""),
    h(w("timeline"), "timeline"),
    timelineSvg(c.timeline, a.asOf, lang, profile.case, true),
    h(w("certificates"), "certificates"),
    table(
      [w("number"), w("issued"), w("expires"), w("status"), w("since"), w("scope")],
      profile.certificates.map((x) => [
        x.number,
        x.issuedOn,
        x.expiresOn,
        statusText(x.status, lang),
        x.since,
        x.scope,
      ]),
      { none: w("none") },
    ),
    h(w("audits"), "audits"),
    table(
      [
        w("audit"),
        w("from"),
        w("to"),
        w("team"),
        w("table"),
        w("determined"),
        w("onsite"),
        w("reason"),
      ],
      profile.audits.map((x) => [
        x.title[lang],
        x.from,
        x.to,
        team(x),
        x.time?.table ?? "",
        x.time?.determined ?? "",
        x.time?.onsite ?? "",
        x.time?.reason ?? "",
      ]),
      { numeric: [4, 5, 6], none: w("none") },
    ),
    h(w("decisions"), "decisions"),
    table(
      [
        w("audit"),
        w("decision"),
        w("decided"),
        w("maker"),
        w("inTeam"),
        w("differs"),
        w("overturned"),
      ],
      profile.decisions.map((d) => [
        titleOf(profile.audits, d.audit, lang),
        a.words("decision", "decision", d.decision)[lang],
        d.decidedOn,
        name(d.maker),
        yesNo(
          profile.audits.some((x) => x.id === d.audit && x.team.some((m) => m.person === d.maker)),
          lang,
        ),
        yesNo(d.differs, lang),
        d.overturned,
      ]),
      { none: w("none") },
    ),
    h(w("nonconformities"), "nonconformities"),
    table(
      [w("number"), w("audit"), w("grade"), w("clause"), w("raised"), w("due"), w("closed")],
      profile.nonconformities.map((n) => [
        n.number,
        titleOf(profile.audits, n.audit, lang),
        a.words("nonconformity", "grade", n.grade)[lang],
        n.clause,
        n.raisedOn,
        n.dueOn,
        n.closedOn,
      ]),
      { none: w("none") },
    ),
    h(w("findings"), "findings"),
    table(
      [w("outcome"), w("what"), w("remedy"), w("clause"), w("place")],
      findings.map((o) => [
        o.outcome === "fail"
          ? `${outcomeWords.fail[lang]}·${severityWords[o.severity][lang]}`
          : outcomeWords[o.outcome][lang],
        o.message[lang],
        o.remedy?.[lang] ?? "",
        o.clauses.join(" "),
        o.at ? `${o.at.file}:${o.at.line}` : o.subject,
      ]),
      { none: w("none") },
    ),
    h(w("matrix"), "matrix"),
    matrix(c.matrix, a, lang, links),
    h(w("documents"), "documents"),
    table(
      [w("documents"), ""],
      c.documents.map((d) => {
        const to = d.bytes ? links.document(d.path, 1) : null;
        return [
          to ? link(to, d.title) : d.title,
          d.hidden.length > 0
            ? `${w("confidential")}（${d.hidden.join(" ")}）`
            : d.bytes
              ? d.path
              : w("notPrinted"),
        ];
      }),
      { none: w("none"), filter: w("filter") },
    ),
  ].join("\n");
}

/** Standard clause → procedure clause → what was required → what shows it → outcome. */
export function matrix(
  rows: readonly MatrixRow[],
  a: Assessment,
  lang: Language,
  links: Links,
): string {
  const w = wordsIn(lang);
  const [first] = a.standards;
  const titles = first?.clauses ?? {};
  const ordered = [...rows].sort((x, y) =>
    byNumber(x.answers[first?.name ?? ""]?.[0], y.answers[first?.name ?? ""]?.[0]),
  );
  return table(
    [w("standard"), w("clause"), w("demand"), w("evidence"), w("outcome")],
    ordered.map((r) => [
      html(
        Object.entries(r.answers)
          .map(
            ([s, list]) =>
              `<small>${escapeHtml(shortName(s))}</small> ${list.map((c) => `<span title="${escapeHtml(titles[c]?.[lang] ?? "")}">${escapeHtml(c)}</span>`).join(" ")}`,
          )
          .join("<br>"),
      ),
      r.clause,
      r.demand[lang],
      html(
        r.evidence
          .map((e) => {
            const record = links.record(e.record, e.line);
            const place = `${e.record}:${e.line}`;
            const shown = e.document
              ? ` <small>${pageLink(e.document, e.page ?? 1, lang, links)}</small>`
              : "";
            return `<span class="code">${record ? `<a href="${escapeHtml(encodeURI(record))}">${escapeHtml(place)}</a>` : escapeHtml(place)}</span>${shown}`;
          })
          .join("<br>"),
      ),
      html(
        `<span class="mark">${escapeHtml(matrixWords[r.outcome][lang])}</span>${r.remarks.map((m) => `<br><small>${escapeHtml(m[lang])}</small>`).join("")}`,
      ),
    ]),
    {
      filter: w("filter"),
      none: w("none"),
      widths: [11, 13, 33, 31, 12],
      rowClass: (i) => String(ordered[i]?.outcome),
    },
  );
}

function pageLink(document: string, page: number, lang: Language, links: Links): string {
  const text = lang === "zh" ? `${document} 第 ${page} 页` : `${document} p. ${page}`;
  const to = links.document(document, page);
  return to
    ? `<a href="${escapeHtml(
        to
          .split("#")
          .map((p, i) => (i === 0 ? encodeURI(p) : p))
          .join("#"),
      )}">${escapeHtml(text)}</a>`
    : escapeHtml(text);
}

/** `ISO/IEC 17021-1:2015` → `17021-1`. */
export function shortName(standard: string): string {
  return standard.replace(/^ISO(\/IEC)? /, "").replace(/:\d{4}$/, "");
}

/** `ISO/IEC 17021-1:2015 9.1.3`, `… 9.6.2` as one: the standard is named once. */
export function standardsText(
  list: readonly string[],
  name: (standard: string) => string = (s) => s,
): string {
  const groups = new Map<string, string[]>();
  for (const s of list) {
    const at = s.lastIndexOf(" ");
    groups.set(s.slice(0, at), [...(groups.get(s.slice(0, at)) ?? []), s.slice(at + 1)]);
  }
  return [...groups]
    .map(([standard, clauses]) => `${name(standard)} ${clauses.join(" ")}`)
    .join("; ");
}

/** Clause numbers in their order; rows without a counterpart at the end. */
export function byNumber(a: string | undefined, b: string | undefined): number {
  if (a === undefined || b === undefined) return a === b ? 0 : a === undefined ? 1 : -1;
  const [x, y] = [a.split("."), b.split(".")];
  for (let i = 0; i < Math.max(x.length, y.length); i += 1) {
    const d = Number(x[i] ?? 0) - Number(y[i] ?? 0);
    if (d !== 0) return d;
  }
  return byCodeUnit(a, b);
}

export function titleOf(audits: readonly AuditProfile[], id: string, lang: Language): string {
  return audits.find((x) => x.id === id)?.title[lang] ?? id;
}

export function yesNo(value: boolean, lang: Language): string {
  return wordsIn(lang)(value ? "yes" : "no");
}

export function statusText(status: CertificateStatus, lang: Language): string {
  return statusWords[status][lang];
}
