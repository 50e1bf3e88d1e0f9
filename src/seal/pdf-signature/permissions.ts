import type { FieldLock, PdfSignature } from "./read-signatures.js";

/** A signature that an earlier one does not allow; both by their number, from 1. */
interface NotPermitted {
  readonly number: number;
  readonly by: number;
}

/**
 * Signatures that came although an earlier one permits no further change (DocMDP, P 1) or locks
 * their field (FieldMDP). A time stamp of the document always may follow (ISO 32000-2, 12.8.2.2).
 */
export function notPermitted(signatures: readonly PdfSignature[]): NotPermitted[] {
  return signatures.flatMap((later, i) => {
    if (later.kind === "timeStamp") return [];
    const by = signatures
      .slice(0, i)
      .findIndex((s) => s.permits === 1 || (s.locks !== null && isLocked(s.locks, later.field)));
    return by === -1 ? [] : [{ number: i + 1, by: by + 1 }];
  });
}

/** A field is named with those above it: a lock on them is one on it. */
function isLocked({ action, fields }: FieldLock, name: string): boolean {
  const isNamed = fields.some((f) => name === f || name.startsWith(`${f}.`));
  if (action === "All") return true;
  return action === "Include" ? isNamed : !isNamed;
}
