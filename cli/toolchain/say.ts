/** Prints a line for the user; the caller chooses the stream. */
export type Say = (line: string) => void;
