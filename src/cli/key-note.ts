import type { Context } from "./context.js";
import { words } from "./key-note.words.js";

/** Whoever can read the key can sign in another's name: said where something is signed. */
export async function sayExposedKeys(context: Context): Promise<void> {
  const { exposedSecrets } = await import("../jobs/sign/exposed-secrets.js");
  for (const file of exposedSecrets(context.io.environment)) context.say(words.exposed({ file }));
}
