import { beforeAll, describe, expect, it } from "vitest";
import {
  type Forgery,
  forged,
  signedBy,
  stream,
  type Target,
  targetOf,
  withField,
} from "../../../support/forged-pdf.js";
import { failures, leader, maker, sign, verify } from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

let t: Target;
let dss: Forgery["pieces"];
beforeAll(async () => {
  t = await targetOf(await sign(await simplePdf(), leader, "teamLeader"));
  dss = validationData(t);
});

function validationData({ catalog, next, text }: Target): Forgery["pieces"] {
  return [
    { number: catalog, body: text(catalog).replace(/>>\s*$/, `/DSS ${next} 0 R >>`) },
    { number: next, body: "<< /Type /DSS >>" },
  ];
}

interface Row {
  readonly number: number;
  readonly at: number;
}
/** A table in a stream, as some programs write it beside the one that counts. */
function tableOf(rows: readonly Row[], more: string): string {
  const bytes = rows.map(({ at }) => {
    const row = Buffer.alloc(5);
    row.writeUInt8(1, 0);
    row.writeUInt32BE(at, 1);
    return row.toString("latin1");
  });
  const index = rows.map((r) => `${r.number} 1`).join(" ");
  return stream(
    bytes.join(""),
    `/Type /XRef /Size ${t.next + 20} /W [1 4 0] /Index [${index}] ${more}`,
  );
}

/** An update of data for later validation with such a table, that may say another thing. */
function beside(change: { rows?: (rows: Row[]) => Row[]; more?: string; trailer?: string } = {}) {
  const plain = forged(t, { pieces: dss }).toString("latin1");
  const rows = dss.flatMap((p) =>
    typeof p === "string"
      ? []
      : [{ number: p.number, at: plain.indexOf(`\n${p.number} 0 obj`, t.pdf.length) + 1 }],
  );
  const more = change.more ?? `/Root ${t.catalog} 0 R /Prev ${t.start}`;
  const table = { number: t.next + 1, body: tableOf(change.rows?.(rows) ?? rows, more) };
  return forged(t, {
    pieces: [...dss, table],
    ...(change.trailer === undefined ? {} : { trailer: change.trailer }),
  });
}

describe("a table in a stream beside the one that counts", () => {
  it("that says the same is nothing", async () => {
    const pdf = beside();
    expect(await failures(pdf)).toBe("");
    expect((await verify(pdf)).signatures.map((s) => s.stands)).toEqual([true]);
  });
  it("may be named by a hybrid", async () => {
    const at =
      beside()
        .toString("latin1")
        .indexOf(`\n${t.next + 1} 0 obj`) + 1;
    expect(await failures(beside({ trailer: `/XRefStm ${at}` }))).toBe("");
  });
  it.each<[string, Parameters<typeof beside>[0]]>([
    ["that leads elsewhere", { rows: (rows) => rows.map((r) => ({ ...r, at: r.at - 9 })) }],
    ["that knows more", { rows: (rows) => [...rows, { number: 4, at: 20 }] }],
    ["with another catalog", { more: "/Root 1 0 R /Prev 9" }],
    ["with another past", { more: "/Root 9 0 R /Prev 9" }],
    ["with a key of its own", { more: "/Root 9 0 R /Prev 9 /Evil 4 0 R" }],
  ])("%s is told", async (_, change) => {
    const more = change?.more
      ?.replace("/Root 9", `/Root ${t.catalog}`)
      .replace("/Prev 9 /E", `/Prev ${t.start} /E`)
      .replace("/Root 1 0 R /Prev 9", `/Root 1 0 R /Prev ${t.start}`);
    const pdf = beside({ ...change, ...(more === undefined ? {} : { more }) });
    expect(await failures(pdf)).toMatch(/was added|cannot be read/);
  });
  it("is none where the hybrid's place holds something else", async () => {
    expect(await failures(beside({ trailer: "/XRefStm 20" }))).not.toBe("");
  });
});

const said = async (pdf: Buffer) =>
  (await verify(pdf)).items.filter((i) => i.state === "cannotJudge").map((i) => i.message.en);

