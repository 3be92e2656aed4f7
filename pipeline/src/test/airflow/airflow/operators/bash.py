import re
import subprocess

from airflow import DAG
from airflow.exceptions import AirflowException, AirflowSkipException


class BashOperator:
    def __init__(self, task_id, bash_command, skip_on_exit_code=99, append_env=False, retries=None):
        self.bash_command = bash_command
        self.skip_on_exit_code = skip_on_exit_code
        self.downstream = []
        DAG.current.tasks[task_id] = self

    def __rshift__(self, other):
        self.downstream.append(other)
        return other

    def rendered(self, context):
        return re.sub(
            r"\{\{(.+?)\}\}", lambda found: str(eval(found.group(1).strip(), dict(context))), self.bash_command
        )

    def execute(self, context):
        code = subprocess.run(["bash", "-c", self.rendered(context)]).returncode
        if code == self.skip_on_exit_code:
            raise AirflowSkipException(f"exit code {code}")
        if code != 0:
            raise AirflowException(f"exit code {code}")
