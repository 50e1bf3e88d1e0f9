import { PDFDict, PDFName, PDFNumber, PDFRawStream, PDFString } from "@cantoo/pdf-lib";
import { contents } from "../../pdf-content.js";
import { arrayAt, dictAt, get, nameAt, type PdfFile, type PdfaRule } from "../../pdf-file.js";
import { cidGlyph, cidWidths } from "./composite-fonts.js";
import type { FontProgram } from "./font-program.js";
import { loadProgram } from "./load-program.js";
import { type ShownCodes, shownCodes } from "./shown-codes.js";
import { type Glyph, nameOf, simpleGlyph, simpleWidth } from "./simple-fonts.js";

/** ISO 19005-3, 6.2.11.4, 5 and 8: fonts against the programs that are embedded for them. */
export const glyphRules: readonly PdfaRule[] = [
  {
    id: "6.2.11.4.1-3",
    demands: "embedded font programs can be read and hold every glyph that is shown",
    faults: (file) => faultsOf(file, lackingGlyphs),
  },
  {
    id: "6.2.11.4.2-1",
    demands: "CharSet and CIDSet, where given, name every glyph of the font program",
    faults: (file) => faultsOf(file, (font) => setFaults(font, file)),
  },
  {
    id: "6.2.11.5-1",
    demands: "glyphs are as wide as the font says",
    faults: (file) => [...faultsOf(file, widthFaults), ...drawnWidths(file)].slice(0, mostFaults),
  },
  {
    id: "6.2.11.8-1",
    demands: "no text shows the .notdef glyph",
    faults: (file) => faultsOf(file, undefinedGlyphs),
  },
];

const mostFaults = 5;
const mostOfFont = 2;

/** A font that text shows something in, with the program that is embedded for it. */
interface UsedFont {
  readonly name: string;
  /** The font, or the descendant of a composite one. */
  readonly font: PDFDict;
  readonly program: FontProgram;
  /** Codes, in a composite font CIDs: all, and those that can be seen. */
  readonly codes: ReadonlySet<number>;
  readonly visible: ReadonlySet<number>;
  glyphOf(code: number): Glyph;
  /** What the font says; null where it says nothing. */
  widthOf(code: number): number | null;
}

/** A font that cannot be judged, and why. */
interface UnreadFont {
  readonly problem: string;
}

const known = new WeakMap<PdfFile, readonly (UsedFont | UnreadFont)[]>();

function usedFonts(file: PdfFile): readonly (UsedFont | UnreadFont)[] {
  let used = known.get(file);
  if (!used) known.set(file, (used = shownCodes(file).flatMap((s) => usedFont(s, file) ?? [])));
  return used;
}

/** Null where no program is embedded, or nobody can follow the codes to it. */
function usedFont(
  { font, codes, visible }: ShownCodes,
  file: PdfFile,
): UsedFont | UnreadFont | null {
  const isComposite = nameAt(font, "Subtype") === "Type0";
  const own = isComposite ? arrayAt(font, "DescendantFonts")[0] : font;
  if (!(own instanceof PDFDict) || !codes || !visible) return null;
  const name = nameAt(font, "BaseFont");
  const loaded = loadProgram(own);
  if (!loaded) return null;
  if ("problem" in loaded) return { problem: `${name} is not readable: ${loaded.problem}` };
  const { program } = loaded;
  const glyphs = isComposite ? compositeOf(own, program, file) : simpleOf(font, program);
  return { name, font: own, program, codes, visible, ...glyphs };
}

function simpleOf(font: PDFDict, program: FontProgram): Pick<UsedFont, "glyphOf" | "widthOf"> {
  return {
    glyphOf: (code) => simpleGlyph(font, code, program),
    widthOf: (code) => simpleWidth(font, code),
  };
}

function compositeOf(
  descendant: PDFDict,
  program: FontProgram,
  file: PdfFile,
): Pick<UsedFont, "glyphOf" | "widthOf"> {
  const widths = cidWidths(descendant);
  return { glyphOf: cidGlyph(descendant, program, file), widthOf: (cid) => widths[cid] ?? null };
}

