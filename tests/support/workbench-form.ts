import type { Page } from "puppeteer";
import { isObject, type Json, type JsonObject } from "../../src/model/base/json.js";
import type { FormField, RecordPage } from "../../src/web/workbench/api.js";
import { at, cellText, inWords, isAlike, isCell } from "./workbench-fields.js";
import { choose, focusOn, typeOver } from "./workbench-menus.js";
import { clickOn, confirm, there, until } from "./workbench-steps.js";

/**
 * A person at the form of a record, who knows what is to be said (the notes) and finds fields by
 * their labels; what stands there already is left alone.
 */
export class FormFiller {
  /** How often what was done, and how often a field had to be looked for. */
  readonly steps = { typed: 0, chosen: 0, pressed: 0, pasted: 0, soughtFields: 0, saved: 0 };

  /** Which these were. */
  readonly sought: string[] = [];

  constructor(private readonly page: Page) {}

  /** Fills in the record that is open. */
  async fill(notes: JsonObject): Promise<void> {
    await there(this.page, ".rec-form");
    const { form, value } = await this.opened();
    await this.#fields(form.fields, { notes, value: isObject(value) ? value : {}, pointer: "" });
  }

  /** Saves what was filled in, as one commit. */
  async save(): Promise<void> {
    await this.page.bringToFront();
    await clickOn(this.page, "保存", ".rec-actions");
    await confirm(this.page);
    this.steps.saved += 1;
    await until(
      this.page,
      `document.querySelector(".rec-standing")?.textContent.startsWith("已保存") &&
       document.querySelector(".ant-modal-wrap:not([style*='display: none'])") === null`,
    );
  }

  /** What the page was told when it was opened. */
  async opened(): Promise<RecordPage> {
    return (await this.page.evaluate(`(() => {
      const [folder, path] = location.pathname.split("/record/");
      const address = "/api" + folder + "/record?path=" + encodeURIComponent(decodeURIComponent(path));
      return fetch(address).then((said) => said.json());
    })()`)) as RecordPage;
  }

