import { sha256OfParts } from "../../model/base/digest.js";
import type { ComposedDocument, Sealing } from "../../model/procedure/document.js";
import { printingIdentity } from "../../workspace/package-root.js";
import type { OpenedPress } from "./press.js";

/** Digest of everything that a PDF depends on: where it is the same, nothing is printed anew. */
export function printInput(
  document: ComposedDocument,
  { pdfa, attach }: Sealing,
  { identity, fonts }: Pick<OpenedPress, "identity" | "fonts">,
): string {
  return sha256OfParts(
    printingIdentity,
    identity,
    fonts.identity,
    document.path,
    document.date,
    JSON.stringify({ pdfa, attach }),
    attach ? (document.source?.sha256 ?? "") : "",
    document.html,
  );
}
