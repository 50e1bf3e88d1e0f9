import { readXlsx, writeXlsx } from "hucre/xlsx";
import { describe, expect, it } from "vitest";
import { UserError } from "../../../src/model/base/errors.js";
import { allParts, packed, type Part } from "../../../src/workbook/container.js";
import { readWorkbook } from "../../../src/workbook/read-workbook.js";
import { writeWorkbook } from "../../../src/workbook/workbook.js";
import { isMore } from "../../support/long.js";

const day = "2026-05-10";
const plain = () => writeWorkbook([{ name: "表", head: ["甲"], rows: [["一"]] }], day);
/** A workbook of which parts are replaced or added. */
async function altered(change: Readonly<Record<string, string | Uint8Array>>): Promise<Uint8Array> {
  const parts = allParts(await plain());
  const named = new Map<string, Uint8Array>(parts.map((p) => [p.name, p.bytes]));
  for (const [name, content] of Object.entries(change)) {
    named.set(name, typeof content === "string" ? new TextEncoder().encode(content) : content);
  }
  return packed([...named].map(([name, bytes]): Part => ({ name, bytes })));
}
const sheet = (rows: string, before = "") =>
  `<?xml version="1.0"?><worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main">${before}<sheetData>${rows}</sheetData></worksheet>`;
const first = "xl/worksheets/sheet1.xml";

/** Reads it, and tells what it took: seconds, and megabytes beyond what was there before. */
async function reading(bytes: Uint8Array) {
  const [before, begun] = [process.memoryUsage().rss, performance.now()];
  const said = await readWorkbook(bytes).catch((error: unknown) => error);
  const seconds = (performance.now() - begun) / 1000;
  return { said, seconds, megabytes: (process.memoryUsage().rss - before) / 1024 ** 2 };
}
async function refusedSoon(bytes: Uint8Array, sentence: RegExp): Promise<void> {
  const { said, seconds, megabytes } = await reading(bytes);
  expect(said).toBeInstanceOf(UserError);
  expect(`${(said as UserError).message} ${(said as UserError).remedy}`).toMatch(sentence);
  expect(seconds).toBeLessThan(20);
  expect(megabytes).toBeLessThan(900);
}

