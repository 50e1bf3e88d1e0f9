// Made from schemas/ by "npm run generate"; do not edit.

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
   * 人员编号（records/personnel）· Person id
   */
  person?: string;
  /**
   * 日期 YYYY-MM-DD · Civil date
   */
  date: string;
  method: "handwritten" | "seal" | "electronic";
  evidence?: Evidence;
  contentSha256?: string;
}

export type Signatures = Signature[];
