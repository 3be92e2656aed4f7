package org.playlake.pipeline.submit;

import java.util.regex.Pattern;

/**
 * Refusal of what lets somebody in where it would be shown: the arguments and settings of a job
 * stand in its page, its logs and the answers of the service.
 */
final class SecretCheck {
  private static final Pattern KEY =
      Pattern.compile(
          "(?i).*(secret|password|passwd|token|credential|access[-._]?key|account[-._]?key"
              + "|private[-._]?key|sas[-._]?key|authorization).*");

  /** Keys of this kind that say where a secret is, or how it is to be got. */
  private static final Pattern HARMLESS =
      Pattern.compile(
          "(?i).*(provider|providers|path|loader|enabled|impl|class|file|url|role-name)");

  /** References to the environment, or to Amazon's Secrets Manager. */
  private static final Pattern REFERENCE = Pattern.compile("\\$\\{env:[^}]+}|EMR\\.secret@.+");

  private static final Pattern IN_ADDRESS = Pattern.compile("(?s).*://[^/@]*:[^/@]+@.*");

  private static final String REMEDY =
      " Arguments and settings are shown in the job's page. Let the role of the job open the way, or"
          + " name a file with dlf.token-path, or write ${env:NAME} and set NAME where the driver"
          + " runs.";

  private SecretCheck() {}

  /** Refuses a secret among the catalog's options. */
  static void checkCatalog(String key, String value, Checks checks) {
    if (isSecret(key, value)) {
      checks.refuse("--catalogOptions holds " + key + " in plain text." + REMEDY);
    }
  }

  /** Refuses a secret among the settings of Spark. */
  static void checkSetting(String key, String value, Checks checks) {
    if (isSecret(key, value) || IN_ADDRESS.matcher(value).matches()) {
      checks.refuse("--conf=" + key + " holds a secret in plain text." + REMEDY);
    }
  }

  /** Refuses a secret among the options of run. */
  static void checkOption(String option, String value, Checks checks) {
    if (isSecret(option, value) || IN_ADDRESS.matcher(value).matches()) {
      checks.refuse("--" + option + " holds a secret in plain text." + REMEDY);
    }
  }

  private static boolean isSecret(String key, String value) {
    return KEY.matcher(key).matches()
        && !HARMLESS.matcher(key).matches()
        && !REFERENCE.matcher(value).matches();
  }
}
