/**
 * Words for rates, between commas; after a bar those of languages that write the comma as decimal mark. A word in
 * small letters is read in any case, one with a capital only as it stands here. Full-width signs are read as plain ones.
 *
 * `tenths` are tenths in percent (8割 is 80 percent), `basis` hundredths of a point, `times` multiples; `points` alone
 * may be those of an index or of a percentage, so that the caller says which.
 */
export const rateTable = `
percent: %, percent, per cent, per-cent, pct, pct., pc, p.c., 퍼센트, 프로, パーセント, porsiyento, porsyento | Prozent, pour cent, por ciento, por cento, porcento, per cento, percento, procent, persen, процент, процента, процентов
tenths: 割, 할
points: percentage point, percentage points, percentage-point, percentage-points, percent point, percent points, percent-point, percent-points, % point, % points, %-point, %-points, %point, %points, pct point, pct points, pp, pp., pps, p.p., ppt, ppts, %p, %포인트, 퍼센트포인트, %ポイント, パーセントポイント, 百分点, 个百分点, 個百分點, 個百分点 | Prozentpunkt, Prozentpunkte, Prozentpunkten, points de pourcentage, point de pourcentage, puntos porcentuales, punto porcentual, pontos percentuais, ponto percentual, punti percentuali
basis: basis point, basis points, bp, bps, 베이시스포인트, ベーシスポイント, 基点 | pb, pdb, Basispunkt, Basispunkte, Basispunkten, points de base, point de base, puntos básicos, puntos base, pontos-base, pontos base
unclear: point, points, pts, pt, 포인트, ポイント, 点 | Punkt, Punkte, Punkten, punto, puntos, ponto, pontos
times: times, -fold, fold, x, ×, 배, 倍 | -mal, mal, -fach, fois, veces, vezes
`;

/** Multiples that are words alone: 2 and no more of it. */
export const multipleTable = `
2: doubled, twofold, two-fold, two times, twice, 두 배, 2배로 | verdoppelt, doublé, duplicado, dobrado
3: tripled, threefold, three-fold, three times, 세 배 | verdreifacht, triplé, triplicado
4: quadrupled, fourfold, four-fold, four times, 네 배 | vervierfacht, quadruplé, cuadruplicado, quadruplicado
5: fivefold, five-fold, five times, 다섯 배 | verfünffacht, quintuplicado
10: tenfold, ten-fold, ten times, 열 배 | verzehnfacht, décuplé, decuplicado
`;
