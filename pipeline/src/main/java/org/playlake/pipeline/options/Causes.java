package org.playlake.pipeline.options;

import java.net.UnknownHostException;
import java.nio.file.AccessDeniedException;
import java.nio.file.NoSuchFileException;
import java.util.List;
import org.checkerframework.checker.nullness.qual.Nullable;

/** Explanation of a failure in one paragraph for users. */
public final class Causes {
  private static final String DENIED =
      "Access is denied. Check the keys or the role, and what they may do there";

  private static final String FULL_DISK = "No space left on device";

  /** Phrases that Spark and its runner put before a cause. */
  private static final List<String> ENGINE_PHRASES =
      List.of("Job aborted due to stage", "Failed to read data");

  /**
   * Meanings of errors of a JVM or a machine, and remedies, by a word of the error. In order: the
   * first that is found counts.
   */
  private static final List<Remedy> REMEDIES =
      List.of(
          new Remedy(
              "OutOfMemoryError: Java heap space",
              "The heap is full. Give it more with PLAYLAKE_HEAP, such as PLAYLAKE_HEAP=8g"),
          new Remedy(
              "OutOfMemoryError: GC overhead limit",
              "The heap is full. Give it more with PLAYLAKE_HEAP, such as PLAYLAKE_HEAP=8g"),
          new Remedy(
              "OutOfMemoryError: Requested array size",
              "A value is larger than any array can be. Look for it in the file that was read"),
          new Remedy(
              "OutOfMemoryError: unable to create",
              "The system gives no more threads. Raise its limit (ulimit -u), or use fewer cores"),
          new Remedy(
              "OutOfMemoryError",
              "Memory ran out. Give the process more, or a smaller heap with PLAYLAKE_HEAP"),
          new Remedy(
              "StackOverflowError",
              "A value is nested too deeply for the stack. Give it more with PLAYLAKE_JAVA_OPTS=-Xss8m"),
          new Remedy(
              FULL_DISK,
              "A disk is full: that of the warehouse or that of temporary files. Free space on it"),
          new Remedy(
              "exited with code 52",
              "An executor ran out of memory. Give it more with spark.executor.memory, or fewer"
                  + " tasks at a time with spark.executor.cores"),
          new Remedy(
              "exited with code 137",
              "An executor was killed, most likely for its memory. Give it more with"
                  + " spark.executor.memoryOverhead and spark.executor.memory"),
          new Remedy(
              "UnknownHostException",
              "Check the name of the host. Where it is a name service of a cluster, let"
                  + " HADOOP_CONF_DIR name the folder of its core-site.xml and hdfs-site.xml"),
          new Remedy(
              "NotAuthorizedException",
              "The catalog does not know these credentials. Check the token, or the access key and"
                  + " its secret, and whether they have run out"),
          new Remedy("ExpiredToken", "The credentials have run out. Get new ones, and run again"),
          new Remedy(
              "NoAuthWithAWSException",
              "There are no keys for S3. Put fs.s3a.access.key and fs.s3a.secret.key into the"
                  + " core-site.xml of HADOOP_CONF_DIR, or give the machine a role"),
          new Remedy(
              "NoSuchBucket", "There is no such bucket there. Check its name, and the endpoint"),
          new Remedy("UnknownStoreException", "Check the name of the bucket, and the endpoint"),
          new Remedy("ForbiddenException", DENIED),
          new Remedy("Status Code: 403", DENIED),
          new Remedy(
              "SSLException",
              "The two ends agree on no encryption. Check whether the address is one of http:// or"
                  + " of https://, and whether this machine knows the server's certificate"),
          new Remedy(
              "No suitable driver",
              "No jar on the class path has the driver of this database. Add it:"
                  + " PLAYLAKE_CLASSPATH=/folder/of/jars/*"),
          new Remedy(
              "NoClassDefFoundError",
              "A jar is missing, or there are two versions of it. Check PLAYLAKE_CLASSPATH"),
          new Remedy(
              "NoSuchMethodError", "Two versions of a jar are mixed. Check PLAYLAKE_CLASSPATH"),
          new Remedy("LinkageError", "Classes do not fit together. Check PLAYLAKE_CLASSPATH"));

