package org.duban.report.data;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.security.AlgorithmParameters;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.PublicKey;
import java.security.Signature;
import java.security.SignatureException;
import java.security.cert.CertificateException;
import java.security.cert.CertificateFactory;
import java.security.cert.X509Certificate;
import java.security.spec.PSSParameterSpec;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// A signature over some bytes that stands apart from them (CMS, RFC 5652), or a time stamp over
/// them (RFC 3161). Of the certificate in it only the key is used: whether anybody should trust it
/// is not ours to say.
///
/// @param by the name of who signed, as the certificate in it has it
record SignedMessage(PdfSignature.Held held, Optional<String> by) {

  private static final String SIGNED_DATA = "1.2.840.113549.1.7.2";
  private static final String TIME_STAMP = "1.2.840.113549.1.9.16.1.4";
  private static final String MESSAGE_DIGEST = "1.2.840.113549.1.9.4";
  private static final String PSS = "1.2.840.113549.1.1.10";

  private static final Map<String, String> DIGESTS =
      Map.of(
          "1.3.14.3.2.26", "SHA-1",
          "2.16.840.1.101.3.4.2.1", "SHA-256",
          "2.16.840.1.101.3.4.2.2", "SHA-384",
          "2.16.840.1.101.3.4.2.3", "SHA-512",
          "2.16.840.1.101.3.4.2.8", "SHA3-256",
          "2.16.840.1.101.3.4.2.9", "SHA3-384",
          "2.16.840.1.101.3.4.2.10", "SHA3-512");

  private static final Pattern COMMON_NAME = Pattern.compile("(?:^|,)CN=((?:\\\\.|[^,+\\\\])*)");

  /// What a signature says of `content`.
  ///
  /// @param signature as PDF keeps it: with zeros behind it
  static SignedMessage of(byte[] signature, byte[] content) {
    try {
      return read(DerValue.at(signature, 0, signature.length), content);
    } catch (IOException _) {
      return new SignedMessage(PdfSignature.Held.UNREADABLE, Optional.empty());
    }
  }

  private static SignedMessage read(DerValue message, byte[] content) throws IOException {
    if (!message.expect(DerValue.SEQUENCE).part(0).name().equals(SIGNED_DATA)) {
      throw new IOException("no signed data");
    }
    List<DerValue> data =
        message.part(1).expect(DerValue.under(0)).part(0).expect(DerValue.SEQUENCE).parts();
    DerValue signers = data.getLast().expect(DerValue.SET);
    if (signers.parts().size() != 1) {
      // PDF has one signer a signature.
      throw new IOException("no signer, or several");
    }
    DerValue signer = signers.part(0);
    Optional<X509Certificate> certificate = certificate(message.whole(), signer.part(1));
    Optional<String> by = certificate.map(SignedMessage::named);
    String algorithm = DIGESTS.get(signer.part(2).part(0).name());
    if (algorithm == null) {
      return new SignedMessage(PdfSignature.Held.NOT_CHECKED, by);
    }
    byte[] signed = content;
    DerValue inside = data.get(2);
    if (inside.part(0).name().equals(TIME_STAMP)) {
      DerValue stamp = inside.part(1).part(0).expect(DerValue.OCTETS);
      signed = stamp.held();
      if (!stamps(DerValue.at(signed, 0, signed.length), content)) {
        return new SignedMessage(PdfSignature.Held.BROKEN, by);
      }
    }
    return new SignedMessage(held(signer, signed, algorithm, certificate), by);
  }

  /// Whether a time stamp is one of `content`.
  private static boolean stamps(DerValue stamp, byte[] content) throws IOException {
    DerValue imprint = stamp.part(2);
    String algorithm = DIGESTS.get(imprint.part(0).part(0).name());
    return algorithm != null && Arrays.equals(digest(algorithm, content), imprint.part(1).held());
  }

