import type { Bilingual } from "../base/text.js";
import type { Sort } from "./value-form.js";

/**
 * Why an expression cannot be read: a text without its end, something that cannot stand there,
 * something that is wanted before it, more parts or levels than are allowed.
 */
export type SyntaxCause = "openText" | "unexpected" | "missing" | "tooLong" | "other";

/** One thing in an expression that can never work, found before any record is there. */
export type ExpressionFault =
  | {
      readonly kind: "syntax";
      readonly cause: SyntaxCause;
      /** The expression from the place of the fault on; empty at its end. */
      readonly from: string;
      /** What the parser says, in English. */
      readonly reason: string;
    }
  | { readonly kind: "variable"; readonly name: string; readonly known: readonly string[] }
  | { readonly kind: "function"; readonly name: string; readonly known: readonly string[] }
  | {
      readonly kind: "field";
      /** The expression up to the value that has no such field. */
      readonly of: string;
      readonly name: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: "signatureRole";
      readonly of: string;
      readonly name: string;
      readonly known: readonly string[];
    }
  | {
      readonly kind: "value";
      readonly of: string;
      readonly name: string;
      readonly known: readonly string[];
    }
  /** What `matches` is given is no pattern, or none that can be matched in bounded time. */
  | { readonly kind: "pattern"; readonly pattern: string; readonly why: Bilingual }
  /** Something of another sort is wanted here. */
  | { readonly kind: "sort"; readonly of: string; readonly is: Sort; readonly wanted: Sort };
