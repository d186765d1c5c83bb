/** Formulas of doc comments, written on one line, as fractions that the browser sets (MathML). */

/** A paragraph that begins with `Formula:`, in HTML; what is no formula in it stays as it stands. */
export function formulaParagraph(html: string): string {
  const text = html.replace(/^Formula: /, "");
  const [sentence = ""] = /^[\s\S]*?[.,](?=\s|$)/.exec(text) ?? [text];
  const clauses = sentence.replace(/[.,]$/, "").split(";");
  const set = clauses.map((clause) => mathOf(clause.replaceAll("\n", " ").trim()));
  // Where one clause is prose, all of them are.
  if (set.includes(undefined)) return `<p>${html}</p>`;
  const rest = text.slice(sentence.length).trim();
  const lines = set.map((math) => `<math display="block">${math}</math>`).join("");
  return `<div class="formula"><span>Formula</span>${lines}</div>${rest && `<p>${upperFirst(rest)}</p>`}`;
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** At most so many words are one name, such as "the same periods of the year before". */
const mostWords = 8;

/** An expression as MathML; nothing where the text is no expression, or only a name. */
export function mathOf(text: string): string | undefined {
  const tokens =
    text
      .match(/[()|=≤≥<>+−·/]|[^()|=≤≥<>+−·/]+/g)
      ?.map((token) => token.trim())
      .filter(Boolean) ?? [];
  let at = 0;
  const next = () => tokens[at];
  const parts: string[] = [];

  function relation(): string | undefined {
    const sides: string[] = [];
    for (;;) {
      const side = sum();
      if (side === undefined) return undefined;
      sides.push(side);
      if (!/^[=≤≥<>]$/.test(next() ?? "")) return sides.join("");
      sides.push(operator(tokens[at++] as string));
    }
  }

  function sum(): string | undefined {
    const terms: string[] = [];
    if (next() === "−") terms.push(operator(tokens[at++] as string));
    for (;;) {
      const term = product();
      if (term === undefined) return undefined;
      terms.push(term);
      if (!/^[+−]$/.test(next() ?? "")) return terms.join("");
      terms.push(operator(tokens[at++] as string));
    }
  }

  function product(): string | undefined {
    let left = factor();
    while (left !== undefined && /^[·/]$/.test(next() ?? "")) {
      const sign = tokens[at++];
      const right = factor();
      if (right === undefined) return undefined;
      left =
        sign === "/"
          ? `<mfrac><mrow>${unwrapped(left)}</mrow><mrow>${unwrapped(right)}</mrow></mfrac>`
          : left + operator("·") + right;
    }
    return left;
  }

  function factor(): string | undefined {
    const token = tokens[at++];
    if (token === "(" || token === "|") {
      const close = token === "(" ? ")" : "|";
      const inside = relation();
      if (inside === undefined || tokens[at++] !== close) return undefined;
      return `<mrow><mo>${token}</mo>${inside}<mo>${close}</mo></mrow>`;
    }
    return token === undefined || !/^[\p{L}\d' -]+$/u.test(token) || token.split(" ").length > mostWords
      ? undefined
      : name(token);
  }

  const whole = relation();
  parts.push(whole ?? "");
  return whole === undefined || at < tokens.length || tokens.length < 3 ? undefined : parts.join("");
}

/** A bracket around all of a numerator says nothing. */
function unwrapped(math: string): string {
  const match = /^<mrow><mo>\(<\/mo>([\s\S]*)<mo>\)<\/mo><\/mrow>$/.exec(math);
  return match === null || /<mo>\)<\/mo>[\s\S]*<mo>\(<\/mo>/.test(match[1] as string) ? math : (match[1] as string);
}

function name(token: string): string {
  const indexed = /^(\p{L})(\d)$/u.exec(token);
  if (indexed) return `<msub><mi>${indexed[1]}</mi><mn>${indexed[2]}</mn></msub>`;
  return /^\d+$/.test(token)
    ? `<mn>${token}</mn>`
    : token.length === 1
      ? `<mi>${token}</mi>`
      : `<mtext>${token}</mtext>`;
}

function operator(sign: string): string {
  return `<mo>${sign.replace("<", "&lt;").replace(">", "&gt;")}</mo>`;
}
