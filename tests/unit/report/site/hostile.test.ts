import { afterAll, describe, expect, it, vi } from "vitest";
import type { Bilingual } from "../../../../src/model/base/text.js";
import type { AssessedCase, Assessment } from "../../../../src/model/outcome/assessment.js";
import { countOutcomes, type Outcome } from "../../../../src/model/outcome/finding.js";
import type { TimelineEntry } from "../../../../src/model/outcome/timeline.js";
import { type Verification, verification } from "../../../../src/model/outcome/verification.js";
import { assessmentSite } from "../../../../src/report/site/assessment/dossier-pages.js";
import { assessmentPrint } from "../../../../src/report/site/assessment/dossier-print.js";
import { rehearsalPage } from "../../../../src/report/site/assessment/rehearsal-list.js";
import { casePage } from "../../../../src/report/site/overview/case-page.js";
import { html } from "../../../../src/report/site/overview/findings-page.js";
import type { CaseContent } from "../../../../src/report/site/overview/overview-input.js";
import { overview } from "../../../../src/report/site/overview/overview.js";
import { timelineSvg } from "../../../../src/report/site/timeline.js";
import { verificationHtml } from "../../../../src/report/site/verification.js";
import { previewPage } from "../../../../src/web/preview-page.js";
import {
  hostileBodies,
  hostileCertificate,
  hostileMatter,
  hostilePeople,
} from "../../../support/hostile-own.js";
import { expectUnbroken, hostile } from "../../../support/hostile.js";
import {
  attachmentOf,
  auditOf,
  decisionOf,
  nonconformityOf,
  profileOf,
  rehearsalOf,
  timeOf,
} from "../../../support/profiles.js";

