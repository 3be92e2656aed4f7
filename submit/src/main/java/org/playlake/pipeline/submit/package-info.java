/**
 * The command {@code submit}: a target's options ({@code EmrServerlessCommand}, {@code
 * EmrServerlessAwsCommand}, {@code SparkCommand}) and the words of the job ({@code JobWords})
 * become a request, which is printed or sent. Only {@code AlibabaClient} and {@code AmazonClient}
 * need the vendors' libraries.
 */
package org.playlake.pipeline.submit;
