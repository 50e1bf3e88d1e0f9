import type { JsonObject } from "../../model/base/json.js";
import type { Section } from "../../model/procedure/document.js";
import type { ExpressionFault } from "../../model/procedure/expression-fault.js";
import type { PackedPlan, Procedure, Rule } from "../../model/procedure/procedure.js";
import type { ProcedureSource } from "../../model/procedure/source.js";
import type { SubjectForms } from "../../model/procedure/subject-form.js";
import type { Sort } from "../../model/procedure/value-form.js";
import type { PlacedRule } from "../rules.js";

/**
 * What a rule's check accepts, and how an expression in it is judged: handed in, so that this stage
 * knows no check.
 */
export interface RuleKinds {
  readonly options: ReadonlyMap<string, JsonObject>;
  /**
   * What in an expression can never work over variables of these forms; `wanted` is what it must
   * give.
   */
  expressionFaults(
    expression: string,
    variables: JsonObject,
    wanted?: Sort,
  ): readonly ExpressionFault[];
  /** The paths that an expression reads and tests; nothing of one that cannot be parsed. */
  expressionReads(expression: string): {
    readonly paths: readonly string[];
    readonly tested: ReadonlySet<string>;
  };
  /** What a rule reads; undefined where its check is not known. */
  planOf(rule: Rule): PackedPlan | undefined;
}

/** What is around a procedure that it may name: documents, reasons, standards. */
export interface Surroundings {
  /** By document and variant: what each can show. */
  readonly documents: ReadonlyMap<string, DocumentShape>;
  /** Why a row of the register may be narrative. */
  readonly narrativeReasons: readonly string[];
  /** Clauses of the accreditation standards, by standard. */
  readonly standards: ReadonlyMap<string, readonly string[]>;
}

/** What a document can show. */
export interface DocumentShape {
  /** What it is made for, one each. */
  readonly per: string;
  /** False for a document that comes in variants: each of them is a form. */
  readonly isForm: boolean;
  /** Beginnings of paths that the document itself gives a meaning. */
  readonly aliases: readonly string[];
  /** All names that its page could show: `contract`, `t.heading`, `printed.system`. */
  readonly names: readonly string[];
  /** Whether its page does. */
  shows(name: string): boolean;
  /** Whether its page does, or these sections of a procedure's own form on it. */
  showsOwn(name: string, sections: readonly Section[]): boolean;
  /** Whether its page has a place for sections of a procedure's own. */
  readonly takesSections: boolean;
  /** The fields without which it is refused: `copies`, `ncs.aspects`. */
  readonly required: readonly string[];
  /** Sentences of the procedure that it prints, by name. */
  readonly printed: readonly string[];
  /** Lists of the procedure that it prints with marks. */
  readonly lists: readonly string[];
}

/** A procedure put together, with everything that its faults are found in. */
export interface Examined {
  readonly source: ProcedureSource;
  readonly procedure: Procedure;
  readonly placed: readonly PlacedRule[];
  readonly forms: SubjectForms;
  readonly kinds: RuleKinds;
  readonly around: Surroundings;
}
