import { sameJson } from "../../../model/base/json-equality.js";
import { isObject, type Json, type Unchecked } from "../../../model/base/json.js";
import { maySign } from "../../../model/team/rights.js";
import { Refused } from "../refused.js";
import { words } from "./team.words.js";
import type { Who } from "./who.js";

interface Signing {
  readonly who: Who;
  /** Roles of the client's people, who sign on paper. */
  readonly clients: readonly string[];
}

/**
 * Refuses a record in which signatures are others than they were, but for one's own and those of
 * clients, whom nobody signs in as: each in a role that one may sign.
 */
export function refuseForeignSignatures(
  before: Json | undefined,
  after: Json | undefined,
  { who, clients }: Signing,
): void {
  const [old, now] = [listed(before), listed(after)];
  const isOwn = (signature: Json): boolean => {
    const { role, person, name } = (isObject(signature) ? signature : {}) as Unchecked<{
      role: string;
      person: string;
      name: string;
    }>;
    if (typeof role !== "string" || !maySign(who.rights, role)) return false;
    const isMine = person === undefined ? name === who.name : person === who.person;
    return isMine || (clients.includes(role) && person === undefined);
  };
  if (![...lacking(now, old), ...lacking(old, now)].every(isOwn)) {
    throw new Refused(403, words.foreignSignature(), words.useSigning());
  }
}

function listed(record: Json | undefined): readonly Json[] {
  const { signatures } = (isObject(record) ? record : {}) as Unchecked<{ signatures: Json }>;
  if (signatures === undefined) return [];
  return Array.isArray(signatures) ? (signatures as Json[]) : [signatures as Json];
}

function lacking(some: readonly Json[], others: readonly Json[]): Json[] {
  const rest = [...others];
  return some.filter((signature) => {
    const at = rest.findIndex((other) => sameJson(signature, other));
    if (at !== -1) rest.splice(at, 1);
    return at === -1;
  });
}
