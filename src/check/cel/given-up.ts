import type { Bilingual } from "../../model/base/text.js";
import { because, Unknown } from "../why.js";

/** An evaluation that does not come to its end, or that cannot begin. */
export class GivenUp extends Unknown {
  constructor(message: string, text: () => Bilingual) {
    super(message, () => because(text()));
  }
}
