import type { Bilingual } from "../../model/base/text.js";
import { words } from "./compare.words.js";
import type { Looked } from "./looked.js";
import { isSame } from "./meaning.js";
import { type Dict, isDict, isList, Name, Stream, Text, type Value } from "./values.js";

const listKeys = new Set(["Certs", "CRLs", "OCSPs", "Cert", "CRL", "OCSP"]);
const streamKeys = new Set(["Length", "Filter", "DecodeParms", "Type"]);

/** Data for later validation (ISO 32000-2, 12.8.4.3) holds certificates and answers alone. */
export function validationFaults(looked: Looked): Bilingual[] {
  const { now, is, was, roles, changed } = looked;
  const value = is.get("DSS");
  if (value === undefined) {
    const isGone = was.has("DSS") || changed.some((n) => roles.validation.has(n));
    return isGone ? [words.validationLost({ key: "DSS" })] : [];
  }
  const store = now.dict(value);
  if (!store) return [fault("DSS")];
  const strange = [...store].flatMap(([key, v]) => {
    if (key === "Type") return now.resolve(v) instanceof Name ? [] : [key];
    if (key === "VRI") return entriesOf(now.resolve(v), strangeOf);
    return isStreams(key, v) ? [] : [key];
  });
  const lost = lostFrom(looked, store).map((key) => words.validationLost({ key }));
  if (looked.isOurs) return [...strange.map(fault), ...lost];
  // Other programs leave away what they need no more; whether proof was taken, nobody can say.
  looked.doubts.push(...lost);
  return strange.map(fault);

  function isStreams(key: string, v: Value): boolean {
    return (
      listKeys.has(key) &&
      isList(now.resolve(v)) &&
      now.list(v).every((s) => isData(now.resolve(s)))
    );
  }

  function strangeOf(one: Value, name: string): string[] {
    if (name === "Type" && now.resolve(one) instanceof Name) return [];
    const entry = now.dict(one);
    if (!entry) return ["VRI"];
    return [...entry].flatMap(([key, v]) => {
      const found = now.resolve(v);
      if (key === "Type") return found instanceof Name ? [] : [key];
      if (key === "TU") return found instanceof Text ? [] : [key];
      if (key === "TS") return isData(found) ? [] : [key];
      return isStreams(key, v) ? [] : [key];
    });
  }
}

/** Lists that no longer hold all that they held: proof may be added, not taken away. */
function lostFrom(looked: Looked, store: Dict): string[] {
  const { old, now, was } = looked;
  const before = old.dict(was.get("DSS"));
  return ["Certs", "CRLs", "OCSPs"].filter((key) => {
    const kept = now.list(store.get(key));
    return old.list(before?.get(key)).some((v) => !kept.some((k) => isSame(looked, v, k)));
  });
}

function entriesOf(value: Value, check: (entry: Value, name: string) => string[]): string[] {
  return isDict(value) ? [...value].flatMap(([name, entry]) => check(entry, name)) : ["VRI"];
}

/** Bytes that say nothing of themselves: no form, no image, no table. */
function isData(value: Value): boolean {
  return (
    value instanceof Stream &&
    [...value.dict.keys()].every((k) => streamKeys.has(k)) &&
    (!value.dict.has("Type") || !["ObjStm", "XRef"].includes(nameOf(value.dict.get("Type"))))
  );
}

function nameOf(value: Value | undefined): string {
  return value instanceof Name ? value.text : "";
}

function fault(key: string): Bilingual {
  return words.validationShape({ key });
}
