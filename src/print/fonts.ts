import { createHash } from "node:crypto";
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { mkdir, writeFile } from "node:fs/promises";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { create } from "fontkitten";
import { messageOf, UserError } from "../model/base/errors.js";

/** The only fonts that documents are printed with, and what they can show. */
export interface Fonts {
  /** A fontconfig file that knows these fonts and no others. */
  readonly config: string;
  readonly identity: string;
  /** Code points of a text that the font has no glyph for. */
  missing(text: string): number[];
  /** Code points that share a glyph with a lower one, by that lower one: 页 by the radical ⻚, the en dash by the figure dash. */
  shared(): ReadonlyMap<number, readonly number[]>;
}

const weights = [
  "400Regular/NotoSansSC_400Regular.ttf",
  "500Medium/NotoSansSC_500Medium.ttf",
  "700Bold/NotoSansSC_700Bold.ttf",
];

/** Writes our own fontconfig file, with the fonts of `own` folders beside ours: with a system's, or none, Chromium prints blanks without a word. */
export async function prepareFonts(cache: string, own: readonly string[] = []): Promise<Fonts> {
  const files = [...fontFiles(), ...own.flatMap(ownFonts)];
  const bytes = files.map((f) => readFileSync(f));
  const identity = createHash("sha256")
    .update(Buffer.concat(bytes.map((b) => createHash("sha256").update(b).digest())))
    .digest("hex")
    .slice(0, 16);
  const folders = [...new Set(files.map((f) => dirname(f)))]
    .map((f) => `<dir>${xml(f)}</dir>`)
    .join("");
  // One per installation: a configuration that another one rewrote, and that leads to fonts since deleted, prints blanks.
  const folder = join(
    cache,
    `fonts-${createHash("sha256")
      .update(identity + folders)
      .digest("hex")
      .slice(0, 16)}`,
  );
  const config = join(folder, "fonts.conf");
  const alias = ["sans-serif", "serif", "monospace"]
    .map(
      (g) => `<alias><family>${g}</family><prefer><family>Noto Sans SC</family></prefer></alias>`,
    )
    .join("");
  try {
    await mkdir(folder, { recursive: true, mode: 0o700 });
    const text = `<?xml version="1.0"?><!DOCTYPE fontconfig SYSTEM "fonts.dtd"><fontconfig>${folders}<cachedir>${xml(join(folder, "cache"))}</cachedir>${alias}</fontconfig>\n`;
    // What is right already is left alone: a browser of another run may be reading it.
    if (!existsSync(config) || readFileSync(config, "utf8") !== text) await writeFile(config, text);
  } catch (error) {
    throw new UserError(
      "environment",
      `无法写入 ${config} · could not be written: ${messageOf(error)}`,
      "检查磁盘空间和权限，或把 XDG_CACHE_HOME 设为别的文件夹 · check disk space and permissions, or set XDG_CACHE_HOME to another folder",
      { cause: error },
    );
  }
  const regular = bytes[0];
  let known: Set<number> | undefined;
  let shared: Map<number, number[]> | undefined;
  return {
    config,
    identity,
    missing(text) {
      // A font of the body's own leaves to ours what it lacks.
      known ??= new Set(
        [regular, ...bytes.slice(weights.length)].flatMap(
          (b) => (create(b as Buffer) as { characterSet: number[] }).characterSet,
        ),
      );
      const has = known;
      return [
        ...new Set(
          [...text].map((c) => c.codePointAt(0) ?? 0).filter((c) => c > 32 && !has.has(c)),
        ),
      ];
    },
    shared() {
      shared ??= sharedGlyphs(regular as Buffer);
      return shared;
    },
  };
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

/** The fonts that come with the product, by weight. */
export function fontFiles(): string[] {
  let folder: string;
  try {
    folder = dirname(
      createRequire(import.meta.url).resolve("@expo-google-fonts/noto-sans-sc/package.json"),
    );
  } catch (error) {
    throw new UserError(
      "environment",
      "没有安装中文字体包 · the Chinese font package is not installed",
      '运行 run "npm ci"',
      { cause: error },
    );
  }
  const files = weights.map((w) => join(folder, w));
  const absent = files.filter((f) => !existsSync(f));
  if (absent.length > 0) {
    throw new UserError(
      "environment",
      `缺少字体文件 · font files are missing: ${absent.join(", ")}`,
      '运行 run "npm ci"',
    );
  }
  return files;
}

/** TrueType files that a body brings; other kinds Chromium would draw without names. */
function ownFonts(folder: string): string[] {
  return existsSync(folder)
    ? readdirSync(folder)
        .filter((n) => n.toLowerCase().endsWith(".ttf"))
        .sort()
        .map((n) => join(folder, n))
    : [];
}

function xml(text: string): string {
  return text.replace(/[&<>"]/g, (c) => `&#${c.charCodeAt(0)};`);
}
