import type { Bilingual } from "../../model/base/text.js";
import { kindsOf } from "../../model/outcome/verification.js";
import { words } from "./seal-items.words.js";

const seal = kindsOf({ check: "electronic-seal", heading: "authenticity", counts: null });

/** What the verification of an electronic seal can say. */
export const sealItems = {
  holds: seal(words.holds),
  broken: seal(words.broken),
  notCheckable: seal(words.notCheckable),
  foreignUser: seal(words.foreignUser),
  outsideValidity: seal(words.outsideValidity),
  expiredUnproven: seal(words.expiredUnproven),
  /** In the words of what is wrong with the certificate of whom it was made by. */
  maker: seal((name: { readonly name: string; readonly problem: Bilingual }) => words.maker(name)),
};
