package org.duban.report.pdf;

import org.openpdf.pdf.ITextOutputDevice;

/// Paints the laid out document.
final class PrintDevice extends ITextOutputDevice {

  PrintDevice(float dotsPerPoint) {
    super(dotsPerPoint);
  }
}
