import { UserError } from "../../model/base/errors.js";
import { cacheKey } from "../../workspace/cache-key.js";
import { sealBy } from "../../workspace/kept-files.js";
import { words } from "./fleet-key.words.js";

/** The variable that holds the secret which the machines of a fleet share. */
export const keyVariable = "DOSSIER_FLEET_KEY";
const shortest = 32;

/**
 * The key that orders and results are sealed with: whoever can write to the store, but has no key,
 * can neither order work nor pass off a result. On one machine it is this user's own.
 */
export function fleetKey(environment: NodeJS.ProcessEnv): string {
  const shared = environment[keyVariable];
  if (shared !== undefined && shared !== "") {
    if (shared.length >= shortest) return sealBy(shared, { name: "fleet", text: "" });
    throw new UserError("usage", words.tooShort({ least: shortest }), words.makeOne());
  }
  const own = cacheKey(environment);
  if (own !== null) return sealBy(own, { name: "fleet", text: "" });
  throw new UserError("environment", words.noKey(), words.shareOne({ variable: keyVariable }));
}

/** A text with its seal before it. */
export function sealedText(
  key: string,
  { name, text }: { readonly name: string; readonly text: string },
): string {
  return `${sealBy(key, { name, text })}\n${text}`;
}

/** The text of what was sealed by this key under this name; null for anything else. */
export function openedText(
  key: string,
  { name, sealed }: { readonly name: string; readonly sealed: string },
): string | null {
  const end = sealed.indexOf("\n");
  const text = sealed.slice(end + 1);
  return end > 0 && sealBy(key, { name, text }) === sealed.slice(0, end) ? text : null;
}