describe("a workbook from anybody", () => {
  it("is read as what its cells hold", async () => {
    expect(await readWorkbook(await plain())).toEqual([{ name: "表", rows: [["甲"], ["一"]] }]);
  });

  it("has its formulas told, not worked out, and not believed by what it says they give", async () => {
    const bytes = await altered({
      [first]: sheet(
        `<row r="1"><c r="A1" t="str"><f>cmd|'/C calc'!A0</f><v>合同</v></c><c r="B1" t="e"><v>#REF!</v></c><c r="C1"><f>WEBSERVICE("http://x")</f></c></row>`,
      ),
    });
    const [read] = await readWorkbook(bytes);
    expect(read?.rows[0]).toEqual([
      { kind: "formula", text: "=cmd|'/C calc'!A0" },
      { kind: "fault", text: "#REF!" },
      { kind: "formula", text: '=WEBSERVICE("http://x")' },
    ]);
  });

  it("has its links to other workbooks, queries and macros left alone", async () => {
    const rels = `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${[
      ["worksheet", "worksheets/sheet1.xml"],
      ["externalLink", "externalLinks/externalLink1.xml"],
      ["connections", "connections.xml"],
      ["vbaProject", "vbaProject.bin"],
    ]
      .map(
        ([type, target], i) =>
          `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/${type}" Target="${target}"/>`,
      )
      .join("")}</Relationships>`;
    const bytes = await altered({
      "xl/_rels/workbook.xml.rels": rels,
      "xl/externalLinks/externalLink1.xml": "<not well formed",
      "xl/connections.xml": '<connections><connection dbPr="\\\\evil\\x"/></connections>',
      "xl/vbaProject.bin": "x",
      [first]: sheet('<row r="1"><c r="A1" t="inlineStr"><is><t>甲</t></is></c></row>'),
    });
    expect((await readWorkbook(bytes))[0]?.rows).toEqual([["甲"]]);
  });

  it("tells days, times and both together", async () => {
    const at = (text: string) => new Date(text);
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "x",
          rows: [
            [at("2026-05-20T00:00:00Z"), at("2026-05-20T08:30:00Z"), at("1899-12-31T08:30:00Z")],
            [at("2026-05-20T23:59:45Z"), at("2026-05-20T00:00:20Z"), at("1899-12-31T23:59:45Z")],
            [
              at("2026-05-19T23:59:59.9Z"),
              at("2026-05-20T08:29:59.9Z"),
              at("1899-12-31T08:29:59.9Z"),
            ],
          ],
        },
      ],
    });
    const exact = [
      { kind: "date", text: "2026-05-20" },
      { kind: "moment", text: "2026-05-20 08:30" },
      { kind: "time", text: "08:30" },
    ];
    expect((await readWorkbook(bytes))[0]?.rows).toEqual([
      exact,
      [
        { kind: "moment", text: "2026-05-20 23:59" },
        { kind: "moment", text: "2026-05-20 00:00" },
        { kind: "time", text: "23:59" },
      ],
      exact,
    ]);
  });

  it.each([
    ["text", Buffer.from("nothing")],
    ["nothing", Buffer.alloc(0)],
    ["a picture", Buffer.from("89504e470d0a1a0a".repeat(40), "hex")],
    ["the list of an empty zip", Buffer.from("504b0506".padEnd(44, "0"), "hex")],
  ])("is refused where it is %s", (_, bytes) => refusedSoon(bytes, /不是 Excel 工作簿.*\.xlsx/));

  it("is told as of the old format, or as protected", async () => {
    const old = Buffer.concat([Buffer.from("d0cf11e0a1b11ae1", "hex"), Buffer.alloc(4096)]);
    await refusedSoon(old, /旧格式.*97.*另存为/);
    old.write("EncryptedPackage", 1024, "utf16le");
    await refusedSoon(old, /密码.*取消密码/);
  });

  it("is refused where a workbook lies in a workbook", async () => {
    await refusedSoon(packed([{ name: "book.xlsx", bytes: await plain() }]), /不是 Excel 工作簿/);
  });

  it("is refused where it declares entities that grow", async () => {
    const declared = `<!DOCTYPE x [<!ENTITY a "${"x".repeat(99)}">${Array.from({ length: 9 }, (_, i) => `<!ENTITY ${"bcdefghij"[i]} "${`&${"abcdefghi"[i]};`.repeat(10)}">`).join("")}]>`;
    const bytes = await altered({
      [first]: declared + sheet('<row r="1"><c r="A1" t="str"><v>&j;</v></c></row>'),
    });
    await refusedSoon(bytes, /DOCTYPE/);
  });

  it("is refused where it unpacks to more than any workbook, whatever it says of its size", async () => {
    const zeros = Buffer.alloc(isMore ? 1024 ** 3 : 60 * 1024 ** 2);
    const bomb = Buffer.from(await altered({ [first]: zeros }));
    await refusedSoon(bomb, /过大/);
    // The same, but said to be small.
    const at = bomb.lastIndexOf(first);
    bomb.writeUInt32LE(1000, at - 46 + 24);
    await refusedSoon(bomb, /不是 Excel 工作簿/);
  });

  it("is refused where its texts are more than can be held", async () => {
    const bytes = await altered({
      "xl/sharedStrings.xml": `<sst>${"<si/>".repeat(2_000_000)}</sst>`,
    });
    await refusedSoon(bytes, /过大/);
  });

  it("is read where two cells span a whole sheet's lines, and refused where they span all of it", async () => {
    const cell = (place: string) => {
      const row = /\d+/.exec(place)?.[0] ?? "";
      return `<row r="${row}"><c r="${place}" t="str"><v>x</v></c></row>`;
    };
    const lines = isMore ? 1_000_000 : 100_000;
    await refusedSoon(
      await altered({ [first]: sheet(cell("A1") + cell("XFD1048576")) }),
      /不是 Excel 工作簿/,
    );
    const read = await reading(await altered({ [first]: sheet(cell("A1") + cell(`A${lines}`)) }));
    expect(read.said).toMatchObject([{ rows: { length: lines } }]);
  });

  it("is read where it has many blank cells, which are nobody's content", async () => {
    const blank = (row: number) => `<row r="${row}"><c r="B${row}" s="1"/></row>`;
    const count = isMore ? 1_000_000 : 50_000;
    const rows = Array.from({ length: count }, (_, i) => blank(i + 2)).join("");
    const bytes = await altered({
      [first]: sheet(`<row r="1"><c r="A1" t="str"><v>甲</v></c></row>${rows}`),
    });
    const { said, seconds } = await reading(bytes);
    expect(said).toMatchObject([{ rows: [["甲"]] }]);
    expect(seconds).toBeLessThan(isMore ? 60 : 20);
  });

  it("has columns described a million times for nothing", async () => {
    const bytes = await altered({
      [first]: sheet(
        '<row r="1"><c r="A1" t="str"><v>甲</v></c></row>',
        `<cols>${'<col min="1" max="16384" width="9"/>'.repeat(isMore ? 300_000 : 60_000)}</cols>`,
      ),
    });
    const { said, seconds } = await reading(bytes);
    expect(said).toMatchObject([{ rows: [["甲"]] }]);
    expect(seconds).toBeLessThan(10);
  });

  it.each(["a/b:", "a\fb:", 'a">":', "a<b:", "é:", ":"])(
    "is refused where its cells have names that readers take for others: %j",
    async (prefix) => {
      const rows = `<row r="1"><${prefix}c r="A1" t="str"><v>x</v></${prefix}c></row>`;
      await refusedSoon(await altered({ [first]: sheet(rows) }), /不是 Excel 工作簿/);
    },
  );

  it("may have a prefix before all of its names", async () => {
    const named = sheet('<row r="1"><c r="A1" t="str"><v>甲</v></c></row>').slice(21);
    const bytes = await altered({
      [first]: named.replace(" xmlns=", " xmlns:x=").replace(/<(\/?)/g, "<$1x:"),
    });
    expect((await readWorkbook(bytes))[0]?.rows).toEqual([["甲"]]);
  });

  it("does not have one large sheet read as often as there are small ones that are not listed", async () => {
    const count = 40;
    const names = Array.from({ length: count }, (_, i) => `xl/worksheets/other${i}.xml`);
    const listed = names.map((_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId1"/>`);
    const bytes = await altered({
      ...Object.fromEntries(names.map((name) => [name, sheet("")])),
      "xl/workbook.xml": `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${listed.join("")}</sheets></workbook>`,
    });
    await refusedSoon(bytes, /不是 Excel 工作簿/);
  });

  it("does not have one sheet read as often as it is listed", async () => {
    const listed = Array.from(
      { length: 50_000 },
      (_, i) => `<sheet name="s${i}" sheetId="${i + 1}" r:id="rId1"/>`,
    ).join("");
    const bytes = await altered({
      "xl/workbook.xml": `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${listed}</sheets></workbook>`,
    });
    await refusedSoon(bytes, /不是 Excel 工作簿/);
  });

  it("does not fill the memory with many sheets that each span much", async () => {
    const wide = sheet(
      `<row r="1"><c  r="A1" t="str"><v>x</v></c></row><row r="1000"><c  r="${isMore ? "XFD" : "ALL"}1000" t="str"><v>x</v></c></row>`,
    );
    const count = isMore ? 60 : 5;
    const names = Array.from({ length: count }, (_, i) => `sheet${i + 1}.xml`);
    const bytes = await altered({
      ...Object.fromEntries(names.map((name) => [`xl/worksheets/${name}`, wide])),
      "xl/workbook.xml": `<workbook xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${names.map((n, i) => `<sheet name="${n}" sheetId="${i + 1}" r:id="rId${i + 1}"/>`).join("")}</sheets></workbook>`,
      "xl/_rels/workbook.xml.rels": `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${names.map((n, i) => `<Relationship Id="rId${i + 1}" Type="http://schemas.openxmlformats.org/officeDocument/2006/relationships/worksheet" Target="worksheets/${n}"/>`).join("")}</Relationships>`,
    });
    const { seconds, megabytes } = await reading(bytes);
    expect(megabytes).toBeLessThan(1500);
    expect(seconds).toBeLessThan(90);
  });
});

