import type { Procedure } from "./procedure.js";

/** A signature that a rule demands. */
export interface DemandedSignature {
  readonly role: string;
  /** Path of the signed record, `audit.auditReport`; `record` for the record that is judged. */
  readonly record: string;
  /** The kind of that record as the view names it, `auditReport`. */
  readonly kind: string;
  /** Under no condition. */
  readonly isAlways: boolean;
}

/** The signatures that a procedure's rules demand. */
export function demandedSignatures({ rules }: Procedure): DemandedSignature[] {
  return rules.flatMap((rule) => {
    if (rule.check !== "signature") return [];
    // The check's options, as its schema has them.
    const { record, role } = rule.with as { readonly record: string; readonly role: string };
    const kind = record === "record" ? rule.per : (record.split(".").at(-1) ?? record);
    return [{ role, record, kind, isAlways: rule.when === undefined }];
  });
}
