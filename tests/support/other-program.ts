import {
  appendFileSync,
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { root } from "./sample.js";

/** What of the program is another one than here. */
export type OtherPart = "version" | "rules" | "font" | "nothing";

/** The built program as another machine has it: in a folder of its own, with one part another. */
export function otherProgram(part: OtherPart): { readonly folder: string; remove(): void } {
  const folder = mkdtempSync(join(tmpdir(), "dossier-other-"));
  for (const name of ["dist", "package.json", "schemas"]) copy(name, folder);
  symlinkSync(join(root, "templates"), join(folder, "templates"));
  if (part === "font") bringFonts(folder);
  else symlinkSync(join(root, "node_modules"), join(folder, "node_modules"));
  if (part === "rules") alter(join(folder, "schemas", "rules"));
  if (part === "version") {
    const file = join(folder, "package.json");
    const known = JSON.parse(readFileSync(file, "utf8")) as object;
    writeFileSync(file, JSON.stringify({ ...known, version: "0.0.9" }));
  }
  return {
    folder,
    remove: () => {
      rmSync(folder, { recursive: true, force: true });
    },
  };
}

function copy(name: string, folder: string): void {
  cpSync(join(root, name), join(folder, name), { recursive: true });
}

/** The packages, of which one font is another. */
function bringFonts(folder: string): void {
  const fonts = "@expo-google-fonts";
  const packages = join(folder, "node_modules");
  mkdirSync(join(packages, fonts), { recursive: true });
  for (const name of [
    ...readdirSync(join(root, "node_modules")).filter((n) => n !== fonts),
    ...readdirSync(join(root, "node_modules", fonts)).map((n) => `${fonts}/${n}`),
  ]) {
    if (name === `${fonts}/noto-sans-sc`) copy(`node_modules/${name}`, folder);
    else symlinkSync(join(root, "node_modules", name), join(packages, name));
  }
  alter(join(packages, fonts, "noto-sans-sc", "400Regular"));
}

/** A byte more at the end of the first file: it reads as before, and has another digest. */
function alter(folder: string): void {
  const first = readdirSync(folder).find((name) => /\.(yaml|ttf)$/.test(name));
  appendFileSync(join(folder, String(first)), "\n");
}
