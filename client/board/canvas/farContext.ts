import { createContext } from 'react';

/** Whether the table is painted from so far that no word can be read: then none is. */
export const FarContext = createContext(false);
