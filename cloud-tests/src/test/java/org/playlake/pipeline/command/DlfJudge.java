package org.playlake.pipeline.command;

import java.util.HashMap;
import java.util.Locale;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import org.apache.paimon.rest.auth.AuthProvider;
import org.apache.paimon.rest.auth.DLFDefaultSigner;
import org.apache.paimon.rest.auth.DLFToken;
import org.apache.paimon.rest.auth.RESTAuthParameter;

/**
 * The server's side of requests that are signed for DLF: signs them again, with the keys it has.
 */
final class DlfJudge implements AuthProvider {
  static final String REGION = "cn-hangzhou";
  private static final String AUTHORIZATION = "Authorization";

  private final DLFDefaultSigner signer = new DLFDefaultSigner(REGION);
  private final Map<String, DLFToken> tokens = new ConcurrentHashMap<>();

  DlfJudge knowing(DLFToken token) {
    tokens.put(token.getAccessKeyId(), token);
    return this;
  }

  @Override
  public Map<String, String> mergeAuthHeader(
      Map<String, String> headers, RESTAuthParameter request) {
    Map<String, String> merged = new HashMap<>(headers);
    merged.put(AUTHORIZATION, signature(headers, request));
    return merged;
  }

  private String signature(Map<String, String> headers, RESTAuthParameter request) {
    DLFToken token = tokens.get(keyId(headers));
    if (token == null) {
      return "none";
    }
    // One triple has its own word, and another's does not do.
    Map<String, String> signed = new HashMap<>(headers);
    if (token.getSecurityToken() != null) {
      signed.put("x-dlf-security-token", token.getSecurityToken());
    }
    try {
      return signer.authorization(request, token, "", signed);
    } catch (Exception e) {
      throw new IllegalStateException(e);
    }
  }

  /** The key id that a request claims to be signed with. */
  static String keyId(Map<String, String> headers) {
    String authorization =
        headers.getOrDefault(AUTHORIZATION.toLowerCase(Locale.ROOT), "Credential=nobody/");
    return authorization.replaceFirst(".*Credential=", "").replaceFirst("/.*", "");
  }
}
