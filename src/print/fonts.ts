import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, stat, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create } from "fontkitten";
import { sha256 } from "../model/base/digest.js";
import { messageOf, UserError } from "../model/base/errors.js";
import { placeholderIn, refusePlaceholder } from "../model/base/placeholder.js";
import { words } from "./fonts.words.js";
import { toRun } from "./remedy.js";

/** The only fonts that documents are printed with, and what they can show. */
export interface Fonts {
  /** A fontconfig file that knows these fonts and no others. */
  readonly config: string;
  readonly identity: string;
  /** Families that draw what the documents' own font lacks: the first that has it. */
  readonly instead: readonly string[];
  /** Code points of a text that no font has a glyph for. */
  missing(text: string): number[];
  /** Whether the documents' own font has no glyph for a code point. */
  lacks(code: number): boolean;
  /**
   * Code points that share a glyph with a lower one, by that lower one: U+9875 by the radical
   * U+2EDA, the en dash by the figure dash.
   */
  shared(): ReadonlyMap<number, readonly number[]>;
}

const weights = [
  "noto-sans-sc/400Regular/NotoSansSC_400Regular.ttf",
  "noto-sans-sc/500Medium/NotoSansSC_500Medium.ttf",
  "noto-sans-sc/700Bold/NotoSansSC_700Bold.ttf",
];
/**
 * Draw what the documents' font lacks: subscripts, letters of other languages of Europe, characters
 * of names beyond the table of general use (U+20BB7); boxes to tick and other signs.
 */
const spares = [
  "chocolate-classical-sans/400Regular/ChocolateClassicalSans_400Regular.ttf",
  "noto-sans-symbols-2/400Regular/NotoSansSymbols2_400Regular.ttf",
];
const spareFamilies = ["Chocolate Classical Sans", "Noto Sans Symbols 2"];

/**
 * Writes our own fontconfig file, with the fonts of `own` folders beside ours: with a system's, or
 * none, Chromium prints blanks without a word.
 */
export async function prepareFonts(cache: string, own: readonly string[] = []): Promise<Fonts> {
  const ours = [...fontFiles(), ...spareFonts()];
  const theirs = own.flatMap(ownFonts);
  const bytes = [...ours, ...theirs].map(readFont);
  const identity = shortDigest(Buffer.concat(bytes.map(digest)));
  const folders = [...new Set([...ours, ...theirs].map(dirname))];
  const instead = [...new Set(bytes.slice(ours.length).map(familyOf)), ...spareFamilies];
  const config = await writeConfiguration(cache, identity, { folders, instead });
  return { config, identity, instead, ...glyphsOf(bytes) };
}

/** What a printing browser knows of fonts. */
interface KnownFonts {
  readonly folders: readonly string[];
  /** Families that draw what the style's fonts lack, the first that has it. */
  readonly instead: readonly string[];
}

function familyOf(font: Buffer): string {
  return (create(font) as { familyName: string }).familyName;
}

function readFont(file: string): Buffer {
  const bytes = readFileSync(file);
  refusePlaceholder(file, placeholderIn(bytes));
  return bytes;
}

function digest(bytes: Uint8Array): Buffer {
  return createHash("sha256").update(bytes).digest();
}

function shortDigest(value: Uint8Array | string): string {
  return sha256(value).slice(0, 16);
}

/**
 * One file per installation: a configuration that another one rewrote, and that leads to fonts
 * since deleted, prints blanks.
 */
async function writeConfiguration(
  cache: string,
  identity: string,
  known: KnownFonts,
): Promise<string> {
  const folders = known.folders.map((f) => `<dir>${xml(f)}</dir>`).join("");
  const folder = join(cache, `fonts-${shortDigest(identity + folders)}`);
  const config = join(folder, "fonts.conf");
  try {
    // Where there is no cache, none could be made.
    await stat(cache);
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const text = configuration(folders, join(folder, "cache"), known.instead);
    // What is right already is left alone: a browser of another run may be reading it.
    if (!existsSync(config) || readFileSync(config, "utf8") !== text) await writeFile(config, text);
  } catch (error) {
    throw new UserError(
      "environment",
      words.notWritten({ file: config, reason: messageOf(error) }),
      words.makeRoom(),
      { cause: error },
    );
  }
  return config;
}

