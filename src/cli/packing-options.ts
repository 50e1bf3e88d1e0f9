import { help } from "./commands/archive.words.js";
import { choice, flag } from "./options.js";

/** How packages are made, whoever asks for them. */
export const packingOptions = () => ({
  format: choice("--format <format>", help.format(), ["folder", "zip"]).orElse("zip"),
  sm3: flag("--sm3", help.sm3()),
  unsigned: flag("--unsigned", help.unsigned()),
  timeStamp: flag("--no-time-stamp", help.noTimeStamp()),
});
