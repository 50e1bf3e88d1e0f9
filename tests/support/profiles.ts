import type {
  AuditProfile,
  AuditTimeProfile,
  CaseProfile,
  CertificateProfile,
  DecisionProfile,
  MatterProfile,
  NonconformityProfile,
} from "../../src/model/case/case-profile.js";
import type { ShownAttachment } from "../../src/model/outcome/assessment.js";
import type { Rehearsal } from "../../src/model/outcome/rehearsal.js";

const at = { file: "", pointer: "" };

/** A case in which nothing has happened, with what a test says. */
export function profileOf(over: Partial<CaseProfile> = {}): CaseProfile {
  return {
    case: "p/a",
    procedure: "p",
    number: "a",
    client: "客户",
    office: null,
    scheme: "X",
    outcomes: [],
    audits: [],
    nonconformities: [],
    decisions: [],
    matters: [],
    certificates: [],
    creditCode: null,
    sites: [],
    codes: [],
    review: null,
    contractOn: null,
    ...over,
  };
}

export function timeOf(over: Partial<AuditTimeProfile> = {}): AuditTimeProfile {
  return {
    table: 10,
    determined: 10,
    onsite: null,
    offsite: null,
    effective: null,
    adjustments: [],
    reason: "",
    determinedBy: null,
    approvedBy: [],
    at,
    ...over,
  };
}

export function auditOf(over: Partial<AuditProfile> = {}): AuditProfile {
  return {
    case: "p/a",
    id: "audits/03-surveillance-1",
    title: { zh: "监督审核", en: "surveillance" },
    type: "surveillance",
    from: "2027-06-01",
    to: "2027-06-02",
    leader: "A-001",
    team: [{ person: "A-001", role: "teamLeader" }],
    witnessing: [],
    time: null,
    remote: null,
    sites: [],
    markUse: null,
    concerns: { all: 0, open: 0 },
    ...over,
  };
}

export function nonconformityOf(over: Partial<NonconformityProfile> = {}): NonconformityProfile {
  return {
    case: "p/a",
    audit: "audits/03-surveillance-1",
    number: "1",
    grade: "minor",
    clause: "5.1",
    raisedOn: "2027-06-01",
    dueOn: null,
    closedOn: null,
    evidence: 0,
    at,
    ...over,
  };
}

export function decisionOf(over: Partial<DecisionProfile> = {}): DecisionProfile {
  return {
    case: "p/a",
    audit: "audits/03-surveillance-1",
    decision: "maintain",
    decidedOn: "2027-06-20",
    maker: "D-001",
    differs: false,
    overturned: null,
    at,
    ...over,
  };
}

export function certificateOf(over: Partial<CertificateProfile> = {}): CertificateProfile {
  return {
    case: "p/a",
    number: "C-1",
    client: "客户",
    scope: "",
    scopes: { certificate: null, applied: null, audited: null, decided: null },
    issuedOn: "2026-01-01",
    expiresOn: "2028-12-31",
    status: "valid",
    since: "2026-01-01",
    at,
    ...over,
  };
}

/** A file that is enclosed, every text of it the same. */
export function attachmentOf(text: string): ShownAttachment {
  return {
    path: text,
    name: text,
    record: text,
    recordTitle: { zh: text, en: text },
    bytes: new Uint8Array(1),
    isHidden: false,
  };
}

export function matterOf(over: Partial<MatterProfile> = {}): MatterProfile {
  return {
    case: "p/a",
    kind: "complaint",
    on: "2027-06-01",
    what: { zh: "事", en: "matter" },
    settledOn: null,
    publishedOn: null,
    reportedOn: null,
    handlers: [],
    at,
    ...over,
  };
}

/** A rehearsal of one question in which every text is the same. */
export function rehearsalOf(text: string): Rehearsal {
  const both = { zh: text, en: text };
  const told = [{ where: text, what: both }];
  return {
    asOf: "2026-11-28",
    cases: 1,
    bodies: [text],
    answers: [
      {
        question: { id: text, asks: both, about: [text], page: "audits", onPaper: both },
        verdict: "broken",
        asked: 1,
        figures: [both],
        broken: told,
        missing: [...told, ...told, ...told],
        unclear: told,
      },
    ],
  };
}
