import type { CasePage } from "../../../workbench/api.js";

/** What each part of the page of a case is given. */
export interface CaseProps extends FolderProps {
  readonly page: CasePage;
}
/** What the parts that every folder of records has are given. */
export interface FolderProps {
  /** "PROCEDURE/CASE", "cb/SHORT" */
  readonly id: string;
  /** Address of the folder at the server. */
  readonly api: string;
  readonly page: Pick<CasePage, "attachments" | "records">;
}
