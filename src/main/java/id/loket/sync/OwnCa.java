package id.loket.sync;

import id.loket.sync.HubTrouble.Untrusted.Why;
import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.net.Socket;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.KeyStore;
import java.security.cert.Certificate;
import java.security.cert.CertificateException;
import java.security.cert.CertificateExpiredException;
import java.security.cert.CertificateFactory;
import java.security.cert.CertificateNotYetValidException;
import java.security.cert.X509Certificate;
import javax.net.ssl.SSLContext;
import javax.net.ssl.SSLEngine;
import javax.net.ssl.SSLParameters;
import javax.net.ssl.SSLSocket;
import javax.net.ssl.TrustManager;
import javax.net.ssl.TrustManagerFactory;
import javax.net.ssl.X509ExtendedTrustManager;
import org.postgresql.ssl.WrappedFactory;

/**
 * TLS 1.3 to a server whose certificate is of the hub's own authority and in the name by which it
 * was called; the authorities that the PC trusts do not count. The driver makes one for each
 * connection, by name.
 */
public final class OwnCa extends WrappedFactory {
  private static final String[] PROTOCOLS = {"TLSv1.3"};

  /**
   * @param pem the authority, as the driver hands it on
   */
  public OwnCa(String pem) throws GeneralSecurityException, IOException {
    SSLContext context = SSLContext.getInstance("TLSv1.3");
    context.init(null, new TrustManager[] {new Judge(trusting(pem))}, null);
    factory = context.getSocketFactory();
  }

  private static X509ExtendedTrustManager trusting(String pem)
      throws GeneralSecurityException, IOException {
    KeyStore authorities = KeyStore.getInstance(KeyStore.getDefaultType());
    authorities.load(null, null);
    int n = 0;
    for (Certificate each :
        CertificateFactory.getInstance("X.509")
            .generateCertificates(
                new ByteArrayInputStream(pem.getBytes(StandardCharsets.US_ASCII)))) {
      authorities.setCertificateEntry("authority-" + n++, each);
    }
    TrustManagerFactory managers =
        TrustManagerFactory.getInstance(TrustManagerFactory.getDefaultAlgorithm());
    managers.init(authorities);
    for (TrustManager manager : managers.getTrustManagers()) {
      if (manager instanceof X509ExtendedTrustManager x509) {
        return x509;
      }
    }
    throw new GeneralSecurityException("this Java has no X.509");
  }

  @Override
  public Socket createSocket(Socket socket, String host, int port, boolean autoClose)
      throws IOException {
    SSLSocket tls = (SSLSocket) super.createSocket(socket, host, port, autoClose);
    SSLParameters wanted = tls.getSSLParameters();
    wanted.setProtocols(PROTOCOLS);
    wanted.setEndpointIdentificationAlgorithm("HTTPS");
    tls.setSSLParameters(wanted);
    return tls;
  }

  /** The proof failed; for {@link Failures}, which finds it among the causes. */
  static final class Untrustworthy extends CertificateException {
    private final Why why;

    Untrustworthy(Why why) {
      super(why.name());
      this.why = why;
    }

    Why why() {
      return why;
    }
  }

  /** Judges the authority first and the name after, so that it can tell which of them failed. */
  private static final class Judge extends X509ExtendedTrustManager {
    private final X509ExtendedTrustManager judge;

    Judge(X509ExtendedTrustManager judge) {
      this.judge = judge;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      checkServerTrusted(chain, type);
      try {
        judge.checkServerTrusted(chain, type, socket);
      } catch (CertificateException e) {
        throw new Untrustworthy(Why.HOST);
      }
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      try {
        judge.checkServerTrusted(chain, type);
      } catch (CertificateException e) {
        throw new Untrustworthy(isOutOfTime(e) ? Why.EXPIRED : Why.AUTHORITY);
      }
    }

    private static boolean isOutOfTime(Throwable e) {
      for (Throwable at = e; at != null; at = at.getCause()) {
        if (at instanceof CertificateExpiredException
            || at instanceof CertificateNotYetValidException) {
          return true;
        }
      }
      return false;
    }

    @Override
    public void checkServerTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      throw new Untrustworthy(Why.UNSAFE);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, Socket socket)
        throws CertificateException {
      throw new Untrustworthy(Why.UNSAFE);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type, SSLEngine engine)
        throws CertificateException {
      throw new Untrustworthy(Why.UNSAFE);
    }

    @Override
    public void checkClientTrusted(X509Certificate[] chain, String type)
        throws CertificateException {
      throw new Untrustworthy(Why.UNSAFE);
    }

    @Override
    public X509Certificate[] getAcceptedIssuers() {
      return judge.getAcceptedIssuers();
    }
  }
}
