import { pretty } from "../../model/base/json.js";
import { sentencesOf } from "../../model/base/lists.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { now, today } from "../io.js";
import { sayExposedKeys } from "../key-note.js";
import { argument, choice, date, flag, type OptionValues, text } from "../options.js";
import { examples, help, words } from "./sign.words.js";

const options = {
  role: text("--role <role>", help.role()).required(),
  person: text("--person <id>", help.person()),
  name: text("--name <name>", help.name()),
  date: date("--date <date>", help.date()),
  method: choice("--method <method>", help.method(), ["handwritten", "seal", "electronic"]).orElse(
    "handwritten",
  ),
  evidence: text("--evidence <path>", help.evidence()),
  cms: flag("--cms", help.cms()),
  again: flag("--again", help.again()),
  signedFile: text("--output <file>", help.signedFile()),
  timeStamp: flag("--no-time-stamp", help.noTimeStamp()),
};
type Chosen = OptionValues<typeof options>;

/** `dossier sign`: a signature in a record, or of a PDF. */
export const signCommand = command({
  name: "sign",
  help: {
    description: [words.ofRecord(), words.ofPdf()],
    examples,
  },
  arguments: [argument("<record|pdf>", help.path())],
  options,
  async run(context, [path], chosen) {
    if (path.toLowerCase().endsWith(".pdf")) return signPdf(context, path, chosen);
    const { signRecord } = await import("../../jobs/sign/sign-record.js");
    const { workspace, io } = context;
    const signature = chosen.cms
      ? await import("../../jobs/sign/sign-content.js").then((m) =>
          m.contentSigner(workspace, { now: now(), timeStamp: chosen.timeStamp }),
        )
      : null;
    const { role, method, again, person, name, evidence } = chosen;
    const entry = await signRecord(workspace, path, io.cwd, {
      role,
      method,
      again,
      date: chosen.date ?? today(),
      signature,
      ...(person !== undefined && { person }),
      ...(name !== undefined && { name }),
      ...(evidence !== undefined && { evidence }),
    });
    io.out(pretty(entry));
    io.say(path);
  },
});

async function signPdf(
  context: Context,
  path: string,
  { role, signedFile, timeStamp }: Chosen,
): Promise<void> {
  await sayExposedKeys(context);
  const { signDocument } = await import("../../jobs/sign/sign-document.js");
  const signed = await signDocument(context.workspace, context.resolve(path), {
    role,
    output: signedFile === undefined ? null : context.resolve(signedFile),
    timeStamp,
    now: now(),
  });
  context.io.out(`${context.shown(signed.file)}\n`);
  if (signed.kept) context.say(words.kept({ file: context.shown(signed.kept) }));
  context.say(
    sentencesOf([
      words.signed({ signer: signed.signer, level: signed.level }),
      ...(signed.isSeen ? [] : [words.notSeen()]),
      ...(signed.isLegallyEffective ? [] : [words.withoutEffect()]),
    ]),
  );
  if (signed.lacking.length > 0) context.say(words.notLongTerm());
  for (const lacking of signed.lacking) context.io.say(`    ${lacking[context.lang]}`);
}
