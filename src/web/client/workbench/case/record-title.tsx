import type { ReactElement } from "react";
import type { RecordEntry } from "../../../workbench/api.js";
import { useText } from "../base/language.js";

interface RecordTitleProps extends Pick<RecordEntry, "title" | "path"> {
  /** What stands above it, so that it need not say it again. */
  readonly below?: string;
}

/** Records of one kind differ by their number, which stands at the end of the file's name. */
export function RecordTitle({ title, path, below }: RecordTitleProps): ReactElement {
  const t = useText();
  const [, number] = /-(\d+)\.json$/.exec(path) ?? [];
  const own = below === undefined ? t(title) : t(title).replace(inBrackets(below), "");
  return <>{number === undefined || own.includes(number) ? own : `${own} ${number}`}</>;
}

/** A text at the end, in the brackets of either language. */
function inBrackets(text: string): RegExp {
  const quoted = text.replaceAll(/[.*+?^${}()|[\]\\]/g, "\\$&");
  return new RegExp(`\\s*[\\p{Ps}]${quoted}[\\p{Pe}]\\s*$`, "u");
}