/** Faults of each font; one that breaks off is told as not readable. */
function faultsOf(file: PdfFile, judge: (font: UsedFont) => string[]): string[] {
  return usedFonts(file)
    .flatMap((used) => {
      if ("problem" in used) return judge === lackingGlyphs ? [used.problem] : [];
      try {
        return judge(used).slice(0, mostOfFont);
      } catch {
        return [`${used.name} breaks off`];
      }
    })
    .slice(0, mostFaults);
}

function lackingGlyphs({ name, visible, glyphOf }: UsedFont): string[] {
  return [...visible].filter((c) => glyphOf(c) === "missing").map((c) => `${name} lacks ${hex(c)}`);
}

function undefinedGlyphs({ name, visible, glyphOf }: UsedFont): string[] {
  return [...visible].filter((c) => glyphOf(c) === 0).map((c) => `${hex(c)} in ${name}`);
}

function hex(code: number): string {
  return code.toString(16).toUpperCase().padStart(2, "0");
}

/** Half a thousandth is lost where numbers are rounded; a whole one is allowed. */
const tolerance = 1;

function widthFaults({ name, program, visible, glyphOf, widthOf }: UsedFont): string[] {
  const faults: string[] = [];
  for (const code of visible) {
    const glyph = glyphOf(code);
    if (typeof glyph !== "number" || glyph === 0) continue;
    const [said, drawn] = [widthOf(code), program.widthOf(glyph)];
    if (drawn !== null && (said === null || !(Math.abs(said - drawn) <= tolerance))) {
      faults.push(`${hex(code)} in ${name}: ${said ?? "no width"}, not ${Math.round(drawn)}`);
    }
  }
  return faults;
}

/** Fonts whose glyphs are drawn by content streams, which say their width themselves. */
function drawnWidths(file: PdfFile): string[] {
  const said = new Map(contents(file).flatMap((c) => (c.font ? [[c.source, c.glyphWidth]] : [])));
  return shownCodes(file).flatMap(({ font, visible }) => {
    if (nameAt(font, "Subtype") !== "Type3") return [];
    const matrix = arrayAt(font, "FontMatrix")[0];
    const scale = (matrix instanceof PDFNumber ? matrix.asNumber() : 0.001) * 1000;
    return [...(visible ?? [])].flatMap((code) => {
      const name = nameOf(font, code, null);
      const stream = name === null ? undefined : get(dictAt(font, "CharProcs"), name);
      const drawn = stream instanceof PDFRawStream ? said.get(stream) : undefined;
      const width = simpleWidth(font, code);
      return typeof drawn === "number" &&
        (width === null || Math.abs((drawn - width) * scale) > tolerance)
        ? [`${hex(code)} in a Type 3 font: ${width ?? "no width"}, not ${drawn}`]
        : [];
    });
  });
}

function setFaults(used: UsedFont, file: PdfFile): string[] {
  const descriptor = dictAt(used.font, "FontDescriptor");
  const [chars, cids] = [get(descriptor, "CharSet"), get(descriptor, "CIDSet")];
  if (cids instanceof PDFRawStream) {
    const bits = Buffer.from(file.decoded(cids), "latin1");
    return [...cidsIn(used)]
      .filter((c) => ((bits[c >> 3] ?? 0) & (128 >> (c & 7))) === 0)
      .map((c) => `CIDSet lacks ${hex(c)}`);
  }
  if (!(chars instanceof PDFString)) return [];
  const listed = new Set(
    chars
      .asString()
      .split("/")
      .map((n) => n.trim()),
  );
  return [...(used.program.byName?.keys() ?? [])]
    .filter((n) => n !== ".notdef" && !listed.has(n))
    .map((n) => `CharSet lacks ${n}`);
}

/** All that is shown, and all that the program draws. */
function cidsIn({ font, program, codes }: UsedFont): Set<number> {
  const all = new Set(codes);
  if (program.byCid) for (const cid of program.byCid.keys()) all.add(cid);
  else if (!(font.lookup(PDFName.of("CIDToGIDMap")) instanceof PDFRawStream)) {
    for (let glyph = 1; glyph < program.glyphs; glyph += 1) {
      if (program.draws(glyph)) all.add(glyph);
    }
  }
  all.delete(0);
  return all;
}
