import {
  childrenOf,
  type Field,
  fieldsOf,
  items,
  type Node,
  type Spaces,
  tagOf,
  textIn,
} from "../xmp-xml.js";

/** A structure that a file describes: its fields and their types. */
export interface OwnType {
  readonly namespace: string;
  readonly fields: ReadonlyMap<string, string>;
}
/** What a file says of properties that ISO 19005 does not know (ISO 19005-3, 6.6.2.3.3). */
export interface Extensions {
  /** Types of properties, by namespace and name. */
  readonly properties: Map<string, ReadonlyMap<string, string>>;
  /** Structures, by the name of their type. */
  readonly types: Map<string, OwnType>;
  /** What is wrong with the descriptions. */
  readonly faults: string[];
}

export function noExtensions(): Extensions {
  return { properties: new Map(), types: new Map(), faults: [] };
}

/** A kind of description: what it is called, the name of its fields, and which there must be. */
interface Description {
  readonly called: string;
  readonly namespace: string;
  readonly prefix: string;
  readonly needed: readonly string[];
  readonly others: readonly string[];
}
const schemaOf: Description = {
  called: "schema",
  namespace: "http://www.aiim.org/pdfa/ns/schema#",
  prefix: "pdfaSchema",
  needed: ["schema", "namespaceURI", "prefix"],
  others: ["property", "valueType"],
};
const propertyOf: Description = {
  called: "property",
  namespace: "http://www.aiim.org/pdfa/ns/property#",
  prefix: "pdfaProperty",
  needed: ["name", "valueType", "category", "description"],
  others: [],
};
const typeOf: Description = {
  called: "value type",
  namespace: "http://www.aiim.org/pdfa/ns/type#",
  prefix: "pdfaType",
  needed: ["type", "namespaceURI", "prefix", "description", "field"],
  others: [],
};
const fieldOf: Description = {
  called: "field",
  namespace: "http://www.aiim.org/pdfa/ns/field#",
  prefix: "pdfaField",
  needed: ["name", "valueType", "description"],
  others: [],
};

/** An item of `pdfaExtension:schemas`: properties and structures that the file itself describes. */
export function describeSchema(schema: Node, around: Spaces, into: Extensions): void {
  const parts = partsOf(schema, around, schemaOf, into);
  const types = new Map<string, string>();
  for (const [item, spaces] of listed(parts.get("property"))) {
    const values = partsOf(item, spaces, propertyOf, into);
    const category = textOf(values.get("category"));
    if (values.has("category") && !["internal", "external"].includes(category)) {
      into.faults.push(`category ${category}`);
    }
    types.set(textOf(values.get("name")), textOf(values.get("valueType")));
  }
  into.properties.set(textOf(parts.get("namespaceURI")), types);
  for (const [item, spaces] of listed(parts.get("valueType"))) describeType(item, spaces, into);
}

function describeType(item: Node, around: Spaces, into: Extensions): void {
  const parts = partsOf(item, around, typeOf, into);
  const fields = new Map<string, string>();
  for (const [field, spaces] of listed(parts.get("field"))) {
    const values = partsOf(field, spaces, fieldOf, into);
    fields.set(textOf(values.get("name")), textOf(values.get("valueType")));
  }
  into.types.set(textOf(parts.get("type")), {
    namespace: textOf(parts.get("namespaceURI")),
    fields,
  });
}

/** The fields of a description by name; what is wrong with them is noted. */
function partsOf(
  node: Node,
  around: Spaces,
  description: Description,
  into: Extensions,
): Map<string, Field> {
  const { called, namespace, prefix, needed, others } = description;
  const fields = fieldsOf(node, around);
  const parts = new Map(fields.map((f) => [f.name, f]));
  into.faults.push(
    ...needed.filter((n) => !parts.has(n)).map((n) => `a ${called} without ${n}`),
    ...fields.flatMap((f) => [
      ...(f.namespace === namespace ? [] : [`${f.name} in ${f.namespace}`]),
      ...(f.prefix === prefix ? [] : [`prefix ${f.prefix} for ${prefix}`]),
      ...([...needed, ...others].includes(f.name) ? [] : [`unknown ${f.name}`]),
    ]),
  );
  return parts;
}

function listed(field: Field | undefined): [Node, Spaces][] {
  return field ? items(childrenOf(field.node)).map((i) => [i, field.spaces]) : [];
}

function textOf(field: Field | undefined): string {
  return field && tagOf(field.node) ? textIn(childrenOf(field.node)) : "";
}
