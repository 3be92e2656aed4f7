"""Loads each day's files into the lake, a DAG for Airflow 2.4 and later.

What the exit code asks for: 0 is done, or was already; 1 (failed) and 3 (another run was there first, or a
check did not hold) are tried again; 2 (bad arguments, missing or unreadable input) is not.
"""

from datetime import datetime, timedelta
from zoneinfo import ZoneInfo

from airflow import DAG
from airflow.exceptions import AirflowFailException, AirflowSkipException
from airflow.timetables.interval import CronDataIntervalTimetable

try:
    from airflow.providers.standard.operators.bash import BashOperator
except ImportError:  # Airflow 2
    from airflow.operators.bash import BashOperator

ZONE = "Asia/Shanghai"
PLAYLAKE = "/opt/playlake/playlake"
LAKE = f"--warehouse=/data/lake --timeZone={ZONE}"

# The day of the interval in the lake's zone. {{ ds }} is UTC's: east of Greenwich that is the day before.
DAY = "{{ data_interval_start.in_timezone('" + ZONE + "').strftime('%Y-%m-%d') }}"
MONTH_BEFORE = (
    "{{ data_interval_start.in_timezone('" + ZONE + "').subtract(days=30).strftime('%Y-%m-%d') }}"
)


class PlaylakeOperator(BashOperator):
    """Runs a command of Playlake; exit code 2 fails at once, whatever retries are left."""

    def __init__(self, **kwargs):
        # BashOperator turns this code, and no other, into a skip, which is caught below.
        super().__init__(skip_on_exit_code=2, append_env=True, **kwargs)

    def execute(self, context):
        try:
            return super().execute(context)
        except AirflowSkipException as refused:
            raise AirflowFailException("Bad arguments or input, see the log.") from refused


with DAG(
    dag_id="playlake_daily",
    # An interval from half past two to half past two holds the day that begins it. Named, because a text of
    # cron gives no interval in Airflow 3.
    schedule=CronDataIntervalTimetable("30 2 * * *", timezone=ZONE),
    start_date=datetime(2024, 5, 1, tzinfo=ZoneInfo(ZONE)),
    # Days on which the scheduler was off are loaded when it is back. Several at once do no harm, but days
    # next to each other meet in the tables, and the second of them does its work twice.
    catchup=True,
    max_active_runs=1,
    default_args={
        "retries": 3,
        "retry_delay": timedelta(minutes=15),
        "execution_timeout": timedelta(hours=3),
    },
) as dag:
    load = PlaylakeOperator(
        task_id="load",
        bash_command=f"{PLAYLAKE} run --date={DAY} {LAKE}"
        " --profiles='/data/user_profile/{date}/*.parquet'"
        " --events='/data/user_event/{date}/*.parquet'"
        " --checks=/etc/playlake/checks.yaml"
        " --runner=SparkRunner --sparkMaster='local[*]' --quiet",
    )

    # Fails, and so alerts, where one of the last 31 days is missing or its files have changed since.
    status = PlaylakeOperator(
        task_id="status",
        bash_command=f"{PLAYLAKE} status {LAKE} --from={MONTH_BEFORE} --to={DAY}",
        retries=0,
    )

    load >> status
