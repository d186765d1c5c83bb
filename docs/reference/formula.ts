/** Formulas of doc comments, written on one line, as the browser sets them (MathML). */

/**
 * A paragraph that begins with `Formula:`, in HTML. Its first clauses are set, as long as they are formulas; the words
 * that follow stay words.
 */
export function formulaParagraph(html: string): string {
  let rest = html.replace(/^Formula: /, "");
  let lines = "";
  for (;;) {
    // A clause ends with `;`, `,` or `.`, but not with the `;` of `&lt;`.
    const clause = /^(?:&\w+;|[\s\S])*?(?:[;,.](?=\s|$)|$)/.exec(rest)?.[0] ?? "";
    const math = mathOf(plain(clause));
    if (math === undefined) break;
    lines += `<math display="block">${math}</math>`;
    rest = rest.slice(clause.length).trim();
  }
  if (lines === "") return `<p>${html}</p>`;
  return `<div class="formula"><span>Formula</span>${lines}</div>${rest && `<p>${upperFirst(rest)}</p>`}`;
}

/** A clause without what HTML adds to it. */
function plain(clause: string): string {
  return clause
    .replace(/[;,.]$/, "")
    .replace(/<\/?code>/g, "")
    .replaceAll("&lt;", "<")
    .replaceAll("&gt;", ">")
    .replaceAll("\n", " ")
    .trim();
}

function upperFirst(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** At most so many words are one name, such as "the same periods of the year before". */
const mostWords = 9;

/** An expression as MathML; nothing where the text is no expression, or only a name. */
export function mathOf(text: string): string | undefined {
  const tokens =
    text
      .match(/[()|=≤≥<>+−·×/^Σ]|[^()|=≤≥<>+−·×/^Σ]+/g)
      ?.map((token) => token.trim())
      .filter(Boolean) ?? [];
  let at = 0;
  /** A fraction in an exponent stays on its line: two lines of so small a script cannot be read. */
  let raised = false;
  const next = () => tokens[at] ?? "";

  function relation(): string | undefined {
    return chain(sum, /^[=≤≥<>]$/);
  }

  function sum(): string | undefined {
    const sign = next() === "−" ? operator(tokens[at++] as string) : "";
    const terms = chain(term, /^[+−]$/);
    return terms && sign + terms;
  }

  /** What stands between operators of one rank, with these. */
  function chain(part: () => string | undefined, operators: RegExp): string | undefined {
    let parts = part();
    while (parts !== undefined && operators.test(next())) {
      const sign = operator(tokens[at++] as string);
      const right = part();
      parts = right && parts + sign + right;
    }
    return parts;
  }

  /** A product, or the sum of many of its like. */
  function term(): string | undefined {
    if (next() !== "Σ") return product();
    const sign = operator(tokens[at++] as string);
    const summed = product();
    return summed && sign + summed;
  }

  function product(): string | undefined {
    let left = power();
    while (left !== undefined && /^[·×/]$/.test(next())) {
      const sign = tokens[at++] as string;
      const right = power();
      if (right === undefined) return undefined;
      left = sign === "/" && !raised ? pair("mfrac", left, right) : left + operator(sign) + right;
    }
    return left;
  }

  function power(): string | undefined {
    const base = factor();
    if (base === undefined || next() !== "^") return base;
    at += 1;
    raised = true;
    const exponent = factor();
    raised = false;
    return exponent && `<msup><mrow>${base}</mrow><mrow>${unwrapped(exponent)}</mrow></msup>`;
  }

  function factor(): string | undefined {
    const token = tokens[at++] ?? "";
    if (token === "(" || token === "|") {
      const close = token === "(" ? ")" : "|";
      const inside = relation();
      if (inside === undefined || tokens[at++] !== close) return undefined;
      return `<mrow>${operator(token)}${inside}${operator(close)}</mrow>`;
    }
    if (token.endsWith("_") && next() === "(") {
      const place = factor();
      return place && pair("msub", name(token.slice(0, -1)), place);
    }
    return /^(?:…|[\p{L}\d'_ -]+)$/u.test(token) && token.split(" ").length <= mostWords ? name(token) : undefined;
  }

  const whole = relation();
  return at < tokens.length || tokens.length < 3 ? undefined : whole;
}

/** A fraction, or a name and its index. */
function pair(element: "mfrac" | "msub", first: string, second: string): string {
  return `<${element}><mrow>${unwrapped(first)}</mrow><mrow>${unwrapped(second)}</mrow></${element}>`;
}

/** A bracket around all of it says nothing where a line or a smaller script does. */
function unwrapped(math: string): string {
  const match = /^<mrow><mo>\(<\/mo>([\s\S]*)<mo>\)<\/mo><\/mrow>$/.exec(math);
  return match === null || /<mo>\)<\/mo>[\s\S]*<mo>\(<\/mo>/.test(match[1] as string) ? math : (match[1] as string);
}

function name(token: string): string {
  if (token === "…") return operator(token);
  const [, indexed, index] = /^(.+)_(.+)$/.exec(token) ?? /^(\p{L})(\d)$/u.exec(token) ?? [];
  if (indexed !== undefined && index !== undefined) return `<msub>${name(indexed)}${name(index)}</msub>`;
  if (/^\d+$/.test(token)) return `<mn>${token}</mn>`;
  // Not `<mtext>`: that counts as space, and what is between two spaces gets none of its own.
  return token.length === 1 ? `<mi>${token}</mi>` : `<mi class="words">${token.replaceAll(" ", "\u00a0")}</mi>`;
}

function operator(sign: string): string {
  const shown = { "<": "&lt;", ">": "&gt;", Σ: "∑" }[sign] ?? sign;
  return `<mo>${shown}</mo>`;
}
