import { terms } from "../../model/base/terms.words.js";
import { byCodeUnit } from "../../model/base/text.js";
import { command } from "../command.js";
import type { Context } from "../context.js";
import { now } from "../io.js";
import {
  asOf,
  argument,
  flag,
  lang,
  listFormat,
  listFormats,
  output,
  text,
  texts,
  wrong,
} from "../options.js";
import { tool } from "../tool.js";
import { examples, help, words } from "./archive-dispose.words.js";

/** `dossier archive dispose`: what may be destroyed; with names, it is. */
export const disposeCommand = command({
  name: "dispose",
  help: {
    description: words.description(),
    examples,
  },
  arguments: [argument("[names...]", help.names())],
  options: {
    approvedBy: text("--approved-by <name>", help.approvedBy()),
    supervisedBy: texts("--supervised-by <names...>", help.supervisedBy()).orElse([]),
    timeStamp: flag("--no-time-stamp", help.noTimeStamp()),
    asOf: asOf(help.asOf()),
    format: listFormat(listFormats),
    output: output(),
    lang: lang(),
  },
  async run(context, [names], { approvedBy, supervisedBy, timeStamp, asOf: day, format }) {
    if (names.length === 0) return listKept(context, format);
    const { lang: language, workspace } = context;
    if (day !== undefined) throw wrong(words.todayOnly()[language]);
    const supervisors = new Set(supervisedBy.map((name) => name.trim()).filter(Boolean));
    const approver = approvedBy?.trim();
    if (!approver) throw wrong(words.nobodyApproves()[language]);
    if (supervisors.size < 2) throw wrong(words.twoSupervise()[language]);
    const { dispose } = await import("../../jobs/archive/disposal/dispose.js");
    const done = await dispose(workspace, {
      names,
      approvedBy: approver,
      supervisedBy: [...supervisors],
      asOf: context.asOf,
      now: now(),
      timeStamp,
    });
    for (const { certificate } of done) context.io.out(`${context.shown(certificate)}\n`);
    context.say(words.destroyed({ n: done.length }));
  },
});

/** Every package, until when it is kept, and whether it may be destroyed. */
async function listKept(context: Context, format: (typeof listFormats)[number]): Promise<void> {
  const { keptPackages, mayBeDestroyed } =
    await import("../../jobs/archive/disposal/kept-packages.js");
  const { asOf: day, lang: language, workspace } = context;
  const kept = (await keptPackages(workspace, day)).sort((a, b) =>
    byCodeUnit(a.until ?? "9999", b.until ?? "9999"),
  );
  const free = kept.filter((one) => mayBeDestroyed(one, day));
  const { deliverTable } = await import("../deliver-table.js");
  await deliverTable(
    context,
    {
      name: words.sheet()[language],
      table: {
        head: [words.until, words.state, words.package, terms.case, words.basis].map(
          (head) => head()[language],
        ),
        rows: kept.map((one) => [
          one.until ?? words.unknown()[language],
          (mayBeDestroyed(one, day) ? words.free : words.keep)()[language],
          one.entry.name,
          one.entry.case,
          one.basis,
        ]),
      },
      json: {
        tool,
        asOf: day,
        packages: kept.map(({ entry, until, basis, ...one }) => ({
          name: entry.name,
          case: entry.case,
          span: entry.span,
          keptUntil: until,
          basis,
          mayBeDestroyed: mayBeDestroyed({ ...one, until }, day),
        })),
      },
      ...(kept.length === 0 && { text: `${words.empty()[language]}\n` }),
    },
    format,
  );
  context.say(words.counted({ n: free.length, of: kept.length }));
}
