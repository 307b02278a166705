package org.duban.audit;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.duban.journal.entry.Content;
import org.duban.journal.entry.Entry;
import org.duban.plan.model.Plan;
import org.duban.plan.read.PlanFiles;
import org.duban.plan.version.PlanVersions;
import org.duban.problem.Place;
import org.duban.problem.Problem;

/// The frozen copies of adopted plans against what the office's journal says of them.
///
/// @param adopted how many versions were adopted
/// @param plans those that can be read
record VersionCheck(int adopted, List<Plan> plans, List<Problem> findings) {

  private static final Pattern COPY = Pattern.compile("[1-9]\\d{0,8}-[0-9a-f]{12}");

  static VersionCheck of(PlanVersions versions, List<Entry> office) {
    List<Plan> plans = new ArrayList<>();
    List<Problem> findings = new ArrayList<>();
    Set<String> registered = new HashSet<>();
    Map<Integer, Entry> first = new HashMap<>();
    for (Entry entry : office) {
      if (entry.content() instanceof Content.Adopt adopt) {
        Entry earlier = first.putIfAbsent(adopt.version(), entry);
        if (earlier != null) {
          findings.add(
              Problem.error(
                  AuditCode.A001,
                  Place.ofFile(versions.shownAs()),
                  "version",
                  Integer.toString(adopt.version()),
                  "entry",
                  entry.reference(),
                  "first",
                  earlier.reference()));
        }
        Optional<Problem> problem = versions.problemWith(adopt.version(), adopt.digest());
        problem.ifPresentOrElse(
            findings::add,
            () -> versions.read(adopt.version(), adopt.digest()).value().ifPresent(plans::add));
        if (PlanFiles.isDigest(adopt.digest())) {
          registered.add(PlanFiles.folderName(adopt.version(), adopt.digest()));
        }
      }
    }
    versions.tree().folderRefusal(versions.folder(), versions.shownAs()).ifPresent(findings::add);
    for (String name : names(versions)) {
      if (!registered.contains(name)) {
        Place place = Place.ofFile(versions.shownAs() + "/" + name);
        findings.add(
            COPY.matcher(name).matches()
                ? Problem.error(AuditCode.A002, place, "folder", place.file())
                : Problem.warning(AuditCode.A003, place, "folder", place.file()));
      }
    }
    return new VersionCheck(
        first.size(), List.copyOf(plans), List.copyOf(new LinkedHashSet<>(findings)));
  }

  private static List<String> names(PlanVersions versions) {
    if (!versions.tree().hasFolder(versions.folder())) {
      return List.of();
    }
    try {
      return versions.tree().list(versions.folder()).stream()
          .map(f -> f.getFileName().toString())
          .sorted()
          .toList();
    } catch (IOException e) {
      throw new UncheckedIOException(e);
    }
  }
}
