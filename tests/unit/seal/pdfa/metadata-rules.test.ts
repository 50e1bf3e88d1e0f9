import { describe, expect, it } from "vitest";
import { rulesBroken, withMetadata } from "../../../support/pdfa.js";

const spaces = [
  ["dc", "http://purl.org/dc/elements/1.1/"],
  ["tiff", "http://ns.adobe.com/tiff/1.0/"],
  ["xmpMM", "http://ns.adobe.com/xap/1.0/mm/"],
  ["xmpDM", "http://ns.adobe.com/xmp/1.0/DynamicMedia/"],
  ["xmpRights", "http://ns.adobe.com/xap/1.0/rights/"],
  ["stRef", "http://ns.adobe.com/xap/1.0/sType/ResourceRef#"],
  ["pdfaExtension", "http://www.aiim.org/pdfa/ns/extension/"],
  ["pdfaSchema", "http://www.aiim.org/pdfa/ns/schema#"],
  ["pdfaProperty", "http://www.aiim.org/pdfa/ns/property#"],
  ["pdfaType", "http://www.aiim.org/pdfa/ns/type#"],
  ["pdfaField", "http://www.aiim.org/pdfa/ns/field#"],
  ["other", "http://www.aiim.org/pdfa/ns/type#"],
  ["cb", "https://example.cn/ns/case/"],
  ["no", "https://example.cn/ns/number/"],
]
  .map(([prefix, uri]) => `xmlns:${prefix}="${uri}"`)
  .join(" ");
const broken = async (properties: string) =>
  rulesBroken(
    await withMetadata((xml) =>
      xml.replace(
        "</rdf:RDF>",
        `<rdf:Description rdf:about="" ${spaces}>${properties}</rdf:Description></rdf:RDF>`,
      ),
    ),
  );
const list = (kind: string, ...items: readonly string[]) =>
  `<rdf:${kind}>${items.map((i) => `<rdf:li>${i}</rdf:li>`).join("")}</rdf:${kind}>`;

/** A schema of our own with a structure in it. */
const described = {
  schema: "<pdfaSchema:schema>案卷</pdfaSchema:schema>",
  name: "<pdfaProperty:name>number</pdfaProperty:name>",
  type: "<pdfaType:type>CaseNumber</pdfaType:type>",
  typeSpace: "<pdfaType:namespaceURI>https://example.cn/ns/number/</pdfaType:namespaceURI>",
  typePrefix: "<pdfaType:prefix>no</pdfaType:prefix>",
  typeText: "<pdfaType:description>年份与序号</pdfaType:description>",
  fieldName: "<pdfaField:name>year</pdfaField:name>",
  fieldType: "<pdfaField:valueType>Integer</pdfaField:valueType>",
  fieldText: "<pdfaField:description>年份</pdfaField:description>",
  value: '<cb:number rdf:parseType="Resource"><no:year>2026</no:year></cb:number>',
};

function extension(changes: Partial<typeof described> & { field?: string } = {}): string {
  const d = { ...described, ...changes };
  const field =
    changes.field ??
    `<pdfaType:field><rdf:Seq><rdf:li rdf:parseType="Resource">
      ${d.fieldName}${d.fieldType}${d.fieldText}</rdf:li></rdf:Seq></pdfaType:field>`;
  return `<pdfaExtension:schemas><rdf:Bag><rdf:li rdf:parseType="Resource">
    ${d.schema}
    <pdfaSchema:namespaceURI>https://example.cn/ns/case/</pdfaSchema:namespaceURI>
    <pdfaSchema:prefix>cb</pdfaSchema:prefix>
    <pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">
      ${d.name}
      <pdfaProperty:valueType>CaseNumber</pdfaProperty:valueType>
      <pdfaProperty:category>external</pdfaProperty:category>
      <pdfaProperty:description>案卷编号</pdfaProperty:description>
    </rdf:li></rdf:Seq></pdfaSchema:property>
    <pdfaSchema:valueType><rdf:Seq><rdf:li rdf:parseType="Resource">
      ${d.type}${d.typeSpace}${d.typePrefix}${d.typeText}${field}
    </rdf:li></rdf:Seq></pdfaSchema:valueType>
  </rdf:li></rdf:Bag></pdfaExtension:schemas>${d.value}`;
}