// Every text that a record or a procedure gives is hostile here.
const both: Bilingual = { zh: hostile, en: hostile };
const tool = { name: hostile, version: hostile };
const asOf = "2026-11-28";
const spot = { file: hostile, line: 1, column: 1, pointer: hostile } as const;
const outcomes = (["fail", "due", "cannotJudge", "error", "waived"] as const).map(
  (outcome): Outcome => ({
    rule: hostile,
    clauses: [hostile],
    outcome,
    severity: "warning",
    subject: hostile,
    message: both,
    remedy: both,
    due: outcome === "due" ? asOf : null,
    daysLeft: 1,
    at: outcome === "error" ? null : spot,
    open: outcome === "due",
    consequence: false,
    dueFrom: null,
    related: [],
    reason: null,
  }),
);
const result = {
  case: hostile,
  procedure: hostile,
  totals: countOutcomes(outcomes),
  outcomes,
  hints: [],
};
const timeline = (["event", "due", "overdue"] as const).map((kind, i): TimelineEntry => ({
  dueFrom: null,
  on: `202${i + 4}-03-01`,
  kind,
  label: both,
  subject: hostile,
  lane: hostile,
  short: both,
  laneTitle: both,
  clauses: [hostile],
  at: spot,
}));
const spans = (["valid", "suspended"] as const).map((kind) => ({
  certificate: hostile,
  kind,
  from: "2025-01-01",
  to: "2028-01-01",
}));
const content: CaseContent = {
  result,
  profile: {
    client: hostile,
    procedure: { document: hostile, title: both },
    body: both,
    state: { state: "certified", words: both, since: asOf, at: [] },
    certificates: [hostile],
  },
  timeline,
  spans,
  files: [{ case: hostile, href: hostile, title: hostile, group: both, path: hostile }],
  refusals: [{ case: hostile, path: hostile, reasons: [both] }],
};
const profile = profileOf({
  case: hostile,
  procedure: hostile,
  number: hostile,
  client: hostile,
  office: hostile,
  scheme: hostile,
  audits: [
    auditOf({
      case: hostile,
      id: hostile,
      title: both,
      leader: hostile,
      team: [{ person: hostile, role: hostile }],
      time: timeOf({ table: 3, determined: 2, onsite: 1, reason: hostile, at: spot }),
      sites: [hostile],
      markUse: hostile,
    }),
  ],
  nonconformities: [
    nonconformityOf({
      case: hostile,
      audit: hostile,
      number: hostile,
      grade: hostile,
      clause: hostile,
      closedOn: asOf,
    }),
  ],
  decisions: [
    decisionOf({ case: hostile, audit: hostile, decision: hostile, overturned: hostile }),
  ],
  matters: [hostileMatter],
  certificates: [hostileCertificate],
  outcomes,
});
const rehearsal = rehearsalOf(hostile);
const matrix: AssessedCase["matrix"] = [
  {
    clause: hostile,
    answers: { [hostile]: [hostile] },
    demand: both,
    outcome: "fail",
    evidence: [
      {
        record: hostile,
        recordTitle: both,
        line: 3,
        document: hostile,
        documentTitle: both,
        page: 2,
      },
    ],
    remarks: [both],
  },
];
const tallies = [{ key: hostile, label: both, count: 2 }];
const assessment: Assessment = {
  asOf,
  name: hostile,
  since: asOf,
  profiles: [profile],
  sample: {
    asOf,
    seed: hostile,
    size: 1,
    per: ["office"],
    population: 1,
    populationSha256: hostile,
    cases: [{ case: hostile, reasons: [both] }],
    uncovered: [{ stratum: "office", value: hostile }],
  },
  cases: [
    {
      profile,
      standing: [both],
      result,
      matrix,
      timeline,
      spans,
      records: [{ path: hostile, lines: [hostile, ""], hidden: [] }],
      attachments: [attachmentOf(hostile)],
      documents: [
        { path: hostile, title: hostile, bytes: new Uint8Array(1), hidden: [] },
        { path: hostile, title: hostile, bytes: null, hidden: [hostile] },
      ],
    },
  ],
  rehearsal,
  confidential: [hostile],
  leastOnsite: 80,
  statistics: {
    cases: 1,
    limits: [
      {
        rule: hostile,
        label: both,
        clauses: [hostile],
        kept: 1,
        late: 1,
        overdue: 1,
        open: 1,
        unclear: 1,
      },
    ],
    nonconformitiesByClause: tallies,
    nonconformitiesByGrade: tallies,
    closing: { closed: 1, open: 0, median: 1, longest: 1, buckets: tallies },
    certificatesByStatus: tallies,
    reductions: { audits: 1, reduced: 1, largestPercent: 33, buckets: tallies },
    decisions: { all: 1, differing: 1, overturned: 1, byKind: tallies },
    people: [
      {
        person: hostile,
        name: hostile,
        audits: 1,
        led: 1,
        days: 1,
        decisions: 1,
        witnessed: 1,
        determined: { "2026": 2.5 },
        procedures: [hostile],
      },
    ],
  },
  gaps: [
    {
      rule: hostile,
      clauses: [hostile],
      standards: [hostile],
      gravity: "serious",
      message: both,
      remedy: both,
      places: Array.from({ length: 5 }, () => ({
        case: hostile,
        subject: hostile,
        at: hostile,
        message: both,
        due: null,
      })),
      cases: 1,
      asked: 1,
      open: true,
    },
  ],
  bodies: [{ result, matrix }],
  standards: [{ name: hostile, alias: hostile, clauses: { [hostile]: both } }],
  procedures: { [hostile]: { document: hostile, title: both, body: both, scheme: hostile } },
  people: hostilePeople,
  ownRecords: hostileBodies,
  words: () => both,
};
const item = { check: hostile, concerns: null, subject: hostile, message: both } as const;
const verified: Verification = verification("package", hostile, [
  { ...item, heading: "safety", state: "fail" },
  { ...item, heading: "safety", state: "pass" },
]);
/** React tells of its own misuse there. */
const complaints = vi.spyOn(console, "error").mockImplementation(() => undefined);
afterAll(() => {
  complaints.mockRestore();
});

describe.each(["zh", "en"] as const)("hostile text, in %s, stays text in", (lang) => {
  const input = { tool, asOf, lang, all: true, isPart: true, dueWithin: 0 };

  it("the overview, the page of a case and the findings alone", () => {
    const other = { ...content, profile: null };
    expectUnbroken(overview([content, other], input));
    expectUnbroken(casePage(content, input));
    expectUnbroken(html({ ...input, results: [result, result], colour: false }));
  });

  it("the picture of a timeline", () => {
    expectUnbroken(timelineSvg({ entries: timeline, spans, asOf, lang, title: hostile }));
  });

  it("the report on a verification", () => {
    expectUnbroken(verificationHtml(tool, asOf, verified, lang));
  });

  it("every page of a dossier, and in its print", () => {
    const files = [...assessmentSite(assessment, lang, tool)];
    const pages = files.filter(([file]) => file.endsWith(".html"));
    expect(pages).toHaveLength(17);
    for (const [, page] of pages) expectUnbroken(String(page));
    expect(String(new Map(files).get("search.js"))).not.toContain("</script>");
    expectUnbroken(assessmentPrint(assessment, lang));
  });

  it("the page of a rehearsal", () => {
    expectUnbroken(rehearsalPage(rehearsal, lang, tool));
  });

  it("the page of the preview", () => {
    expectUnbroken(previewPage({ document: hostile, lang }));
  });
});

it("React has nothing to complain of", () => {
  expect(complaints.mock.calls.map((call) => String(call[0]))).toEqual([]);
});
