import type { CasePage } from "../../../workbench/api.js";

/** What each part of the page of a case is given. */
export interface CaseProps {
  /** "PROCEDURE/CASE" */
  readonly id: string;
  /** Address of the case at the server. */
  readonly api: string;
  readonly page: CasePage;
}
