"""Spark as one process: a command a line of JSON comes in, an answer a line goes out. Cells are texts, never floats.

{"sql": "CREATE …"}                         runs it
{"sql": "SELECT …", "parameters": []}       its rows, each a list of cells, and the names of its columns
{"sql": "SELECT …", "plan": true}           the plan that ran, as text
{"sql": "SELECT …", "timed": true}          the processor's seconds of it, its rows counted, and the bytes that its exchanges wrote
{"setting": "spark.sql.ansi.enabled", "value": "false"}
"""

import json
import os
import shutil
import sys
import tempfile
import time
from decimal import Decimal

# The virtual machine writes where it likes: the answers alone have the standard output.
answers = os.fdopen(os.dup(1), "w", encoding="utf-8")
os.dup2(2, 1)
folder = tempfile.mkdtemp(prefix="export-growth-spark-")
os.environ.setdefault("SPARK_LOCAL_IP", "127.0.0.1")
# Where the workers of a cluster write: else among the files of the package.
os.environ["SPARK_WORKER_DIR"] = f"{folder}/workers"
from pyspark.sql import SparkSession  # noqa: E402

settings = {
    "spark.driver.memory": "1500m",
    "spark.driver.host": "127.0.0.1",
    "spark.driver.bindAddress": "127.0.0.1",
    # Short queries are compiled longer than they run; long ones are to be measured as they are.
    "spark.driver.extraJavaOptions": "" if "--long" in sys.argv else "-XX:TieredStopAtLevel=1",
    "spark.local.dir": folder,
    "spark.sql.ansi.enabled": "true",
    "spark.sql.adaptive.enabled": "false",
    # Else rows that stand in the query itself were reckoned before it runs, by other code.
    "spark.sql.optimizer.excludedRules": "org.apache.spark.sql.catalyst.optimizer.ConvertToLocalRelation",
    "spark.sql.session.timeZone": "UTC",
    "spark.sql.shuffle.partitions": "2",
    "spark.sql.warehouse.dir": f"{folder}/warehouse",
    "spark.ui.enabled": "false",
}


def cell(value):
    if value is None:
        return None
    if isinstance(value, bool):
        return "true" if value else "false"
    return format(value, "f") if isinstance(value, Decimal) else str(value)


def answer(spark, command):
    if "setting" in command:
        spark.conf.set(command["setting"], command["value"])
        return {}
    frame = spark.sql(command["sql"], args=command.get("parameters") or None)
    if command.get("plan"):
        return {"plan": planOf(frame)}
    if command.get("timed"):
        return timed(spark, frame)
    return {"columns": frame.columns, "rows": [[cell(value) for value in row] for row in frame.collect()]}


def planOf(frame):
    """As it ran: what Spark changes meanwhile is in it, and what it began with is not."""
    execution = frame._jdf.queryExecution()
    frame.collect()
    return execution.executedPlan().toString().partition("== Initial Plan ==")[0]


def timed(spark, frame):
    """Of the whole virtual machine, so that its collector counts, and other programs do not."""
    execution = frame._jdf.queryExecution()
    machine = spark.sparkContext._gateway.proc.pid
    before, start = processorTime(machine), time.monotonic()
    count = execution.toRdd().count()
    seconds, clock = processorTime(machine) - before, time.monotonic() - start
    return {"seconds": seconds, "clock": clock, "count": count, "shuffled": shuffled(execution.executedPlan())}


def processorTime(process):
    with open(f"/proc/{process}/stat", encoding="utf-8") as file:
        fields = file.read().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


def shuffled(plan):
    """The bytes that the exchanges of a plan, and of all that stands below it, have written."""
    metric = plan.metrics().get("shuffleBytesWritten")
    children = plan.children()
    below = sum(shuffled(children.apply(at)) for at in range(children.size()))
    return below + (metric.get().value() if metric.isDefined() else 0)


def main():
    master = sys.argv[1] if len(sys.argv) > 1 else "local[2]"
    builder = SparkSession.builder.master(master).appName("export-growth")
    for name, value in settings.items():
        builder = builder.config(name, value)
    spark = builder.getOrCreate()
    spark.sparkContext.setLogLevel("OFF")
    print(json.dumps({"version": spark.version}), file=answers, flush=True)
    for line in sys.stdin:
        try:
            told = answer(spark, json.loads(line))
        except Exception as error:  # whatever Spark raises is an answer
            told = {"error": str(error)}
        print(json.dumps(told), file=answers, flush=True)
    spark.stop()


try:
    main()
finally:
    shutil.rmtree(folder, ignore_errors=True)
