import { command } from "../command.js";
import { now } from "../io.js";
import { flag, lang } from "../options.js";
import { examples, help, words } from "./seal-history.words.js";

/** `dossier seal-history`: where the history of the records stands, signed and kept. */
export const sealHistoryCommand = command({
  name: "seal-history",
  help: { description: words.description(), examples },
  options: { timeStamp: flag("--no-time-stamp", help.noTimeStamp()), lang: lang() },
  async run(context, _, { timeStamp }) {
    const { sealHistory } = await import("../../jobs/history/seal-history.js");
    const sealed = await sealHistory(context.workspace, { now: now(), timeStamp });
    const { head, commits, number } = sealed.seal;
    context.io.out(`${context.shown(sealed.file)}\n`);
    if (sealed.state === "unchanged") context.say(words.unchanged({ head, number }));
    else context.say(words.sealed({ head, commits, number, signer: sealed.signer ?? "?" }));
    if (sealed.state === "sealed" && !sealed.isStamped) context.say(words.notStamped());
  },
});
