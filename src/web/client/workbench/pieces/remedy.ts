import type { Bilingual } from "../../../../model/base/text.js";

/** In brackets at a remedy: how it is done on the command line, which nobody needs here. */
const command = /\s*\p{Ps}[^\p{Ps}\p{Pe}]*`dossier [^`]*`[^\p{Ps}\p{Pe}]*\p{Pe}/gu;

/** What to do, for those who see the page and no terminal. */
export function plainRemedy({ zh, en }: Bilingual): Bilingual {
  return { zh: zh.replaceAll(command, ""), en: en.replaceAll(command, "") };
}
