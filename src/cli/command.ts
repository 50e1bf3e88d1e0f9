import { type Command, InvalidArgumentError } from "commander";
import type { Bilingual } from "../model/base/text.js";
import { sayCalendar } from "./calendar-note.js";
import { headings } from "./command.words.js";
import { Context, type Settled } from "./context.js";
import type { Io } from "./io.js";
import type { Arguments, ArgumentValues, Options, OptionValues } from "./options.js";

/** What the help of a command says. */
export interface Help {
  /** One line in the list of the commands of a group; that of all commands has its own. */
  readonly summary?: string;
  /** One line, or paragraphs in each language. */
  readonly description: string | Bilingual | readonly Bilingual[];
  /** A line before the examples. */
  readonly note?: string;
  readonly examples?: readonly string[];
}

/** The names of options that mean the same for every command. */
type Settling = { readonly [Name in keyof Settled]?: { readonly value: Settled[Name] } };

interface Declaration<A extends Arguments, O extends Options, I extends Options> {
  readonly name: string;
  readonly help: Help;
  readonly arguments?: A;
  readonly options?: O & Settling;
  /** Options of the command above, which may stand after this one, too. */
  readonly inherited?: I;
}
/** Says how a command ends: with an exit code, or well. */
type Ending = Promise<number | void>;
/** Hangs a command into the one above it. */
export type AddCommand = (above: Command, io: Io) => Command;

/**
 * A command that works in a workspace: opened, with language, day and output settled, before it
 * runs.
 */
export function command<
  const A extends Arguments = [],
  O extends Options = Record<never, never>,
  I extends Options = Record<never, never>,
>(
  declaration: Declaration<A, O, I> & {
    run(context: Context, args: ArgumentValues<A>, options: OptionValues<O & I>): Ending;
  },
): AddCommand {
  return add(declaration, async (io, args, options) => {
    const { openWorkspace } = await import("../workspace/workspace.js");
    const context = new Context(io, openWorkspace(io.cwd), options as Settled);
    sayCalendar(context);
    return declaration.run(context, args, options);
  });
}

/** A command that needs no workspace, or makes one. */
export function commandAnywhere<
  const A extends Arguments = [],
  O extends Options = Record<never, never>,
>(
  declaration: Declaration<A, O, Record<never, never>> & {
    run(io: Io, args: ArgumentValues<A>, options: OptionValues<O>): Ending;
  },
): AddCommand {
  return add(declaration, (io, args, options) => declaration.run(io, args, options));
}

/**
 * Commands under one name; `own` is what the name does alone. What stands behind the name of one of
 * them is for it alone where `positional` says so: it may have options by the names of `own`.
 */
export function commandGroup(
  own: AddCommand | { readonly name: string; readonly help: Help },
  commands: readonly AddCommand[],
  { positional = false } = {},
): AddCommand {
  return (above, io) => {
    const group =
      typeof own === "function" ? own(above, io) : helped(above.command(own.name), own.help);
    // Otherwise it would be as it is above.
    group.enablePositionalOptions(positional);
    for (const addTo of commands) addTo(group, io);
    return group;
  };
}

function add<A extends Arguments, O extends Options, I extends Options>(
  declaration: Declaration<A, O, I>,
  run: (io: Io, args: ArgumentValues<A>, options: OptionValues<O & I>) => Ending,
): AddCommand {
  return (above, io) => {
    const added = helped(above.command(declaration.name), declaration.help);
    for (const { declared } of declaration.arguments ?? []) added.addArgument(declared);
    const own: Options = declaration.options ?? {};
    for (const { declared } of Object.values(own)) added.addOption(declared);
    return added.action(async () => {
      const options = Object.fromEntries(
        Object.entries({ ...own, ...declaration.inherited }).map(([name, { declared }]) => [
          name,
          valueOf(added, declared.attributeName()),
        ]),
      );
      const args = added.processedArgs as unknown as ArgumentValues<A>;
      try {
        const code = await run(io, args, options as OptionValues<O & I>);
        if (code !== undefined) process.exitCode = code;
      } catch (error) {
        // What only the command itself can find wrong with its options is said as the faults of one
        // option are.
        if (error instanceof InvalidArgumentError) added.error(error.message);
        throw error;
      }
    });
  };
}

/** What was given to a command or to one above it; else what its own default is, or theirs. */
function valueOf(given: Command, name: string): unknown {
  for (let at: Command | null = given; at; at = at.parent) {
    const source = at.getOptionValueSource(name);
    if (source !== undefined && source !== "default") return at.getOptionValue(name);
  }
  const own: unknown = given.getOptionValue(name);
  return own === undefined ? given.optsWithGlobals()[name] : own;
}

function helped(added: Command, { summary, description, note, examples = [] }: Help): Command {
  if (summary !== undefined) added.summary(summary);
  added.description(typeof description === "string" ? description : paragraphs(description));
  const { zh, en } = examples.length === 1 ? headings.example() : headings.examples();
  const after = [
    ...(note === undefined ? [] : [note]),
    ...(examples.length > 0 ? [[`${zh} ${en}:`, ...examples].join("\n  ")] : []),
  ];
  return after.length > 0 ? added.addHelpText("after", `\n${after.join("\n\n")}`) : added;
}

function paragraphs(description: Bilingual | readonly Bilingual[]): string {
  return [description]
    .flat()
    .map(({ zh, en }) => `${zh}\n${en}`)
    .join("\n\n");
}
