import CalendarOutlined from "@ant-design/icons/es/icons/CalendarOutlined";
import Button from "antd/es/button";
import Input from "antd/es/input";
import { lazy, Suspense, useState, type ReactElement } from "react";
import { isCivilDate } from "../../../../model/time/dates.js";
import type { Calendar } from "../../../workbench/api.js";
import { useLanguage, useText } from "../base/language.js";
import { useAnswer } from "../base/session.js";
import type { ControlProps } from "./control-props.js";
import { words } from "./fields.words.js";
import { useHeard, useStatus } from "./heard.js";
import { useTypedText } from "./typed-text.js";

/** The calendar is heavy and seldom opened: it comes when it is. */
const DatePanel = lazy(() => import("./date-panel.js"));

/** A date, typed as people write it or chosen from a calendar, with its day of the week. */
export function DateControl({ field, value, pointer, put }: ControlProps): ReactElement {
  const t = useText();
  const { text, onType, onDone } = useTypedText(field, value, put);
  const [isOpen, setOpen] = useState(false);
  const heard = useHeard(pointer);
  const status = useStatus(pointer);
  const close = () => {
    setOpen(false);
  };
  return (
    <div className="rec-date">
      <Input
        {...heard}
        {...status}
        value={text}
        placeholder={t(words.date())}
        autoComplete="off"
        onChange={(e) => onType(e.target.value)}
        onBlur={onDone}
        onPressEnter={onDone}
        onKeyDown={(e) => {
          if (e.altKey && e.key === "ArrowDown") setOpen(true);
        }}
        suffix={
          <Button
            type="text"
            size="small"
            disabled={heard.disabled}
            icon={<CalendarOutlined />}
            aria-label={t(words.openCalendar())}
            onClick={() => setOpen(!isOpen)}
          />
        }
      />
      {isOpen && (
        <Suspense>
          <DatePanel value={isCivilDate(value) ? value : null} onChoose={put} onClose={close} />
        </Suspense>
      )}
      {field.choices.map((choice) => (
        <Button
          key={String(choice.value)}
          type={choice.value === value ? "primary" : "default"}
          disabled={heard.disabled}
          onClick={() => put(choice.value)}
        >
          {t(choice.label)}
        </Button>
      ))}
      {isCivilDate(value) && <Weekday day={value} />}
    </div>
  );
}

/** The day of the week, and whether it is a working day where the year's calendar is published. */
export function Weekday({ day }: { readonly day: string }): ReactElement {
  const t = useText();
  const { language } = useLanguage();
  const calendar = useAnswer<Calendar>(`/api/calendar?month=${day.slice(0, 7)}`);
  const isWorkingDay = calendar.data?.days.find((d) => d.day === day)?.isWorkingDay;
  const name = new Intl.DateTimeFormat(language === "zh" ? "zh-CN" : "en-GB", {
    weekday: "short",
    timeZone: "UTC",
  }).format(new Date(`${day}T00:00:00Z`));
  return (
    <span className={isWorkingDay === false ? "rec-day-off" : "rec-quiet"}>
      {name}
      {typeof isWorkingDay === "boolean" && (
        <> · {t(isWorkingDay ? words.workingDay() : words.dayOff())}</>
      )}
    </span>
  );
}
