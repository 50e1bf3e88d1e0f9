// What every field of a record that is filled in shares: what changes it, and what is known of it.
import { createContext, useCallback, useContext, useSyncExternalStore } from "react";
import type { Json, JsonObject } from "../../../../model/base/json.js";
import type { FindingView, FormField, Proposal, SourceValue } from "../../../workbench/api.js";
import type { Notes } from "./notes.js";

/** A record that is filled in, as its fields see it. */
export interface Editor {
  /** The record as it is now; fields get their own part of it handed down. */
  readonly change: (pointer: string, value: Json | undefined) => void;
  readonly notes: Notes;
  readonly sources: ReadonlyMap<string, SourceValue>;
  readonly proposals: ReadonlyMap<string, Proposal>;
  /** Fields that are shown although nothing stands in them: added, or named by a finding. */
  readonly wanted: ReadonlySet<string>;
  readonly want: (pointer: string) => void;
  /** Shows what a clause or a rule says. */
  readonly explain: (of: { readonly clause?: string; readonly rule?: string }) => void;
  /** Address of the case in the API. */
  readonly api: string;
  readonly isReadOnly: boolean;
}

/** The fields of an object; lists of objects are handed the component that draws them. */
export interface FieldListProps {
  readonly fields: readonly FormField[];
  readonly value: JsonObject;
  readonly pointer: string;
}

const EditorContext = createContext<Editor | null>(null);
export const EditorProvider = EditorContext.Provider;

export function useEditor(): Editor {
  const editor = useContext(EditorContext);
  if (!editor) throw new Error("a field outside a record");
  return editor;
}

/** The findings beside one field; the field is drawn anew only when they change. */
export function useNotes(pointer: string): readonly FindingView[] {
  const { notes } = useEditor();
  const of = useCallback(() => notes.of(pointer), [notes, pointer]);
  return useSyncExternalStore(notes.subscribe, of);
}

/** Id of the place where the findings beside a field stand, for those who hear the page. */
export function notesId(pointer: string): string {
  return `notes${pointer.replaceAll(/[^\w-]/g, "-")}`;
}

/** Id of the control of a field, for its label and for jumps to it. */
export function controlId(pointer: string): string {
  return `field${pointer.replaceAll(/[^\w-]/g, "-")}`;
}