  private static PdfSignature.Held held(
      DerValue signer, byte[] signed, String algorithm, Optional<X509Certificate> certificate)
      throws IOException {
    DerValue next = signer.part(3);
    byte[] over = signed;
    int at = 3;
    if (next.tag() == DerValue.under(0)) {
      if (!Arrays.equals(digest(algorithm, signed), digestIn(next))) {
        return PdfSignature.Held.BROKEN;
      }
      // What is signed is the attributes as a set of their own (RFC 5652, 5.4).
      over = next.whole();
      over[0] = DerValue.SET;
      at++;
    }
    if (certificate.isEmpty()) {
      return PdfSignature.Held.NOT_CHECKED;
    }
    DerValue method = signer.part(at);
    PublicKey key = certificate.get().getPublicKey();
    try {
      Signature check = check(method, algorithm, key);
      check.initVerify(key);
      check.update(over);
      return check.verify(signer.part(at + 1).expect(DerValue.OCTETS).held())
          ? PdfSignature.Held.HOLDS
          : PdfSignature.Held.BROKEN;
    } catch (SignatureException _) {
      return PdfSignature.Held.BROKEN;
    } catch (GeneralSecurityException _) {
      return PdfSignature.Held.NOT_CHECKED;
    }
  }

  private static Signature check(DerValue method, String algorithm, PublicKey key)
      throws GeneralSecurityException, IOException {
    if (method.part(0).name().equals(PSS)) {
      AlgorithmParameters parameters = AlgorithmParameters.getInstance("RSASSA-PSS");
      parameters.init(method.part(1).whole());
      Signature check = Signature.getInstance("RSASSA-PSS");
      check.setParameter(parameters.getParameterSpec(PSSParameterSpec.class));
      return check;
    }
    String digest = algorithm.startsWith("SHA-") ? algorithm.replace("-", "") : algorithm;
    return switch (key.getAlgorithm()) {
      case "RSA" -> Signature.getInstance(digest + "withRSA");
      case "EC" -> Signature.getInstance(digest + "withECDSA");
      default -> Signature.getInstance(key.getAlgorithm());
    };
  }

  private static byte[] digestIn(DerValue attributes) throws IOException {
    for (DerValue attribute : attributes.parts()) {
      if (attribute.part(0).name().equals(MESSAGE_DIGEST)) {
        return attribute.part(1).part(0).expect(DerValue.OCTETS).held();
      }
    }
    throw new IOException("no digest");
  }

  private static byte[] digest(String algorithm, byte[] bytes) {
    try {
      return MessageDigest.getInstance(algorithm).digest(bytes);
    } catch (NoSuchAlgorithmException e) {
      throw new IllegalStateException(e);
    }
  }

  /// The signer's, of those that the message carries.
  private static Optional<X509Certificate> certificate(byte[] message, DerValue signer)
      throws IOException {
    List<X509Certificate> all;
    try {
      all =
          CertificateFactory.getInstance("X.509")
              .generateCertificates(new ByteArrayInputStream(message))
              .stream()
              .map(X509Certificate.class::cast)
              .toList();
    } catch (CertificateException _) {
      return Optional.empty();
    }
    if (signer.tag() != DerValue.SEQUENCE) {
      // Named by its key's number: we take it where there is no choice.
      return all.size() == 1 ? Optional.of(all.getFirst()) : Optional.empty();
    }
    byte[] issuer = signer.part(0).whole();
    byte[] serial = signer.part(1).held();
    return all.stream()
        .filter(c ->
            Arrays.equals(c.getSerialNumber().toByteArray(), serial)
                && Arrays.equals(c.getIssuerX500Principal().getEncoded(), issuer))
        .findFirst();
  }

  private static String named(X509Certificate certificate) {
    String whole = certificate.getSubjectX500Principal().getName();
    Matcher name = COMMON_NAME.matcher(whole);
    return name.find() ? name.group(1).replaceAll("\\\\(.)", "$1") : whole;
  }
}
