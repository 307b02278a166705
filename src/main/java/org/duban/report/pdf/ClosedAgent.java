package org.duban.report.pdf;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.URLConnection;
import java.util.Map;
import org.openpdf.pdf.ITextOutputDevice;
import org.openpdf.pdf.ITextRenderer;
import org.openpdf.pdf.ITextUserAgent;

/// Gives the layout the resources that come with the document, by name, and nothing else: a
/// template or a note that names a file or an address gets nothing.
final class ClosedAgent extends ITextUserAgent {

  private final Map<String, byte[]> resources;

  ClosedAgent(ITextOutputDevice device, Map<String, byte[]> resources) {
    super(device, ITextRenderer.DEFAULT_DOTS_PER_PIXEL);
    this.resources = Map.copyOf(resources);
  }

  @Override
  public String resolveURI(String uri) {
    return uri;
  }

  @Override
  protected InputStream resolveAndOpenStream(String uri) {
    byte[] resource = uri == null ? null : resources.get(uri);
    return resource == null ? null : new ByteArrayInputStream(resource);
  }

  @Override
  protected InputStream openStream(String uri) throws IOException {
    throw new IOException("refused: " + uri);
  }

  @Override
  protected URLConnection openConnection(String uri) throws IOException {
    throw new IOException("refused: " + uri);
  }
}