function configuration(folders: string, cache: string, instead: readonly string[]): string {
  const alias = ["sans-serif", "serif", "monospace"]
    .map(
      (generic) =>
        `<alias><family>${generic}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
    )
    .join("");
  // A body's font of rare characters is there for them: it comes before the spare ones.
  const names = instead.map((family) => `<string>${xml(family)}</string>`).join("");
  const order = `<match target="pattern"><edit name="family" mode="append" binding="strong">${names}</edit></match>`;
  return `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${xml(cache)}</cachedir>${alias}${order}</fontconfig>\n`;
}

/** What fonts can show, ours first; they are read when it is asked for. */
function glyphsOf(fonts: readonly Buffer[]): Pick<Fonts, "missing" | "lacks" | "shared"> {
  const regular = fonts[0] as Buffer;
  let known: Set<number> | undefined;
  let own: Set<number> | undefined;
  let shared: Map<number, number[]> | undefined;
  return {
    missing(text) {
      // A font of the body's own leaves to ours what it lacks.
      const has = (known ??= characterSet([regular, ...fonts.slice(weights.length)]));
      const codes = [...text].map((c) => c.codePointAt(0) ?? 0);
      return [...new Set(codes.filter((code) => code > 32 && !has.has(code)))];
    },
    lacks(code) {
      return !(own ??= characterSet([regular])).has(code);
    },
    shared() {
      shared ??= sharedGlyphs(regular);
      return shared;
    },
  };
}

function characterSet(fonts: readonly Buffer[]): Set<number> {
  return new Set(
    fonts.flatMap((font) => (create(font) as { characterSet: number[] }).characterSet),
  );
}

/** From the font itself: which characters are drawn with the glyph of another. */
function sharedGlyphs(bytes: Buffer): Map<number, number[]> {
  const font = create(bytes) as unknown as {
    characterSet: number[];
    glyphForCodePoint(c: number): { id: number };
  };
  const lowest = new Map<number, number>();
  const found = new Map<number, number[]>();
  for (const c of [...font.characterSet].sort((a, b) => a - b)) {
    const glyph = font.glyphForCodePoint(c).id;
    const first = lowest.get(glyph);
    if (first === undefined) lowest.set(glyph, c);
    else found.set(first, [...(found.get(first) ?? []), c]);
  }
  return found;
}

/** The documents' own font, by weight. */
export function fontFiles(): string[] {
  return shipped(weights);
}

/** The fonts that draw what the documents' own lacks. */
export function spareFonts(): string[] {
  return shipped(spares);
}

/** Folders of the fonts that come with the product. */
export function fontFolders(): string[] {
  return [...new Set([...fontFiles(), ...spareFonts()].map(dirname))];
}

function shipped(names: readonly string[]): string[] {
  const { resolve } = createRequire(import.meta.url);
  const files = names.map((name) => {
    const [font = "", ...rest] = name.split("/");
    try {
      return join(dirname(resolve(`@expo-google-fonts/${font}/package.json`)), ...rest);
    } catch (error) {
      throw new UserError("environment", words.notInstalled(), toRun("npm ci"), { cause: error });
    }
  });
  const absent = files.filter((f) => !existsSync(f));
  if (absent.length > 0) {
    throw new UserError(
      "environment",
      words.filesMissing({ files: absent.join(", ") }),
      toRun("npm ci"),
    );
  }
  return files;
}

/**
 * TrueType files that a body brings. Fonts of other kinds Chromium would draw without names: they
 * are refused, for whoever put them there counts on them.
 */
function ownFonts(folder: string): string[] {
  const names = existsSync(folder) ? readdirSync(folder).sort() : [];
  const others = names.filter((n) => /\.(?:otf|otc|ttc|woff2?|pf[ab])$/i.test(n));
  if (others.length > 0) {
    const files = others.map((n) => join(folder, n)).join(", ");
    throw new UserError("usage", words.otherKind({ files }), words.bringTrueType());
  }
  return names.filter((n) => n.toLowerCase().endsWith(".ttf")).map((n) => join(folder, n));
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
