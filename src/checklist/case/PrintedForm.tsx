import { usePrintedForm } from "../files/use-printed-form.ts";
import type { ScreenProps } from "./screen-props.ts";

/** Nothing on screen: printing the page prints the case's form. */
export function PrintedForm({ tools, log }: ScreenProps) {
  usePrintedForm(tools, log);
  return null;
}
