/** @returns the sentence with its full stop: one, also behind a name that ends in its own ("S.Sos."). */
export const sentence = (text: string): string => (text.endsWith(".") ? text : `${text}.`);
