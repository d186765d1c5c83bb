/** Words that mean minus before a figure. A word in small letters is read in any case. */
export const minusTable = `
-: minus, マイナス, 마이너스, 负
`;
