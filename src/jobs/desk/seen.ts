import { type CaseAddress, caseFolder } from "../../read/case-source.js";
import { listCaseFolder } from "../../read/listed-files.js";
import { sourceOf, type Workspace } from "../../workspace/workspace.js";
import { listingOf } from "../check/case-cache.js";

/** Digest of the files of a case as they lie on disk now: as when it was judged, or another. */
export function seenOf(workspace: Workspace, address: CaseAddress): string {
  return listingOf(listCaseFolder(caseFolder(sourceOf(workspace), address)));
}
