/** Functions with several signatures: one text below all of them, each parameter once, and the options by name. */
import {
  type Application,
  Converter,
  type DeclarationReflection,
  DefaultTheme,
  DefaultThemeRenderContext,
  JSX,
  type ParameterReflection,
  type ProjectReflection,
  ReflectionKind,
  type SignatureReflection,
  type SomeType,
} from "typedoc";

class Context extends DefaultThemeRenderContext {
  override memberSignatures = (member: DeclarationReflection): JSX.Element => {
    const signatures = member.signatures ?? [];
    const first = signatures[0] as SignatureReflection;
    const typeParameters = signatures.flatMap((signature) => signature.typeParameters ?? []);
    return JSX.createElement(
      JSX.Fragment,
      null,
      JSX.createElement(
        "ul",
        { class: `tsd-signatures ${this.getReflectionClasses(member)}` },
        ...signatures.map((signature) =>
          JSX.createElement(
            "li",
            null,
            JSX.createElement(
              "div",
              { class: "tsd-signature tsd-anchor-link", id: this.getAnchor(signature) },
              this.memberSignatureTitle(signature),
            ),
          ),
        ),
      ),
      JSX.createElement(
        "div",
        { class: "tsd-description" },
        this.reflectionFlags(first),
        this.commentSummary(first),
        typeParameters.length > 0 && this.typeParameters(typeParameters),
        this.parametersOf(signatures),
        this.commentTags(first),
        this.memberSources(first),
      ),
    );
  };

  private parametersOf(signatures: readonly SignatureReflection[]): JSX.Element | false {
    const byName = new Map<string, ParameterReflection[]>();
    for (const parameter of signatures.flatMap(({ parameters = [] }) => parameters)) {
      byName.set(parameter.name, [...(byName.get(parameter.name) ?? []), parameter]);
    }
    const described = [...byName.values()].map((same) => this.parameter(same));
    return described.length > 0 && titledList("Parameters", described);
  }

  private parameter(same: readonly ParameterReflection[]): JSX.Element {
    const first = same[0] as ParameterReflection;
    const types = [...new Map(same.map(({ type }) => [String(type), type])).values()];
    const options = first.name === "options" ? withoutRepeats(types.flatMap(fieldsOf)) : [];
    return JSX.createElement(
      "li",
      null,
      JSX.createElement("span", { class: "tsd-kind-parameter" }, first.name),
      first.flags.isOptional ? "?" : "",
      ...types.flatMap((type, place) => [place === 0 ? ": " : ", or ", this.type(type)]),
      first.defaultValue === undefined ? "" : ` = ${first.defaultValue}`,
      this.commentSummary(first),
      options.length > 0 &&
        JSX.createElement("ul", { class: "tsd-parameter-list" }, ...options.map((field) => this.option(field))),
    );
  }

  private option(field: DeclarationReflection): JSX.Element {
    return JSX.createElement(
      "li",
      null,
      JSX.createElement("span", { class: "tsd-kind-parameter" }, field.name),
      field.flags.isOptional ? "?: " : ": ",
      this.type(field.type),
      this.commentSummary(field),
    );
  }
}

function titledList(title: string, items: JSX.Element[]): JSX.Element {
  return JSX.createElement(
    "div",
    { class: "tsd-parameters" },
    JSX.createElement("h4", { class: "tsd-parameters-title" }, title),
    JSX.createElement("ul", { class: "tsd-parameter-list" }, ...items),
  );
}

/** Options of two signatures that have the same name, type and description are one. */
function withoutRepeats(fields: readonly DeclarationReflection[]): DeclarationReflection[] {
  const said = ({ name, type, comment }: DeclarationReflection) =>
    [name, type, ...(comment?.summary.map(({ text }) => text) ?? [])].join(" ");
  return [...new Map(fields.map((field) => [said(field), field])).values()];
}

/** The fields of what options are declared as: an interface, or several of them together. */
function fieldsOf(type: SomeType | undefined): readonly DeclarationReflection[] {
  if (type?.type === "intersection" || type?.type === "union") return type.types.flatMap(fieldsOf);
  if (type?.type === "reflection") return type.declaration.children ?? [];
  if (type?.type !== "reference" || !type.reflection?.isDeclaration()) return [];
  return type.reflection.children ?? fieldsOf(type.reflection.type);
}

class Theme extends DefaultTheme {
  override ContextClass = Context;
}

export function overloads(app: Application): void {
  // A comment describes the parameters of all signatures. TypeDoc gives it to each, and would warn of those of others.
  const priority = 1000;
  app.converter.on(Converter.EVENT_RESOLVE_BEGIN, ({ project }) => ownParametersOnly(project), priority);
  app.renderer.defineTheme("overloads", Theme);
}

function ownParametersOnly(project: ProjectReflection): void {
  for (const signature of project.getReflectionsByKind(ReflectionKind.CallSignature) as SignatureReflection[]) {
    const { comment, parent } = signature;
    if (!comment) continue;
    comment.blockTags = comment.blockTags.filter(({ tag, name = "" }) => {
      const elsewhere = parent.signatures?.some((other) => names(other).includes(name));
      return tag !== "@param" || names(signature).includes(name) || !elsewhere;
    });
  }
}

function names({ parameters = [] }: SignatureReflection): string[] {
  return parameters.map(({ name }) => name);
}
