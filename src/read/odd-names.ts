import { characterFaults } from "../model/base/characters.js";
import type { StrayFile } from "../model/case/case.js";
import { words } from "./odd-names.words.js";

const plain = /^[\x20-\x7e]*$/;

/** What is wrong with the characters of the name of a file or folder, which `file` leads to. */
export function oddName(name: string, file: string): StrayFile[] {
  if (plain.test(name)) return [];
  return characterFaults(name).map(({ code, message }) => ({
    file,
    code,
    readable: "error",
    line: 1,
    column: 1,
    message: words.inName({ said: message }),
    remedy: words.rename(),
  }));
}
