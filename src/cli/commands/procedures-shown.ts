import { tableFormats } from "../../model/base/table.js";
import { format, lang, output } from "../options.js";

/** How all commands about procedures are shown: declared on `procedures`, understood after each. */
export const shown = { lang: lang(), format: format(tableFormats), output: output() };
