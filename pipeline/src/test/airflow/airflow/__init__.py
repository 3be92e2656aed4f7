"""The few names of Airflow that a DAG here uses, as Airflow 2 has them."""


class DAG:
    current = None

    def __init__(self, dag_id, schedule, start_date, catchup, max_active_runs, default_args):
        self.dag_id = dag_id
        self.schedule = schedule
        self.start_date = start_date
        self.max_active_runs = max_active_runs
        self.default_args = default_args
        self.tasks = {}

    def __enter__(self):
        DAG.current = self
        return self

    def __exit__(self, *error):
        DAG.current = None
