/** Signs that stand for plain ones. */
const plainSigns: Readonly<Record<string, string>> = {
  "\u00a0": " ",
  "\u2009": " ",
  "\u202f": " ",
  "\u3000": " ",
  "’": "'",
  "％": "%",
  "－": "-",
  "−": "-",
  "＋": "+",
  "（": "(",
  "）": ")",
  "￥": "¥",
  "＄": "$",
  "～": "~",
  "〜": "~",
};

/** The text in plain signs and digits, character by character, so that places stay what they are. */
export function normalized(text: string): string {
  return text
    .replace(/[０-９]+(?:[，．][０-９]+)*/g, (digits) =>
      digits.replace(/[０-９，．]/g, (sign) => String.fromCharCode(sign.charCodeAt(0) - 0xfee0)),
    )
    .replace(/[\u00a0\u2009\u202f\u3000’％－−＋（）￥＄～〜]/g, (sign) => plainSigns[sign] as string);
}
