"""Executes one task of the DAG for the interval that begins at an instant, and prints how it ended.

Arguments: the DAG, the command in the place of Playlake, the task, the instant (UTC).
"""

import runpy
import sys
from datetime import datetime, timedelta
from zoneinfo import ZoneInfo


class Instant(datetime):
    """As much of pendulum's as templates use."""

    def in_timezone(self, zone):
        return self.astimezone(ZoneInfo(zone))

    def subtract(self, days):
        return self - timedelta(days=days)


dag_file, playlake, task, begin = sys.argv[1:]
dag = runpy.run_path(dag_file)["dag"]
operator = dag.tasks[task]
operator.bash_command = operator.bash_command.replace("/opt/playlake/playlake", playlake)
try:
    operator.execute({"data_interval_start": Instant.fromisoformat(begin)})
    print("done", flush=True)
except Exception as failure:
    print(type(failure).__name__, flush=True)
