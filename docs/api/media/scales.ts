/**
 * Scale words. A line: a power of ten, a colon, and the words for it between commas. After a bar stand those of
 * languages that write the comma as decimal mark: beside one, "1.234" and "1,234" can each be read in two ways.
 *
 * A word in small letters is read in any case, one with a capital only as it stands here. After the power may stand
 * the currency that the word holds (mdd: millones de dólares), `money`, where it counts beside a currency only, or `inner`,
 * where smaller figures may follow it (57 mil 671 millones).
 */
export const scaleTable = `
3 inner: | mil
3: thousand, k, libo, libong | Tausend, Tsd., Tsd, mille, mila, ribu, duizend, тыс., тысяч
5: lakh, lakhs, lac
6: million, mln, mn, m, MM, milyong | millions, Mio., Mio, Mill., Millionen, millón, millones, milhão, milhões, mi, milione, milioni, miljoen, milyon, juta, млн
7: crore, crores, cr, cr.
9: billion, bln, bn, b, bil, bilyon, bilyong, bilion | milliard, milliards, Milliarde, Milliarden, Mrd., Mrd, Mia., Mia, mds, md, mld, bilhão, bilhões, bi, miliar, miliardo, miliardi, miljard, milyar, млрд
12: trillion, tn, trn, trilyong | Billionen, billón, billones, trilhão, trilhões, tri, triliun, trilyon, biljoen, трлн
3 EUR: | TEUR, T€
6 USD: | mdd, MDD
9 USD: | mmdd
6 MXN: | mdp
9 MXN: | mmdp
6 DH: | MDH, MDhs
9 DH: | MMDH, MMDhs
12 money: t
`;

/** Signs that multiply in East Asia, with no space needed and none forbidden. */
export const signTable = `
1: 십, 十
2: 백, 百
3: 천, 千
4: 만, 万, 萬
8: 억, 億, 亿
12: 조, 兆
`;

/** Words that stand beside each other in one release: a figure under one may have been meant under another. */
export const familyTable = `
3: thousand, 6: million, 9: billion, 12: trillion
6: mn, 9: bn, 12: tn
4: 만, 8: 억, 12: 조
4: 万, 8: 億, 12: 兆
4: 万, 8: 亿, 12: 万亿
6: Mio., 9: Mrd.
6: Millionen, 9: Milliarden
3: mille, 6: millions, 9: milliards
6: milhões, 9: bilhões, 12: trilhões
`;
