import { join } from "node:path";
import type { Json } from "../../model/base/json.js";
import { currentFormat } from "../../model/base/record-format.js";
import type { Bilingual } from "../../model/base/text.js";
import { readYamlFile } from "../../read/yaml-file.js";
import { packageRoot } from "../../workspace/package-root.js";

/**
 * Which texts are meant: kinds of record (`personnel` among them), `config` for the configuration,
 * `editor` for the settings of the editor; `in` names procedures, where not all are meant. Paths
 * are pointers, with `*` for each item of a list.
 */
interface Scope {
  readonly records: readonly string[];
  readonly in?: readonly string[];
}

/** A member gets another name. */
export interface Rename extends Scope {
  readonly op: "rename";
  readonly path: string;
  readonly to: string;
}
/** A value gets another place, in the same record or in the record `into` of the same folder. */
export interface Move extends Scope {
  readonly op: "move";
  readonly path: string;
  readonly to: string;
  readonly into?: string;
}
/** Words of an enumeration get other names. */
export interface Values extends Scope {
  readonly op: "values";
  readonly path: string;
  readonly map: Readonly<Record<string, string>>;
}
/** A part of a text is replaced by its pattern. */
export interface Replace extends Scope {
  readonly op: "replace";
  readonly path: string;
  readonly pattern: string;
  readonly with: string;
}
/** A text becomes several members beside it, by the named groups of a pattern of all of it. */
export interface Split extends Scope {
  readonly op: "split";
  readonly path: string;
  readonly pattern: string;
}
/** A member that is not there is set, where the value holds for every record of before. */
export interface Default extends Scope {
  readonly op: "default";
  readonly path: string;
  readonly value: Json;
}
/** A member without content is taken out; one with content stays and is told. */
export interface Drop extends Scope {
  readonly op: "drop";
  readonly path: string;
}
export type Operation = Rename | Move | Values | Replace | Split | Default | Drop;

/** What only a person can supply, asked for where the conditions hold. */
export interface Ask extends Scope {
  /** Where it is to be supplied. */
  readonly at: string;
  /** Texts of which the value at `at` is one. */
  readonly is?: readonly string[];
  /** Nothing is recorded at `at`. */
  readonly lacking?: boolean;
  /** Members that are recorded. */
  readonly has?: readonly string[];
  /** Members that hold one of some texts. */
  readonly where?: Readonly<Record<string, readonly string[]>>;
  readonly what: Bilingual;
}

/** What a version of the format changed in the one before it. */
export interface FormatStep {
  readonly title: Bilingual;
  readonly operations: readonly Operation[];
  readonly asks: readonly Ask[];
}

/** The steps from a version to today's, in order. */
export function stepsFrom(version: number): FormatStep[] {
  return Array.from({ length: Math.max(0, currentFormat - version) }, (_, i) => {
    const file = join(packageRoot, "schemas", "formats", `${version + 1 + i}.yaml`);
    // Data of this package: a test has compared it with its schema.
    return readYamlFile(file) as unknown as FormatStep;
  });
}