  async #fields(fields: readonly FormField[], place: At): Promise<void> {
    for (const field of fields) {
      const said = place.notes[field.name];
      if (said === undefined) continue;
      const held = place.value[field.name];
      const pointer = `${place.pointer}/${field.name}`;
      if (isAlike(said, held)) continue;
      await this.#shown(field, pointer, place.pointer);
      await this.#field(field, { said, held, pointer });
    }
  }

  /** A part of the paper is added by its button; what nobody asks for is found by its name. */
  async #shown(field: FormField, pointer: string, around: string): Promise<void> {
    if ((await this.page.$(at(pointer))) !== null) return;
    const offered = `[data-add-field="${pointer}"]`;
    if ((await this.page.$(offered)) === null) {
      this.steps.soughtFields += 1;
      this.sought.push(pointer);
      const menus = `${around === "" ? ".rec-form" : at(around)} > .rec-adding > .rec-add`;
      await this.#chosen(menus, field.label.zh);
    } else {
      await this.#press(offered, `+ ${field.label.zh}`);
    }
    await there(this.page, at(pointer));
    // The page puts the cursor into what was added.
    const isIn = `document.activeElement.closest(${JSON.stringify(at(pointer))}) !== null`;
    await this.page.waitForFunction(isIn, { timeout: 5000 }).catch(() => null);
  }

  async #field(field: FormField, { said, held, pointer }: Said): Promise<void> {
    if (field.type === "object" && isObject(said)) {
      await this.#fields(field.fields, {
        notes: said,
        value: isObject(held) ? held : {},
        pointer,
      });
      return;
    }
    if (field.type === "bilingual" && isObject(said)) {
      await this.#bothLanguages(said, isObject(held) ? held : {}, pointer);
      return;
    }
    if (field.type === "list") await this.#list(field, { said: said as Json[], held, pointer });
    else if (field.type === "attachment") await this.#attachment(said, pointer);
    else await this.#single(field, pointer, said);
  }

  async #single(field: FormField, pointer: string, said: Json): Promise<void> {
    const label = inWords(field, said);
    const isChosen = field.choices.some(({ value }) => value === said);
    const isFew = field.type === "choice" && field.choices.length <= 4;
    if (field.type === "boolean" || isFew) {
      await this.#press(`${at(pointer)} label.ant-radio-wrapper`, label);
    } else if (isChosen && field.type === "date") {
      await this.#press(`${at(pointer)} .rec-date button`, label);
    } else if (isChosen) {
      await this.#select(pointer, label);
    } else {
      await this.#type(`${at(pointer)} :is(input, textarea)`, String(said));
    }
  }

  async #bothLanguages(said: JsonObject, held: JsonObject, pointer: string): Promise<void> {
    for (const language of ["zh", "en"] as const) {
      const text = said[language];
      if (typeof text !== "string") continue;
      if (held[language] === text) continue;
      const lang = language === "zh" ? "zh-CN" : "en";
      await this.#type(`${at(pointer)} textarea[lang="${lang}"]`, text);
    }
  }

  async #list(field: FormField, { said, held, pointer }: Said & { said: Json[] }): Promise<void> {
    const item = field.item as FormField;
    if (said.length === 0) {
      const none = `${at(pointer)} .rec-table-foot button`;
      if (Array.isArray(held) && held.length > 0) await this.#press(none, "没有");
      return;
    }
    if (item.type === "object" || item.type === "attachment") {
      await this.#rows(item, { said, held, pointer });
    } else if (item.choices.length > 0) {
      await this.#several(item, said, pointer);
    } else {
      await this.#type(`${at(pointer)} textarea`, said.map(String).join("\n"));
    }
  }

  /** Several of many: all at once where all are meant. */
  async #several(item: FormField, said: readonly Json[], pointer: string): Promise<void> {
    const isAll = item.choices.every(({ value }) => said.includes(value));
    if (isAll && item.choices.length > 1 && item.type !== "person") {
      await this.#press(`${at(pointer)} button.rec-link`, "全部选中");
      return;
    }
    for (const one of said) await this.#chosen(at(pointer), inWords(item, one));
    await this.page.keyboard.press("Escape");
    await this.page.evaluate("document.activeElement.blur()");
  }

  /** Rows are pasted from a spreadsheet, with their headings; cards are filled in one by one. */
  async #rows(item: FormField, { said, held, pointer }: Said & { said: Json[] }): Promise<void> {
    const heldRows = Array.isArray(held) ? held.length : 0;
    for (let n = heldRows; n < said.length; n += 1) {
      await focusOn(this.page, `[data-add-row="${pointer}"]`);
      await this.page.keyboard.press("Enter");
      await there(this.page, at(`${pointer}/${n}`));
      if ((await this.page.$(`[data-table="${pointer}"]`)) !== null) break;
    }
    const names = new Set(said.flatMap((row) => (isObject(row) ? Object.keys(row) : [])));
    const columns = item.fields.filter(({ name }) => names.has(name));
    // A column that fits into no cell makes cards of the table.
    for (const column of columns.filter((one) => !isCell(one))) {
      if ((await this.page.$(`[data-table="${pointer}"]`)) !== null) {
        await this.#column(column, pointer);
      }
    }
    const isTable = (await this.page.$(`[data-table="${pointer}"]`)) !== null;
    if (isTable && columns.every((column) => isCell(column))) {
      await this.#columns(columns, pointer);
      await this.#paste(columns, said, pointer);
      return;
    }
    for (const [i, row] of said.entries()) {
      const was = Array.isArray(held) ? held[i] : undefined;
      const place = `${pointer}/${i}`;
      if (item.type === "attachment") await this.#attachment(row, place);
      else if (isObject(row)) {
        const value = isObject(was) ? was : {};
        await this.#fields(item.fields, { notes: row, value, pointer: place });
      }
    }
  }

  async #columns(columns: readonly FormField[], pointer: string): Promise<void> {
    for (const column of columns) {
      const head = `[data-table="${pointer}"] [data-label="${column.label.zh}"]`;
      if ((await this.page.$(head)) !== null) continue;
      await this.#column(column, pointer);
      this.steps.soughtFields += 1;
      this.sought.push(`${pointer}/*/${column.name}`);
      await there(this.page, head);
    }
  }

  async #column({ label }: FormField, pointer: string): Promise<void> {
    await this.#chosen(`${at(pointer)} .rec-table-foot .rec-add`, label.zh);
  }

  async #paste(
    columns: readonly FormField[],
    rows: readonly Json[],
    pointer: string,
  ): Promise<void> {
    const cells = rows.map((row) =>
      columns.map((column) => cellText(column, isObject(row) ? row[column.name] : undefined)),
    );
    const block = [columns.map(({ label }) => label.zh), ...cells]
      .map((row) => row.map((cell) => `"${cell.replaceAll('"', '""')}"`).join("\t"))
      .join("\n");
    await this.page.evaluate(`{
      const cell = document.querySelector('[data-table="${pointer}"] [data-cell="0:0"]');
      (cell.querySelector("input,textarea,select,[tabindex]") ?? cell).focus();
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", ${JSON.stringify(block)});
      document.activeElement.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }));
    }`);
    this.steps.pasted += 1;
    const told = `${at(pointer)} .rec-pasted`;
    await there(this.page, told);
    const problems = await this.page.$$eval(`${told} li`, (items) =>
      items.map((li) => li.textContent ?? ""),
    );
    if (problems.length > 0) throw new Error(`${pointer}: ${problems.join("; ")}`);
  }

  async #attachment(said: Json, pointer: string): Promise<void> {
    const { path = "", name = "" } = isObject(said) ? said : {};
    await this.#select(pointer, String(path).replace(/^attachments\//, ""));
    const called = `${at(pointer)} .rec-attachment > input, ${at(pointer)} .rec-attachment > .ant-input`;
    await there(this.page, called);
    await this.#type(called, String(name));
  }

  async #select(pointer: string, label: string): Promise<void> {
    await this.#chosen(`${at(pointer)} .ant-select`, label);
  }

  async #chosen(menu: string, label: string): Promise<void> {
    await choose(this.page, menu, label);
    this.steps.chosen += 1;
  }

  async #press(selector: string, text: string): Promise<void> {
    const found = `[...document.querySelectorAll(${JSON.stringify(selector)})]
      .find((e) => e.textContent.replaceAll(" ", "").startsWith(${JSON.stringify(text.replaceAll(" ", ""))}))`;
    await until(this.page, found);
    await this.page.evaluate(`${found}.click()`);
    this.steps.pressed += 1;
  }

  async #type(control: string, text: string): Promise<void> {
    await focusOn(this.page, control);
    await typeOver(this.page, text);
    this.steps.typed += 1;
    await this.page.evaluate("document.activeElement.blur()");
  }
}

interface At {
  readonly notes: JsonObject;
  /** What stands there. */
  readonly value: JsonObject;
  readonly pointer: string;
}
interface Said {
  readonly said: Json;
  readonly held: Json | undefined;
  readonly pointer: string;
}
