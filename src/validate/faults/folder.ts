import type { ProcedureSource } from "../../model/procedure/source.js";
import { type Fault, insteadOf } from "./fault.js";
import { words } from "./folder.words.js";

/** Files of a procedure's folder that nobody would ever read. */
export function folderFaults({ folder, unread }: ProcedureSource): Fault[] {
  return unread.names.map((name) => ({
    place: { file: `${folder}/${name}`, pointer: "" },
    message: words.unread({ name, instead: insteadOf(name, unread.known) }),
  }));
}
