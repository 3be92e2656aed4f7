#!/usr/bin/env bash
# A node SERVERLESS_SPARK_BATCH of DataWorks. DataWorks puts the business date, such as 20240508, in
# the place of the text below before it runs this. The run reads the sources as a whole; the date
# names it and its summary.
set -euo pipefail

bizdate=${bizdate}

spark-submit \
  --name "playlake-$bizdate" \
  --class org.playlake.pipeline.Main \
  --conf spark.driver.cores=2 \
  --conf spark.driver.memory=7g \
  --conf spark.executor.cores=4 \
  --conf spark.executor.memory=14g \
  --conf spark.executor.instances=2 \
  --conf spark.dynamicAllocation.enabled=false \
  --conf 'spark.driver.extraJavaOptions=-XX:+IgnoreUnrecognizedVMOptions --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.lang.reflect=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED --add-opens=java.base/jdk.internal.ref=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/sun.nio.cs=ALL-UNNAMED --add-opens=java.base/sun.security.action=ALL-UNNAMED --add-opens=java.base/sun.util.calendar=ALL-UNNAMED --add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED -Djdk.reflect.useDirectMethodHandle=false' \
  --conf 'spark.executor.extraJavaOptions=-XX:+IgnoreUnrecognizedVMOptions --add-opens=java.base/java.lang=ALL-UNNAMED --add-opens=java.base/java.lang.invoke=ALL-UNNAMED --add-opens=java.base/java.lang.reflect=ALL-UNNAMED --add-opens=java.base/java.io=ALL-UNNAMED --add-opens=java.base/java.net=ALL-UNNAMED --add-opens=java.base/java.nio=ALL-UNNAMED --add-opens=java.base/java.util=ALL-UNNAMED --add-opens=java.base/java.util.concurrent=ALL-UNNAMED --add-opens=java.base/java.util.concurrent.atomic=ALL-UNNAMED --add-opens=java.base/jdk.internal.ref=ALL-UNNAMED --add-opens=java.base/sun.nio.ch=ALL-UNNAMED --add-opens=java.base/sun.nio.cs=ALL-UNNAMED --add-opens=java.base/sun.security.action=ALL-UNNAMED --add-opens=java.base/sun.util.calendar=ALL-UNNAMED --add-opens=java.security.jgss/sun.security.krb5=ALL-UNNAMED -Djdk.reflect.useDirectMethodHandle=false' \
  --conf spark.serializer=org.apache.spark.serializer.KryoSerializer \
  --conf spark.kryo.registrator=org.apache.beam.runners.spark.coders.SparkRunnerKryoRegistrator \
  --conf spark.kryoserializer.buffer.max=512m \
  --conf spark.driver.maxResultSize=0 \
  --conf spark.memory.storageFraction=0.1 \
  oss://my-bucket/jars/playlake-spark.jar \
  run \
  --profiles='oss://my-bucket/user_profile/*.parquet' \
  --events='oss://my-bucket/user_event/**/*.parquet' \
  --warehouse=my_catalog \
  --catalogOptions='{"metastore":"rest","uri":"http://cn-hangzhou-vpc.dlf.aliyuncs.com","token.provider":"dlf","dlf.region":"cn-hangzhou","dlf.token-loader":"ecs"}' \
  --timeZone=Asia/Shanghai \
  --summary="oss://my-bucket/summaries/$bizdate.json"
