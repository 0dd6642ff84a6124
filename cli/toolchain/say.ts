/** Tells the person at the terminal one line; the caller decides where it goes. */
export type Say = (line: string) => void;
