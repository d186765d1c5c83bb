/**
 * Names of months in the languages that figures are found in, whole and cut short.
 */
export const months =
  "jan(?:uary|uar|vier|eiro)?|ene(?:ro)?|feb(?:ruary|ruar|rero)?|févr?(?:ier)?|fev(?:ereiro)?|mar(?:ch|ço|zo)?|mars|märz|" +
  "apr(?:il)?|avr(?:il)?|abr(?:il)?|may|mai(?:o)?|mayo|june?|juni|juin|juni?o|july?|juli|juil(?:let)?|jul(?:io|ho)?|" +
  "aug(?:ust)?|août|ago(?:sto)?|sept?(?:ember|iembre|embre)?|set(?:embro)?|o[ck]t(?:ober|obre|ubre)?|out(?:ubro)?|" +
  "nov(?:ember|iembre|embro|embre)?|de[cz](?:ember|embro)?|dic(?:iembre)?|déc(?:embre)?";

/**
 * What holds digits and is no figure, whatever stands beside it. One pattern a line; "MONTH" is any name of a month.
 * Each must say how long it may be, so that no text takes more time than its length.
 */
export const neverFigures = `
(?<![\\d.,])(?:1[89]|20|21)\\d\\d(?:[-/.]\\d{1,2}[-/.]\\d{1,2}|[-/]\\d{1,2}| ?[-–/] ?(?:19|20)\\d\\d|–\\d\\d)(?![\\d%]|[.,]\\d)
(?<![\\d.,])\\d{1,2}([./-])\\d{1,2}\\1(?:\\d{4}|\\d\\d)(?!\\d|[.,]\\d)
(?<![\\d.,])\\d{1,2}(?:\\.|st|nd|rd|th|er|º)?(?: ?(?:-|–|to|bis|and|und|et|y|e) ?\\d{1,2}\\.?)? (?:de |of |d')?(?:MONTH)\\b\\.?(?:,? (?:de |del |of )?(?:19|20)\\d\\d\\b)?
\\b(?:MONTH)\\.?,? (?:(?:de|del|of) )?'?(?:19|20)\\d\\d\\b(?![.,]?\\d)
\\b(?:MONTH)\\.? \\d{1,2}(?:st|nd|rd|th)?(?: ?[-–] ?\\d{1,2})?, (?:19|20)\\d\\d\\b
\\b(?:MONTH)\\.? \\d{1,2}(?:st|nd|rd|th)\\b
(?<![\\d.,])\\d{1,2}[:h]\\d\\d(?::\\d\\d)?(?!\\d)(?: ?[ap]\\.?m\\b\\.?| Uhr)?
(?<![\\d.,])\\d{1,2}(?:[:.]\\d\\d)?(?:-\\d{1,2})? ?(?:[ap]\\.m\\.|[ap]m\\b|[AP]M\\b|o'clock|Uhr\\b|noon\\b)
(?<![\\d.,])\\d{1,2} h(?: \\d\\d)?\\b
\\b(?:GMT|UTC) ?[+-]\\d{1,2}(?::\\d\\d)?
(?<![\\d.,])\\d{1,4}(?:[.,]\\d+)?(?:[-–]\\d{1,3})?[ -](?:(?:consecutive|straight|full|whole|working|trading|calendar|aufeinanderfolgenden?) )?(?:years?|months?|weeks?|days?|hours?|minutes?|mins?|seconds?|secs?|quarters?|decades?|centuries|semesters?)\\b
(?<![\\d.,])\\d{1,4}(?:[.,]\\d+)? (?:Jahren?|Monaten?|Wochen?|Tagen?|Stunden?|Minuten?|Sekunden?|Quartalen?|ans?|années|mois|semaines?|jours?|heures?|minutes|secondes|trimestres?|años?|meses|mes|semanas?|días?|horas?|minutos?|segundos?|anos?|dias?|mês)(?![A-Za-zÀ-ɏ])
(?<![\\d.,])\\d{1,4}(?:st|nd|rd|th)\\b
(?<![\\d.,])\\d{1,4}(?:er|re|ère|e|ème|eme|ième|º|ª|°|\\.º|\\.ª|te[nrs]?|ste[nrs]?)(?![A-Za-zÀ-ɏ])
(?<![\\d.,])\\d{1,3}\\. (?=Quartal|Jahrhundert|Platz|Rang|Mal\\b|Tag|Halbjahr|Stelle|Auflage|Kapitel|Stock|Etage|Geburtstag|Jahrestag)
(?<![\\d.,만천])[1-9]0대
(?:第|제) ?\\d{1,5}(?:[^\\s\\d]{0,2})
(?<![\\d.,])\\d{1,4}(?:[.,]\\d+)?(?: ?[~-] ?\\d{1,4})? ?(?:年|년|月|월|日(?!元)|일|世紀|世纪|세기|分期|분기|四半期|季度|半期|반기|上半年|下半年|주(?!요)|週|周|星期|개월|[かカヶヵケ]月|个月|個月|箇月|시(?!장)|時|时|小时|点[钟整半]|분(?!의)|分(?!の|之)|초(?!과)|秒|天|歳|岁|세(?!트)|代|回|회|차(?!량)|번|番|호|号|號|위(?!안)|位|等|등급|등(?!록)|쪽|페이지|ページ|頁|页|장|章|条|項|项|期|기(?!업)|届|屆|층|階|楼|度|도|級|級|급|丁目|국|カ国|か国|ヶ国|개국|国|國)
(?:上午|下午|早上|晚上|凌晨|오전|오후|午前|午後) ?\\d{1,2}[点點]?
(?<![\\d.,])\\d/\\d ?분기
\\(?(?<![\\d.,])0\\d{1,4}\\)?[ /-]\\d{2,4}(?:[ -]?\\d{2,4}){1,4}
(?<![\\d.,])\\d{1,4}(?:-\\d{3,4}){2,3}(?!\\d)
\\(\\d{3}\\) ?\\d{3}-\\d{4}
(?!\\+\\d{1,3}(?: \\d{3}){1,4}(?![\\d-]))\\+\\d{1,3}(?:[ .-]?\\(?\\d{1,4}\\)?[ .-]\\d{2,8}){1,3}(?:[ .-]\\d{2,4}){0,2}(?![.,]?\\d|%)
(?<![\\d.,])\\d\\d(?: \\d\\d){3,5}(?![\\d.,])
(?<![\\d.,])\\d{1,3}(?:\\.\\d{1,3}){3}(?![\\d.,])
\\b(?:tel|telephone|phone|fax|téléphone|teléfono|telefone|Telefon|mobile|전화|電話|电话|传真)[.:]? ?:?[+\\d][\\d ().-]{3,20}
\\b(?:pp?|pages?|Seiten?|S|páginas?|pág|pag|pgs?)\\.? ?\\d{1,5}(?:[-–]\\d{1,5})?(?![.,]?\\d| ?%)
`;

/**
 * Words before a number that name it, so that it is none: chapter 84, No. 7, Table 3. A percent sign, a unit or a scale
 * word behind the number overrules them.
 */
export const labels = `
no nos nr num number numbers n° nº № # numéro numero número nummer vol volume band tome issue chapter ch kapitel chapitre
capítulo section sections sec § §§ article articles art artikel artículo artigo paragraph para clause table tables tab
tableau tabelle tabla tabela figure figures fig abbildung abb chart graph grafik annex annexe anhang anexo appendix note
footnote room raum floor flight route highway line linie ligne lot bus gate platform channel version versions ver rev
release phase level grade class type stage tier step part teil rule act title titel question item code codes hs sitc nace
iso en din rfc cas isbn issn dial call zip plz postcode top age aged week woche year years jahr año ano season episode
session meeting resolution directive regulation decree law bill exit ext box p.o. lane track model size
apartment apt suite building bldg q quarter day tag día dia group heading edition psalm verse
`;
