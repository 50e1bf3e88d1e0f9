import type { AssessedBody, AssessedPerson } from "../../src/model/outcome/assessed-own.js";
import { hostile } from "./hostile.js";
import { certificateOf, matterOf } from "./profiles.js";

const day = "2026-11-28";

const person: AssessedPerson["record"] = {
  id: hostile,
  name: hostile,
  employer: hostile,
  position: hostile,
  professionalTitle: hostile,
  fullTime: false,
  categories: [hostile],
  registrations: [
    { scheme: hostile, number: hostile, grade: "formal", validFrom: day, validTo: day },
  ],
  exams: [{ standard: hostile, passedOn: day }],
  ties: [{ creditCode: hostile, kind: hostile, until: day, consulting: true }],
  competenceEvaluations: [{ function: "auditor", evaluatedOn: day, confirmedBy: hostile }],
  trainings: [{ standard: hostile, completedOn: day, hours: 8, organiser: hostile }],
  contracts: [{ kind: "external", number: hostile, signedOn: day }],
  confidentialityDeclarations: [{ signedOn: day }],
  categoryEvaluations: [
    { category: hostile, evaluatedOn: day, confirmedBy: hostile, basis: hostile },
  ],
  monitorings: [{ monitoredOn: day, by: hostile, kind: "annual", text: hostile }],
  witnessings: [{ witnessedOn: day, witness: hostile, role: "auditor", case: hostile }],
};
const path = `cb/${hostile}`;
const own: AssessedBody["own"] = {
  "impartiality-meeting": [
    {
      path,
      value: {
        heldOn: day,
        members: [{ name: hostile, interest: "client" }],
        risks: [{ source: "other", text: hostile, measures: hostile, dueOn: day }],
        conclusions: hostile,
      },
    },
  ],
  "internal-audit": [
    {
      path,
      value: {
        heldOn: day,
        auditors: [hostile],
        scope: hostile,
        findings: [{ number: hostile, text: hostile, department: hostile, verifiedBy: hostile }],
      },
    },
  ],
  "management-review": [
    {
      path,
      value: {
        heldOn: day,
        chairedBy: hostile,
        inputs: [{ item: "audits", text: hostile }],
        decisions: [{ kind: "system", text: hostile, department: hostile }],
      },
    },
  ],
  "corrective-action": [
    { path, value: { number: hostile, raisedOn: day, text: hostile, cause: hostile } },
  ],
  "body-complaint": [
    { path, value: { number: hostile, receivedOn: day, about: hostile, result: hostile } },
  ],
};

const lines = { path: hostile, lines: [hostile, ""], hidden: [] };

/** Of whom everything is told. */
export const hostilePeople: Readonly<Record<string, AssessedPerson>> = {
  [hostile]: {
    name: hostile,
    qualifications: [{ zh: hostile, en: hostile }],
    record: person,
    ties: 2,
    lines,
  },
};
/** A body that keeps a record of each kind. */
export const hostileBodies: readonly AssessedBody[] = [
  { short: hostile, name: { zh: hostile, en: hostile }, own, records: [lines] },
];

const both = { zh: hostile, en: hostile };
const at = { file: hostile, pointer: hostile };
const source = { text: both, paper: both, at, differs: both };
export const hostileCertificate = certificateOf({
  case: hostile,
  number: hostile,
  client: hostile,
  scope: hostile,
  scopes: { certificate: both, applied: source, audited: source, decided: null },
});
export const hostileMatter = matterOf({
  case: hostile,
  on: day,
  what: both,
  handlers: [{ person: hostile, did: ["decided"], part: { as: "decider", audit: both } }],
  at,
});
