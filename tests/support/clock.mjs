// Loaded before the program (node --import): its clock goes on from the moment that a test names.
const moment = Date.parse(process.env["DOSSIER_TEST_MOMENT"] ?? "");
const { now } = Date;
const shift = Number.isNaN(moment) ? 0 : moment - now();
globalThis.Date = class extends Date {
  constructor(...given) {
    if (given.length === 0) super(now() + shift);
    else super(...given);
  }

  static now() {
    return now() + shift;
  }
};
