import { Argument, InvalidArgumentError, Option } from "commander";
import { type TableFormat, tableFormats } from "../model/base/table.js";
import { terms } from "../model/base/terms.words.js";
import type { Language } from "../model/base/text.js";
import { type DocumentLanguage, documentLanguages } from "../model/procedure/document.js";
import { type CivilDate, isCivilDate } from "../model/time/dates.js";
import { faults, help } from "./command.words.js";

/**
 * An option or argument as it is declared once: flags, help and check; the type of its value
 * follows.
 */
class Declared<Kind, T> {
  /** For the compiler alone. */
  declare readonly value: T;
  constructor(readonly declared: Kind) {}
}

/** An option of a command. */
export class DeclaredOption<T> extends Declared<Option, T> {
  /** What it is when it is not given; `shown` stands in the help in its place. */
  orElse(value: NonNullable<T>, shown?: string): DeclaredOption<NonNullable<T>> {
    return new DeclaredOption(this.declared.default(value, shown));
  }

  /** It has to be given. */
  required(): DeclaredOption<NonNullable<T>> {
    return new DeclaredOption(this.declared.makeOptionMandatory());
  }

  /** It cannot be given together with these, by the names that their flags give them. */
  conflicts(names: string[]): this {
    this.declared.conflicts(names);
    return this;
  }
}

/** An argument of a command. */
export class DeclaredArgument<T> extends Declared<Argument, T> {}

/** `<name>` has to be there, `[name]` may be, `[names...]` are any number. */
type ArgumentValue<Name extends string> = Name extends `${string}...${string}`
  ? readonly string[]
  : Name extends `[${string}`
    ? string | undefined
    : string;

export function argument<Name extends string>(
  name: Name,
  description: string,
): DeclaredArgument<ArgumentValue<Name>> {
  return new DeclaredArgument(new Argument(name, description));
}

/** Given or not; of flags that start with `--no-`: true, unless they are given. */
export function flag(flags: string, description: string): DeclaredOption<boolean> {
  const option = new Option(flags, description);
  return new DeclaredOption(option.negate ? option : option.default(false));
}

export function text(flags: string, description: string): DeclaredOption<string | undefined> {
  return new DeclaredOption(new Option(flags, description));
}

export function texts(
  flags: string,
  description: string,
): DeclaredOption<readonly string[] | undefined> {
  return new DeclaredOption(new Option(flags, description));
}

/** One of several words. */
export function choice<const Choice extends string>(
  flags: string,
  description: string,
  choices: readonly Choice[],
): DeclaredOption<Choice | undefined> {
  return new DeclaredOption(new Option(flags, description).choices([...choices]));
}

/**
 * A value read from the text; a fault of it is thrown by `wrong`. An option that may be repeated
 * gets what was read before.
 */
export function parsed<T>(
  flags: string,
  description: string,
  parse: (text: string, before: T | undefined) => T,
): DeclaredOption<T | undefined> {
  return new DeclaredOption(new Option(flags, description).argParser(parse));
}

/** The fault of an option's text: said with the option's name. */
export function wrong(message: string): InvalidArgumentError {
  return new InvalidArgumentError(message);
}

export type Options = Readonly<Record<string, DeclaredOption<unknown>>>;
/** The values of declared options. */
export type OptionValues<O extends Options> = { readonly [Name in keyof O]: O[Name]["value"] };
export type Arguments = readonly DeclaredArgument<unknown>[];
/** The values of declared arguments, in order. */
export type ArgumentValues<A extends Arguments> = {
  readonly [Index in keyof A]: A[Index] extends DeclaredArgument<infer T> ? T : never;
};

/** A day; it must exist. */
export function date(flags: string, description: string): DeclaredOption<CivilDate | undefined> {
  return parsed(flags, description, (value) => {
    if (isCivilDate(value)) return value;
    throw wrong(faults.noDate());
  });
}

export const cases = () => argument("[paths...]", help.cases());
export const asOf = (description = help.asOf()) => date("--as-of <date>", description);
export const lang = (): DeclaredOption<Language | undefined> =>
  choice("--lang <language>", help.lang(), ["zh", "en"]);
export type FailOn = "error" | "warning" | "never";
export const failOn = (): DeclaredOption<FailOn> =>
  choice("--fail-on <level>", help.failOn(), ["error", "warning", "never"]).orElse("error");
export const all = () => flag("--all", help.all());
export const output = () => text("--output <file>", help.output());

/** The form of the output, `text` when nothing is said. */
export const format = <const F extends string>(formats: readonly (F | "text")[]) =>
  choice("--format <format>", help.format(), formats).orElse("text");
export type ListFormat = TableFormat | "xlsx";
export const listFormats: readonly ListFormat[] = [...tableFormats, "xlsx"];
/** The form of a list that may also become a workbook. */
export const listFormat = <const F extends string>(formats: readonly (F | "text")[]) =>
  choice("--format <format>", help.listFormat(), formats).orElse("text");

/** A number of days ahead. */
export const within = (description = help.within()) =>
  parsed("--within <days>", description, (value) => {
    const days = /^(\d{1,5})d?$/.exec(value)?.[1];
    if (days === undefined) throw wrong(faults.noDays());
    return Number(days);
  });

/** English documents are printed although some of their text is Chinese. */
export const allowChinese = () => flag("--allow-chinese", help.allowChinese());
/** In which languages documents are printed; not the language of messages. */
export const documentLanguage = () =>
  parsed("--lang <languages>", help.documentLanguages(), (value): readonly DocumentLanguage[] =>
    value.split(",").map((name) => {
      const language = documentLanguages.find((l) => l === name.trim());
      if (language) return language;
      throw wrong(
        faults.noDocumentLanguage({
          list: documentLanguages.join(terms.listComma().zh),
          languages: documentLanguages.join(", "),
        }),
      );
    }),
  );
