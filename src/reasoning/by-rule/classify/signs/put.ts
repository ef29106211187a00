/** Takes a sign by its name, with its strength when it is more than there or not. */
export type Put = (name: string, value?: number) => void;
