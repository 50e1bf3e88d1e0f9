import DatePicker from "antd/es/date-picker";
import dayjs from "dayjs";
import type { ReactElement } from "react";

interface DatePanelProps {
  readonly value: string | null;
  readonly onChoose: (date: string) => void;
  readonly onClose: () => void;
}

/** The calendar below a date that is typed: only its sheet is seen. */
export default function DatePanel({ value, onChoose, onClose }: DatePanelProps): ReactElement {
  return (
    <DatePicker
      open
      autoFocus
      className="rec-date-sheet"
      value={value === null ? null : dayjs(value)}
      onChange={(day) => {
        if (day) onChoose(day.format("YYYY-MM-DD"));
        onClose();
      }}
      onOpenChange={(isOpen) => {
        if (!isOpen) onClose();
      }}
    />
  );
}
