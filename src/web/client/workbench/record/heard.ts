import { controlId, notesId, useEditor, useNotes } from "./editor.js";
import { concernOf } from "./notes.js";

/** What is said of a control to those who hear the page. */
export function useHeard(pointer: string) {
  const findings = useNotes(pointer);
  const { isReadOnly } = useEditor();
  return {
    id: controlId(pointer),
    disabled: isReadOnly,
    "aria-invalid": concernOf(findings) === "error",
    ...(findings.length > 0 ? { "aria-describedby": notesId(pointer) } : {}),
  };
}

/** The colour of a control. */
export function useStatus(pointer: string): { status?: "error" | "warning" } {
  const concern = concernOf(useNotes(pointer));
  return concern === "error" || concern === "warning" ? { status: concern } : {};
}