describe("against the standard, and without a page that shows it:", () => {
  it("another identity of the file cannot be judged", async () => {
    const named = (await simplePdf())
      .toString("latin1")
      .replace("trailer\n<<", "trailer\n<< /ID [<AA> <AA>]");
    const target = await targetOf(await sign(Buffer.from(named, "latin1"), leader, "teamLeader"));
    const later = (id: string) =>
      forged(target, { pieces: validationData(target), trailer: `/ID ${id}` });
    const pdf = later("[<00> <01>]");
    expect(await said(later("[<AA> <01>]"))).toEqual([]);
    expect(await failures(pdf)).toBe("");
    expect((await said(pdf)).join()).toContain("/ID");
    expect(await failures(pdf, true)).toContain("/ID");
    expect((await verify(pdf)).signatures.map((s) => s.stands)).toEqual([false]);
  });
  it("a note of a program that leads nowhere any more cannot be judged, one that leads is told", async () => {
    const noted = (await simplePdf())
      .toString("latin1")
      .replace("trailer\n<<", "trailer\n<< /AdditionalStreams [/a#2Fb 3 0 R]");
    const target = await targetOf(await sign(Buffer.from(noted, "latin1"), leader, "teamLeader"));
    const later = (ref: number) =>
      forged(target, {
        pieces: validationData(target),
        trailer: `/AdditionalStreams [/a#2Fb ${ref} 0 R]`,
      });
    expect(await failures(later(target.next + 15))).toBe("");
    expect((await said(later(target.next + 15))).join()).toContain("AdditionalStreams");
    const filled = await targetOf(later(target.next + 15));
    const field = withField({ ...filled, next: target.next + 15 }, {});
    expect(await failures(signedBy(maker, forged(filled, field)))).toBe("");
    expect(await failures(later(target.content))).toContain("AdditionalStreams");
    expect(await failures(later(target.next))).toContain("AdditionalStreams");
  });
});

describe("where a table begins", () => {
  const counted = (by: number) => {
    const text = forged(t, { pieces: dss }).toString("latin1");
    const at = /startxref\n(\d+)\n%%EOF\n$/.exec(text)?.[1] ?? "";
    return Buffer.from(
      text.replace(/startxref\n\d+\n%%EOF\n$/, `startxref\n${Number(at) - by}\n%%EOF\n`),
      "latin1",
    );
  };
  it("may be counted from the end of the line before", async () => {
    expect(await failures(counted(0))).toBe("");
    expect(await failures(counted(1))).toBe("");
  });
  it("and so may its objects", async () => {
    const shifted = (by: number) =>
      forged(t, {
        pieces: dss,
        rows: (offsets) => [...offsets].map(([number, at]) => ({ number, at: at - by })),
      });
    expect(await failures(shifted(1))).toBe("");
    expect(await failures(shifted(2))).toMatch(/no object begins|cannot be read/);
    expect(await failures(shifted(-1))).toMatch(/no object begins|cannot be read/);
  });
  it("is not in the middle of something else", async () => {
    expect(await failures(counted(2))).not.toBe("");
    expect(await failures(counted(-1))).not.toBe("");
  });
});

describe("a field of another program", () => {
  it("need stand on no page where it shows nothing", async () => {
    const field = withField(t, {});
    const pieces = field.pieces.filter((p) => typeof p === "string" || p.number !== t.page);
    expect(await failures(signedBy(maker, forged(t, { pieces })))).toBe("");
  });
  it("may come with resources of the page that are written apart", async () => {
    const field = withField(t, {});
    const text = t.text(t.page);
    const resources = /\/Resources (<<.*?>>\s*>>|\d+ 0 R)/s.exec(text)?.[1] ?? "";
    const body = resources.startsWith("<<") ? resources : t.text(Number.parseInt(resources, 10));
    const pieces = field.pieces.map((p) =>
      typeof p === "string" || p.number !== t.page
        ? p
        : { ...p, body: p.body.replace(resources, `${t.next + 9} 0 R`) },
    );
    const with9 = (b: string) =>
      signedBy(maker, forged(t, { pieces: [...pieces, { number: t.next + 9, body: b }] }));
    expect(resources).not.toBe("");
    expect(await failures(with9(body))).toBe("");
    expect(await failures(with9("<< /Font << >> >>"))).toContain("/Resources");
  });
});

describe("data for later validation", () => {
  it("may say what kind of list it is, and leave a word behind that nothing leads to", async () => {
    const pieces = dss.map((p) =>
      typeof p === "string" || p.number !== t.next
        ? p
        : { ...p, body: "<< /Type /DSS /VRI << /Type /VRI >> >>" },
    );
    const left = { number: t.next + 3, body: "<< /Type /VRI >>" };
    expect(await failures(forged(t, { pieces: [...pieces, left] }))).toBe("");
    const drawn = { number: t.next + 3, body: stream("0 g", "/Subtype /Form") };
    expect(await failures(forged(t, { pieces: [...pieces, drawn] }))).toContain("was added");
  });
});
