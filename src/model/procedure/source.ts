import type { JsonObject } from "../base/json.js";
import type { Position } from "../case/case.js";
import type { Departments } from "./departments.js";

/** A place in a file of a procedure: JSON or YAML. */
export interface DataPlace {
  readonly file: string;
  /** RFC 6901 pointer into the file. */
  readonly pointer: string;
}

/** A part of a procedure's data, and where it stands. */
export interface Placed {
  readonly value: JsonObject;
  readonly place: DataPlace;
}

/** The topic of a rule is the name of its file. */
export function topicOf({ place }: RuleEntry): string {
  return place.file.replace(/^.*[\\/]|\.[a-z]+$/g, "");
}

/** A rule as it is written down: whole, or switched on (`use`) and defined elsewhere. */
export interface RuleEntry extends Placed {
  readonly id: string;
  /** Of the layout before topics: a shared rule of this id lies under it, whatever it says. */
  readonly overShared?: true;
}

/** What all procedures share, as read from disk: nothing compiled, nothing checked. */
export interface SharedSource {
  readonly definitions: JsonObject;
  /** Base record schemas by kind. */
  readonly base: ReadonlyMap<string, Placed>;
  /** Rules that procedures can switch on (`use: shared`), by id. */
  readonly rules: ReadonlyMap<string, RuleEntry>;
  /** Topics of rules in the order of a case's life, with what they are called. */
  readonly topics: JsonObject;
  /**
   * Rules of the built-in procedures, which others can use, too (`use: <procedure>`), by procedure
   * and id; read when asked for.
   */
  lent(): ReadonlyMap<string, ReadonlyMap<string, RuleEntry>>;
  /** What the procedure calls its departments, by what they do. */
  readonly departments: Departments;
  /** Who may have to act, by the name that rules use. */
  readonly actors: JsonObject;
  /**
   * Numbers that once stood in shared expressions, by rule: procedures of that time (`overShared`)
   * do not give them.
   */
  readonly earlierNumbers: JsonObject;
  /** `schemas/coherence/`, each file by its name. */
  readonly coherence: JsonObject;
}

/**
 * A procedure as read from its folder, whichever layout it has: nothing compiled, nothing checked.
 */
export interface ProcedureFolder {
  readonly id: string;
  readonly folder: string;
  /** All that is no clause, rule or record: `procedure.json`, forms, tables, lists, sentences. */
  readonly data: JsonObject;
  /** Where a part of `data` stands. */
  placeInData(pointer: string): DataPlace;
  /** The rows of the register. */
  readonly clauses: readonly Placed[];
  /** The procedure's rules in the order of their files. */
  readonly rules: readonly RuleEntry[];
  /**
   * Files of the folder that nothing reads, by their path below it, and what files may be called.
   */
  readonly unread: { readonly names: readonly string[]; readonly known: readonly string[] };
  /** What it demands of its records, by kind; a kind that only it knows stands here whole. */
  readonly overlays: ReadonlyMap<string, Placed>;
}

/** All that makes one procedure. */
export interface ProcedureSource extends ProcedureFolder {
  readonly shared: SharedSource;
  /** Line and column of a place: the file is read again, since only a fault asks. */
  locate(place: DataPlace): Position;
}
