package org.duban.report.data;

import com.google.gson.JsonParseException;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import org.duban.disk.Sha256;
import org.duban.problem.Place;
import org.duban.problem.Problem;
import org.duban.problem.Read;
import org.duban.problem.ReportCode;

/// What a report's PDF or OFD carries: its data, and the files that it was made from.
///
/// @param data what `report.json` says
/// @param files all files, by name
public record EmbeddedReport(ReportData data, Map<String, byte[]> files) {

  /// The report as data.
  public static final String REPORT = "report.json";

  /// The lines of the journals that were in force.
  public static final String JOURNALS = "journals.csv";

  /// The name of the office's logo, whatever the file is called that it was taken from.
  public static final String LOGO = "logo.png";

  /// What `report.json` can be large: reading it takes ten times as much memory.
  private static final int LARGEST_REPORT = 32 << 20;

  public EmbeddedReport {
    Objects.requireNonNull(data);
    files = Map.copyOf(files);
  }

  /// Reads a PDF, or OFD, that may be anything.
  ///
  /// @param shownAs the PDF as messages name it
  /// @return without a value where it is no report of Duban's, or what it carries was changed
  public static Read<EmbeddedReport> of(byte[] pdf, String shownAs) {
    Map<String, byte[]> files;
    try {
      files = OfdFiles.isMeant(pdf) ? OfdFiles.of(pdf) : PdfFiles.of(pdf);
    } catch (PdfDocument.Encrypted e) {
      return Read.failed(problem(ReportCode.R014, shownAs));
    } catch (PdfDocument.TooLarge e) {
      return Read.failed(tooLarge(PdfDocument.LARGEST, shownAs));
    } catch (IOException e) {
      return Read.failed(problem(ReportCode.R010, shownAs));
    }
    byte[] json = files.get(REPORT);
    if (json == null) {
      return Read.failed(problem(ReportCode.R011, shownAs));
    }
    if (json.length > LARGEST_REPORT) {
      return Read.failed(tooLarge(LARGEST_REPORT, shownAs));
    }
    ReportData data;
    try {
      data = ReportJson.read(json);
    } catch (JsonParseException e) {
      return Read.failed(problem(ReportCode.R012, shownAs));
    }
    List<Problem> problems = new ArrayList<>();
    data.sources()
        .forEach((name, digest) -> {
          boolean same =
              Optional.ofNullable(files.get(name))
                  .filter(bytes -> Sha256.hex(bytes).equals(digest))
                  .isPresent();
          if (!same) {
            problems.add(problem(ReportCode.R013, shownAs, "name", name));
          }
        });
    return problems.isEmpty() ? Read.of(new EmbeddedReport(data, files)) : Read.failed(problems);
  }

  /// Whether a document is meant to be OFD, rather than a PDF.
  public static boolean isOfd(byte[] document) {
    return OfdFiles.isMeant(document);
  }

  /// `report.json` itself.
  public byte[] json() {
    return files.get(REPORT);
  }

  private static Problem tooLarge(int most, String shownAs) {
    return problem(ReportCode.R015, shownAs, "most", Integer.toString(most >> 20));
  }

  private static Problem problem(ReportCode code, String shownAs, String... args) {
    List<String> all = new ArrayList<>(List.of("file", shownAs));
    all.addAll(List.of(args));
    return Problem.error(code, Place.ofFile(shownAs), all.toArray(String[]::new));
  }
}
