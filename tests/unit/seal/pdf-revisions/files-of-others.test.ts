import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { PDFDocument, PDFName } from "@cantoo/pdf-lib";
import { afterAll, beforeAll, describe, expect, it } from "vitest";
import {
  type Forgery,
  forged,
  signedBy,
  stream,
  type Target,
  targetOf,
  withField,
} from "../../../support/forged-pdf.js";
import {
  failures,
  leader,
  maker,
  sign,
  updated,
  verify,
  whiteBox,
} from "../../../support/signed-pdf.js";
import { simplePdf } from "../../../support/simple-pdf.js";

describe("a tag for the field in a tagged file", () => {
  let t: Target;
  beforeAll(async () => {
    t = await targetOf(await sign(await tagged(), leader, "teamLeader"));
  });
  const numberOf = (key: string, text: string) =>
    Number(new RegExp(`/${key} (\\d+) 0 R`).exec(text)?.[1]);
  /** The tree of tags with one more element, that stands for the field. */
  const grown = (more: Forgery["pieces"] = []) => {
    const root = numberOf("StructTreeRoot", t.text(t.catalog));
    const [element, parents] = [numberOf("K", t.text(root)), numberOf("ParentTree", t.text(root))];
    const n = t.next + 5;
    return [
      { number: root, body: t.text(root).replace("/ParentTreeNextKey 1", "/ParentTreeNextKey 2") },
      { number: element, body: t.text(element).replace(/\/K \[([^\]]*)\]/, `/K [$1 ${n} 0 R]`) },
      {
        number: parents,
        body: t.text(parents).replace(/\/Nums \[([^\]]*)\]/, `/Nums [$1 1 ${n} 0 R]`),
      },
      {
        number: n,
        body: `<< /Type /StructElem /S /Form /P ${element} 0 R /K << /Type /OBJR /Obj ${t.next} 0 R >> >>`,
      },
      ...more,
    ];
  };
  const further = (pieces: Forgery["pieces"], more = "") => {
    const base = withField(t, { more });
    return signedBy(maker, forged(t, { ...base, pieces: [...base.pieces, ...pieces] }));
  };
  it("cannot be judged: no page shows it, but it may be read aloud", async () => {
    const pdf = further(grown(), "/StructParent 1");
    expect(await failures(pdf)).toBe("");
    const { items, signatures } = await verify(pdf);
    expect(signatures.map((s) => s.stands)).toEqual([false, true]);
    const item = items.find((i) => i.state === "cannotJudge");
    expect(item?.message.zh).toContain("结构标签重写过，无法比较");
  });
  it("excuses nothing else", async () => {
    const painted = { number: t.content, body: stream("0 0 500 500 re f") };
    expect(await failures(further(grown([painted])))).toMatch(/was changed/);
    expect(await failures(forged(t, { pieces: grown() }))).toMatch(/was changed|nor data/);
  });
});

/** A small file with a tree of tags. */
async function tagged(): Promise<Buffer> {
  const document = await PDFDocument.load(await simplePdf(), { updateMetadata: false });
  const { context, catalog } = document;
  const element = context.register(context.obj({ Type: "StructElem", S: "Document", K: [0] }));
  const parents = context.register(context.obj({ Nums: [0, [element]] }));
  const root = context.obj({
    Type: "StructTreeRoot",
    K: element,
    ParentTree: parents,
    ParentTreeNextKey: 1,
  });
  catalog.set(PDFName.of("StructTreeRoot"), context.register(root));
  return Buffer.from(await document.save({ useObjectStreams: false }));
}

const folder = mkdtempSync(join(tmpdir(), "dossier-qpdf-"));
afterAll(() => {
  rmSync(folder, { recursive: true, force: true });
});
const qpdf = "qpdf";
const hasQpdf = spawnSync(qpdf, ["--version"]).error === undefined;
describe.skipIf(!hasQpdf)("files that qpdf wrote (skipped where it is not installed)", () => {
  it.each([
    ["linearized", ["--linearize"]],
    ["linearized, in object streams", ["--linearize", "--object-streams=generate"]],
    ["in object streams", ["--object-streams=generate"]],
    ["without streams", ["--object-streams=disable", "--qdf"]],
    ["with normalized content", ["--normalize-content=y"]],
  ])("%s, signed twice and painted over", async (_, options) => {
    const [from, to] = [join(folder, "in.pdf"), join(folder, "out.pdf")];
    writeFileSync(from, await simplePdf());
    spawnSync(qpdf, [...options, "--static-id", from, to]);
    const once = await sign(readFileSync(to), leader, "teamLeader");
    const twice = await sign(once, maker, "maker");
    expect(await failures(twice)).toBe("");
    expect((await verify(twice)).signatures.map((s) => s.stands)).toEqual([true, true]);
    expect(await failures(await updated(twice, whiteBox))).toMatch(/changed after signature 2/);
  });
});
