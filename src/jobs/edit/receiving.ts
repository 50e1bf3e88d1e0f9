import type { CaseDocument } from "../../model/case/case.js";
import type { Procedure } from "../../model/procedure/procedure.js";
import type { EditDesk } from "./edit-desk.js";
import type { RecordPlace } from "./record-place.js";

/** The record that values are taken over into. */
export interface Receiving {
  readonly desk: EditDesk;
  readonly document: CaseDocument;
  readonly procedure: Procedure;
  readonly place: RecordPlace;
}