describe("properties of the metadata", () => {
  it.each([
    ["a rate with a point", "<xmpDM:audioSampleRate>48000.0</xmpDM:audioSampleRate>"],
    ["a number that is text", "<xmpDM:trackNumber>Track 1</xmpDM:trackNumber>"],
    ["a moment with two zones", `<dc:date>${list("Seq", "1997-07-16T19:20:15Z+01:00")}</dc:date>`],
    ["a title without language", `<dc:title>${list("Alt", "证书")}</dc:title>`],
    ["terms without language", `<xmpRights:UsageTerms>${list("Alt", "x")}</xmpRights:UsageTerms>`],
    [
      "an item that is no integer",
      `<tiff:BitsPerSample>${list("Seq", "8", "8.0")}</tiff:BitsPerSample>`,
    ],
    [
      "a structure with a strange field",
      '<xmpMM:DerivedFrom rdf:parseType="Resource"><dc:source>x</dc:source></xmpMM:DerivedFrom>',
    ],
    ["a structure that is text", "<xmpMM:DerivedFrom>x</xmpMM:DerivedFrom>"],
    [
      "a field of another type than described",
      extension({
        value: '<cb:number rdf:parseType="Resource"><no:year>今年</no:year></cb:number>',
      }),
    ],
    [
      "a field that is not described",
      extension({
        value: '<cb:number rdf:parseType="Resource"><no:month>6</no:month></cb:number>',
      }),
    ],
    ["text for a described structure", extension({ value: "<cb:number>2026</cb:number>" })],
  ])("%s is found", async (_, properties) => {
    expect(await broken(properties)).toContain("6.6.2.3-1");
  });

  it.each([
    [
      "numbers",
      "<xmpDM:audioSampleRate>48000</xmpDM:audioSampleRate><xmpMM:SaveID>2</xmpMM:SaveID>",
    ],
    [
      "dates",
      `<dc:date>${list("Seq", "2026", "2026-11-29", "1997-07-16T19:20:15+01:00")}</dc:date>`,
    ],
    [
      "terms in a language",
      '<xmpRights:UsageTerms><rdf:Alt><rdf:li xml:lang="zh-CN">仅供查阅</rdf:li></rdf:Alt></xmpRights:UsageTerms>',
    ],
    ["integers", `<tiff:BitsPerSample>${list("Seq", "8", "8")}</tiff:BitsPerSample>`],
    [
      "a structure",
      '<xmpMM:DerivedFrom rdf:parseType="Resource"><stRef:documentID>x</stRef:documentID></xmpMM:DerivedFrom>',
    ],
    ["the same, written as attributes", '<xmpMM:DerivedFrom stRef:documentID="x"/>'],
    ["a structure that is described", extension()],
  ])("%s pass", async (_, properties) => {
    expect(await broken(properties)).toEqual([]);
  });
});

describe("schemas that a file describes", () => {
  it.each([
    ["a schema without name", { schema: "" }],
    ["a property without name", { name: "" }],
    ["a type without name", { type: "" }],
    ["a type without namespace", { typeSpace: "" }],
    ["a type without prefix", { typePrefix: "" }],
    ["a type without description", { typeText: "" }],
    ["a type without fields", { field: "" }],
    ["a field without name", { fieldName: "" }],
    ["a field without type", { fieldType: "" }],
    ["a field without description", { fieldText: "" }],
    ["another prefix", { type: "<other:type>CaseNumber</other:type>" }],
    ["another namespace", { fieldName: "<no:name>year</no:name>" }],
  ])("lack: %s", async (_, changes) => {
    expect(await broken(extension(changes))).toContain("6.6.2.3-2");
  });

  it.each([
    ["no XML", "<dc:title>"],
    ["an element as deep as a well", "<a>".repeat(20_000)],
  ])("hold up nothing: %s", async (_, properties) => {
    expect((await broken(properties)).length).toBeGreaterThan(0);
  });

  it("are read without the entities in entities that would multiply them", async () => {
    const entities = Array.from({ length: 12 }, (_, i) => {
      return `<!ENTITY e${i + 1} "${`&e${i};`.repeat(10)}">`;
    });
    const pdf = await withMetadata((xml) =>
      xml
        .replace("<x:xmpmeta", `<!DOCTYPE x [<!ENTITY e0 "x">${entities.join("")}]><x:xmpmeta`)
        .replace("</dc:format>", "&e12;</dc:format>"),
    );
    expect(await rulesBroken(pdf)).toEqual([]);
  });
});
