import { closeSync, constants, fstatSync, openSync, readFileSync } from "node:fs";
import { exitCode, messageOf, UserError } from "../../model/base/errors.js";
import { command } from "../command.js";
import { argument, flag, lang, text } from "../options.js";
import { faults, help, words } from "./import.words.js";

/** `dossier import`: a filled workbook becomes records. */
export const importCommand = command({
  name: "import",
  help: {
    description: words.description(),
    examples: [
      "dossier new workbook <procedure> --output new-case.xlsx",
      "dossier import new-case.xlsx --procedure <procedure>",
    ],
  },
  arguments: [argument("<workbook>", help.workbook())],
  options: {
    procedure: text("--procedure <id>", help.procedure()).required(),
    overwrite: flag("--overwrite", help.overwrite()),
    lang: lang(),
  },
  async run(context, [file], { procedure, overwrite }) {
    const { importRecords, mostBytesOfWorkbook } =
      await import("../../jobs/workbooks/workbooks.js");
    const imported = await importRecords(
      context.workspace,
      procedure,
      bytesOf(context.resolve(file), mostBytesOfWorkbook),
      overwrite,
    );
    for (const { cell, message } of imported.faults) {
      context.io.out(`${file}  ${cell}  ${message[context.lang]}\n`);
    }
    for (const written of imported.written) context.io.out(`${context.shown(written)}\n`);
    if (imported.faults.length > 0) {
      context.say(words.faults({ n: imported.faults.length }));
      return exitCode.findings;
    }
    for (const { cell, message } of imported.notes.slice(0, notesAtMost)) {
      context.say({ zh: `${cell}  ${message.zh}`, en: `${cell}  ${message.en}` });
    }
    const more = imported.notes.length - notesAtMost;
    if (more > 0) context.say(words.moreNotes({ n: more }));
    const unchanged = imported.unchanged.length;
    context.say(words.written({ n: imported.written.length, unchanged }));
    return exitCode.ok;
  },
});

const notesAtMost = 20;

function bytesOf(file: string, most: number): Uint8Array {
  let handle: number | undefined;
  try {
    // A pipe under the name of a workbook holds nobody up.
    handle = openSync(file, constants.O_RDONLY | constants.O_NONBLOCK);
    const stat = fstatSync(handle);
    if (!stat.isFile()) throw new UserError("usage", faults.notPlain({ file }), faults.nameIt());
    if (stat.size > most) {
      const size = { size: Math.ceil(stat.size / 1024 ** 2), most: most / 1024 ** 2 };
      throw new UserError("usage", faults.tooLarge({ file, ...size }), faults.splitIt());
    }
    return readFileSync(handle);
  } catch (error) {
    if (error instanceof UserError) throw error;
    const fault = faults.unreadable({ file, reason: messageOf(error) });
    throw new UserError("usage", fault, faults.checkName(), { cause: error });
  } finally {
    if (handle !== undefined) closeSync(handle);
  }
}
