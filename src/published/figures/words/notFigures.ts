/**
 * What holds digits and is no figure, though it reads like one: times, durations, ordinals and counters of East Asia,
 * telephone numbers. One pattern a line, each of a bounded length, so that no text takes more time than its length.
 * Dates, years, pages and names need none: a short whole number alone is never taken, nor is one that could be a year.
 */
export const neverFigures = `
(?<![\\d.,])\\d{1,2}(?:[:.]\\d\\d)?(?:-\\d{1,2})? ?(?:[ap]\\.m\\.|[ap]m\\b|[AP]M\\b|o'clock|Uhr\\b|noon\\b)
(?<![\\d.,])\\d{1,4}(?:[.,]\\d+)?(?:[-–]\\d{1,3})?[ -](?:(?:consecutive|straight|full|whole|working|trading|calendar|aufeinanderfolgenden?) )?(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?|quarters?|decades?|centuries|semesters?)\\b
(?<![\\d.,])\\d{1,4}(?:[.,]\\d+)? (?:Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?|Sekunden?|Quartalen?|ans?|années|mois|semaines?|jours?|heures?|minutes|secondes|trimestres?|años?|meses|mes|semanas?|días?|horas?|minutos?|segundos?|anos?|dias?|mês)(?![A-Za-zÀ-ɏ])
(?<![\\d.,만천])[1-9]0대
(?:第|제) ?\\d{1,5}(?:[^\\s\\d]{0,2})
(?<![\\d.,])\\d{1,4}(?:[.,]\\d+)?(?: ?[~-] ?\\d{1,4})? ?(?:年|년|月|월|日(?!元)|일|世紀|世纪|세기|分期|분기|四半期|季度|半期|반기|上半年|下半年|주(?!요)|週|周|星期|개월|[かカヶヵケ]月|个月|個月|箇月|시(?!장)|時|时|小时|点[钟整半]|분(?!의)|分(?!の|之)|초(?!과)|秒|天|歳|岁|세(?!트)|代|回|회|차(?!량)|번|番|호|号|號|위(?!안)|位|等|등급|등(?!록)|쪽|페이지|ページ|頁|页|장|章|条|項|项|期|기(?!업)|届|屆|층|階|楼|度|도|級|級|급|丁目|국|カ国|か国|ヶ国|개국|国|國)
(?:上午|下午|早上|晚上|凌晨|오전|오후|午前|午後) ?\\d{1,2}[点點]?
\\(?(?<![\\d.,])0\\d{1,4}\\)?[ /-]\\d{2,4}(?:[ -]?\\d{2,4}){1,4}
(?!\\+\\d{1,3}(?: \\d{3}){1,4}(?![\\d-]))\\+\\d{1,3}(?:[ .-]?\\(?\\d{1,4}\\)?[ .-]\\d{2,8}){1,3}(?:[ .-]\\d{2,4}){0,2}(?![.,]?\\d|%)
`;

/** Words before a number that name it, so that it is none: section 3.2, code 8542. Unit and scale word overrule them. */
export const labels = `
p pp page pages seite s página no nos nr number n° nº № # numéro numero número nummer vol chapter ch kapitel chapitre
capítulo section sec § article art table tab figure fig chart line room version ver v release code hs zip plz box item
note annex
`;
