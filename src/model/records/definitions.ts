// Made from schemas/ by "npm run generate"; do not edit.

import type { CivilDate } from "../time/dates.js";

export interface Localized {
  zh: string;
  en?: string;
}

export interface Evidence {
  name: string;
  path: string;
  sha256: string;
}

export interface Signature {
  role:
    | "client"
    | "auditDepartmentHead"
    | "applicationReviewer"
    | "auditor"
    | "teamLeader"
    | "managementRepresentative"
    | "verifier"
    | "decisionMaker"
    | "generalManager"
    | "bodySignatory"
    | "auditPlanner"
    | "departmentLeader"
    | "bodyRepresentative"
    | "auditManagement"
    | "legalRepresentative"
    | "technicalExpert"
    | "evaluator"
    | "observer"
    | "issuer"
    | "teamMember"
    | "technicalResources"
    | "originalAuthor"
    | "closer";
  name: string;
  /**
   * Person id
   */
  person?: string;
  date: CivilDate;
  method: "handwritten" | "seal" | "electronic";
  evidence?: Evidence;
  contentSha256?: string;
}

export type Signatures = Signature[];
