/** A day's cases on paper, one line each, with room for a pen: fetched when first asked for. */
import type { WorkCalendar } from "../../core/calendar/calendar.ts";
import type { Line } from "../../core/case/desk/line.ts";
import { ordered } from "../../core/case/desk/order.ts";
import { summaryClocks } from "../../core/case/view/summary.ts";
import { deadlineLine } from "../../core/words/deadline.ts";
import { STATUS_WORDS } from "../../core/words/status.ts";
import { momentInWords } from "../../core/words/time.ts";
import { printAside } from "../files/print-aside.ts";

const HEADS = [
  "No.",
  "Nomor kasus",
  "Perihal",
  "Pemohon",
  "Langkah",
  "Giliran",
  "Tenggat langkah",
  "Tenggat kasus",
  "Selesai",
];

interface WorklistProps {
  lines: readonly Line[];
  calendar: WorkCalendar;
  /** Epoch ms. */
  now: number;
}

/** Prints these cases as a list, by deadline. */
export const printWorklist = (props: WorklistProps): Promise<void> =>
  printAside(<Worklist {...props} />);

function Worklist({ lines, calendar, now }: WorklistProps) {
  return (
    <div class="k-worklist" lang="id">
      <h1>Daftar kerja</h1>
      <p>Keadaan {momentInWords(now)}.</p>
      <table>
        <thead>
          <tr>
            {HEADS.map((head) => (
              <th key={head} scope="col">
                {head}
              </th>
            ))}
          </tr>
        </thead>
        <tbody>
          {ordered(lines, "").map(({ key, summary }, n) => {
            const { number, subject, applicant, status, current, turn } = summary;
            const clocks = summaryClocks(summary, now, calendar);
            return (
              <tr key={key}>
                <td>{n + 1}</td>
                <th scope="row">{number}</th>
                <td>{subject}</td>
                <td>{applicant}</td>
                <td>{current?.number ?? STATUS_WORDS[status]}</td>
                <td>{current?.person?.name ?? turn.map(({ short }) => short).join(", ")}</td>
                <td>{clocks.step && deadlineLine(clocks.step, "step", now)}</td>
                <td>{clocks.case && deadlineLine(clocks.case, "case", now)}</td>
                <td>
                  <span class="k-worklist-box" />
                </td>
              </tr>
            );
          })}
        </tbody>
      </table>
    </div>
  );
}
