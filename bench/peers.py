"""What pandas and polars make of a panel: `peers.py FOLDER ROUNDS` reads FOLDER/values.f64, writes a file a result, and prints seconds.

The panel is as files have it: a row a series and month, and no row for a hole. The key is a whole number, the cheapest there is.
"""

import json
import sys
import time

import numpy as np
import pandas as pd
import polars as pl

folder, rounds = sys.argv[1], int(sys.argv[2])
months = 120
values = np.fromfile(f"{folder}/values.f64")
place = np.flatnonzero(~np.isnan(values))
columns = {
    "series": place // months,
    "month": place % months,
    "year": place % months // 12,
    "value": values[place],
}
table = pd.DataFrame(columns)
frame = pl.DataFrame(columns)


def told(expression):
    return frame.select(expression.alias("result"))


value = pl.col("value")
workloads = {
    "change": {
        "pandas": lambda: (table.groupby("series")["value"].pct_change(12) * 100).round(1),
        "polars": lambda: told((value.pct_change(12).over("series") * 100).round(1)),
    },
    "year-to-date": {
        "pandas": lambda: table.groupby(["series", "year"])["value"].cumsum(),
        "polars": lambda: told(value.cum_sum().over("series", "year")),
    },
    "rolling": {
        "pandas": lambda: table.groupby("series")["value"].rolling(12).sum(),
        "polars": lambda: told(value.rolling_sum(12).over("series")),
    },
    "rank": {
        "pandas": lambda: table.groupby("month")["value"].rank(method="min", ascending=False),
        "polars": lambda: told(value.rank("min", descending=True).over("month")),
    },
}
seconds = {}
for workload, contenders in workloads.items():
    for name, run in contenders.items():
        best = float("inf")
        for _ in range(rounds):
            start = time.process_time()
            result = run()
            best = min(best, time.process_time() - start)
        found = result["result"].to_numpy() if name == "polars" else result.to_numpy()
        whole = np.full(len(values), np.nan)
        whole[place] = found.astype(float)
        whole.tofile(f"{folder}/{workload}-{name}.f64")
        seconds[f"{workload} {name}"] = best
python = ".".join(map(str, sys.version_info[:3]))
print(json.dumps({"versions": {"pandas": pd.__version__, "polars": pl.__version__, "Python": python}, "seconds": seconds}))