describe("a workbook of ours", () => {
  const hostile = [
    "=1+1",
    "+1",
    "-1",
    "@x",
    "\t=1",
    `=HYPERLINK("http://x")`,
    "#N/A",
    "8.10",
    "00123",
  ];
  it("has texts as texts, whatever they begin with", async () => {
    const bytes = await writeWorkbook(
      [{ name: "x", head: ["=A2", "b"], rows: hostile.map((t) => [t, t]) }],
      day,
    );
    const [read] = (await readXlsx(bytes, { readStyles: true })).sheets;
    expect(read?.rows.slice(1).map((r) => r[0])).toEqual(hostile);
    expect([...(read?.cells?.values() ?? [])].filter((c) => c.formula !== undefined)).toEqual([]);
    // Typed over, it stays a text: the format says so.
    for (const row of [0, 1, 4, 7]) expect(read?.cells?.get(`${row},0`)?.style?.numFmt).toBe("@");
    expect((await readWorkbook(bytes))[0]?.rows[1]).toEqual(["=1+1", "=1+1"]);
  });

  it("keeps what will be typed in the lines below, column by column", async () => {
    const holds = new Map([
      [1, "number"],
      [2, "date"],
      [3, "time"],
    ] as const);
    const bytes = await writeWorkbook(
      [{ name: "x", head: ["a", "b", "c", "d"], rows: [["1", 2, "2026-05-10", "08:30"]], holds }],
      day,
    );
    const parts = new Map(allParts(bytes).map((p) => [p.name, Buffer.from(p.bytes).toString()]));
    const columns = [...(parts.get(first) ?? "").matchAll(/<col [^>]*>/g)].map(([c]) => c);
    const styles = parts.get("xl/styles.xml") ?? "";
    const formatOf = (column: string) => {
      const style = /style="(\d+)"/.exec(column)?.[1];
      if (style === undefined) return undefined;
      const xfs = /<cellXfs[^>]*>(.*?)<\/cellXfs>/s.exec(styles)?.[1] ?? "";
      const id = /numFmtId="(\d+)"/.exec(xfs.split("<xf ")[Number(style) + 1] ?? "")?.[1];
      return new RegExp(`numFmtId="${id}" formatCode="([^"]*)"`).exec(styles)?.[1];
    };
    expect(columns.map(formatOf)).toEqual(["@", undefined, "yyyy-mm-dd", "hh:mm"]);
  });
});
