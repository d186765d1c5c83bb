/** What a program that holds both doors sees of them, as JSON. */
exports.report = (library, published, sql) => {
  const printed = published.published("8.4%");
  return JSON.stringify({
    names: {
      ".": Object.keys(library).sort(),
      "./published": Object.keys(published).sort(),
      "./sql": Object.keys(sql).sort(),
    },
    growth: library.onYearChange("61.04", "56.31").toFixedPercent(1),
    // A copy in each door would be another class of the same name.
    sharesRatio: printed.bounds.lower.constructor === library.Ratio,
    sharesGrowthError: errorOf(() => published.published("")).constructor === library.GrowthError,
  });
};

function errorOf(call) {
  try {
    call();
  } catch (error) {
    return error;
  }
}
