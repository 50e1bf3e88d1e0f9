import type { Extensions } from "./xmp-extensions.js";
import type { Property, Value } from "./xmp-packet.js";
import { boolean, date, integer, type Known, predefined, real } from "./xmp-schemas.js";
import { structures } from "./xmp-structures.js";

/** A property that is of no known schema, or not what its schema says. */
export function propertyFaults(p: Property, extensions: Extensions): string[] {
  if (
    p.namespace === "http://www.aiim.org/pdfa/ns/extension/" ||
    p.namespace === "http://www.w3.org/XML/1998/namespace"
  ) {
    return [];
  }
  const own = extensions.properties.get(p.namespace)?.get(p.name);
  const known = predefined[p.namespace]?.[p.name];
  if (known) return valueFaults(p, known, extensions);
  return own === undefined
    ? [`${titleOf(p)} is not described`]
    : valueFaults(p, typeNamed(own), extensions);
}

/** What a value type demands, by the name that a described schema gives it. */
function typeNamed(type: string): Known {
  const [, kind, rest = ""] = /^(lang alt|bag|seq|alt)\b *(.*)$/i.exec(type.trim()) ?? [];
  if (kind?.toLowerCase() === "lang alt") return { kind: "alt", isLanguage: true };
  const item = (kind === undefined ? type : rest).trim();
  const text = patterns[item];
  return {
    kind: kind === undefined ? kindNamed(item) : (kind.toLowerCase() as Known["kind"]),
    ...(text ? { text } : {}),
    ...(isSimple(item) ? {} : { structure: item }),
  };
}

const patterns: Readonly<Record<string, RegExp>> = {
  Integer: integer,
  Real: real,
  Boolean: boolean,
  Date: date,
};
const simpleTypes = new Set(
  "Text Integer Real Boolean Date URI URL MIMEType ProperName AgentName GUID RenditionClass".split(
    " ",
  ),
);

function isSimple(type: string): boolean {
  return simpleTypes.has(type);
}

function kindNamed(type: string): Known["kind"] {
  return isSimple(type) ? "simple" : "struct";
}

type Titled = Value & Pick<Property, "prefix" | "name">;

function valueFaults(p: Titled, known: Known, extensions: Extensions): string[] {
  const { structure } = known;
  const type = structure && (extensions.types.get(structure) ?? structures.get(structure));
  // Types that neither the file nor our list describes say nothing about their values.
  const isOpen = structure !== undefined && !type && known.kind === "struct";
  if (p.kind !== known.kind && !isOpen) return [`${titleOf(p)} is ${p.kind}, not ${known.kind}`];
  const values = p.kind === "simple" || p.kind === "struct" ? [p] : p.items;
  return values.flatMap((v) => [
    ...(known.text && !known.text.test(v.text) ? [`${titleOf(p)} = ${v.text.slice(0, 20)}`] : []),
    ...(known.isLanguage && v.language === null ? [`${titleOf(p)} without language`] : []),
    ...(type ? fieldFaults(p, v, structure ?? "", extensions) : []),
  ]);
}

/** Fields of a structure that its type does not have, or not so. */
function fieldFaults(p: Titled, v: Value, structure: string, extensions: Extensions): string[] {
  if (v.kind !== "struct") return [`${titleOf(p)} is ${v.kind}, not ${structure}`];
  const described = extensions.types.get(structure);
  const types = [described, structures.get(structure)];
  return v.fields.flatMap((f) => {
    const type = types.find((t) => t?.namespace === f.namespace && t.fields.has(f.name));
    if (!type) return [`${titleOf(f)} is no field of ${structure}`];
    const named = type.fields.get(f.name) ?? "";
    return isSimple(named) ? valueFaults(f, typeNamed(named), extensions) : [];
  });
}

function titleOf({ prefix, name }: Pick<Property, "prefix" | "name">): string {
  return `${prefix}:${name}`;
}