  private record Remedy(String word, String sentences) {}

  private Causes() {}

  /**
   * The first message in the chain of causes that is not an engine's phrase, and what the innermost
   * cause adds to it. An exception that only wraps its cause is skipped. An error of the JVM, and a
   * full disk, are told with what helps. Without a full stop at the end.
   */
  public static String explain(Throwable failure) {
    String remedy = remedy(failure);
    return remedy == null ? messages(failure) : messages(failure) + ". " + remedy;
  }

  /**
   * The first line of an exception's own message, without a full stop at the end; the name of its
   * class where it has no message.
   */
  public static String firstLine(Throwable failure) {
    String name = failure.getClass().getSimpleName();
    String line = failure.getMessage() == null ? name : firstLine(message(failure), name);
    return line.endsWith(".") ? line.substring(0, line.length() - 1) : line;
  }

  /**
   * The message of an exception of this class in the chain of causes, or null. An engine may have
   * kept it as text only.
   */
  public static @Nullable String message(Throwable failure, Class<? extends Exception> kind) {
    String word = kind.getName() + ": ";
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (kind.isInstance(cause)) {
        return cause.getMessage();
      }
      int at = cause.toString().indexOf(word);
      if (at >= 0) {
        return firstLine(cause.toString().substring(at + word.length()), "");
      }
    }
    return null;
  }

  /** Whether a disk was full. */
  public static boolean isFullDisk(Throwable failure) {
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause.toString().contains(FULL_DISK)) {
        return true;
      }
    }
    return false;
  }

  private static @Nullable String remedy(Throwable failure) {
    for (Remedy each : REMEDIES) {
      for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
        if (cause.toString().contains(each.word())) {
          return each.sentences();
        }
      }
    }
    return null;
  }

  private static String messages(Throwable failure) {
    @Nullable String first = null;
    String last = failure.getClass().getSimpleName();
    for (@Nullable Throwable cause = failure; cause != null; cause = cause.getCause()) {
      if (cause instanceof Error) {
        String message = cause.getMessage() == null ? "" : ": " + cause.getMessage();
        last = firstLine(cause.getClass().getSimpleName() + message, last);
        first = first == null ? last : first;
      } else if (speaks(cause)) {
        last = firstLine(message(cause), last);
        first = first == null ? last : first;
      }
    }
    if (first == null) {
      return last;
    }
    String begin = first.endsWith(".") ? first.substring(0, first.length() - 1) : first;
    return begin.contains(last) || first.contains(last) ? begin : begin + " (" + last + ")";
  }

  /** Some exceptions hold nothing but the name of what they are about. */
  private static String message(Throwable cause) {
    String name = cause.getMessage();
    if (cause instanceof UnknownHostException) {
      return "the host " + name + " is not known";
    }
    if (cause instanceof ClassNotFoundException) {
      return "class " + name + " not found";
    }
    if (cause instanceof AccessDeniedException) {
      return "access to " + name + " is denied";
    }
    return cause instanceof NoSuchFileException ? "there is no " + name : name;
  }

  private static String firstLine(String text, String otherwise) {
    // Some end where more should have followed.
    return text.strip().lines().findFirst().orElse(otherwise).replaceFirst("[\\s:]+$", "");
  }

  private static boolean speaks(Throwable cause) {
    String message = cause.getMessage();
    if (message == null || message.isBlank()) {
      return false;
    }
    Throwable inner = cause.getCause();
    return inner == null
        || !(message.contains(inner.toString())
            || ENGINE_PHRASES.stream().anyMatch(message::startsWith));
  }
}
