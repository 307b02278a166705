package org.duban.plan.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;
import java.util.regex.Pattern;
import org.duban.problem.Nearest;

/// The indicators that a target may be to keep in step with (与经济增长同步). Several threads may ask.
public final class Counterparts {

  /// None: a wording by itself.
  public static final Counterparts NONE = new Counterparts(List.of());

  /// An indicator by id and name.
  public record Named(String id, String name) {}

  private static final Pattern GROWTH =
      Pattern.compile("(增长|增速|增幅|发展|growth|rate|的|全市|全区|全县|全省|全国|our|the)+$");
  private static final Pattern LEADING =
      Pattern.compile("^(我市|我区|我县|我省|全市|全区|全县|全省|全国|本地|地区|the)+");
  private static final Set<String> ECONOMY = Set.of("经济", "gdp", "economic", "economy");

  /// What is measured by the economy without being its growth: 单位GDP能耗, 研发投入占GDP比重.
  private static final Pattern BY_THE_ECONOMY =
      Pattern.compile("单位|人均|万元|能耗|比重|占|比例|per|share|ratio|intensity");

  private static final int MOST_COMPARED = 200;
  private static final int MOST_NAMED = 10;

  private final List<Named> all;
  private final Map<String, Named> byId = new HashMap<>();
  private final Map<String, List<Named>> byWords = new ConcurrentHashMap<>();

  private Counterparts(List<Named> all) {
    this.all = List.copyOf(all);
    this.all.forEach(n -> byId.putIfAbsent(n.id().toLowerCase(Locale.ROOT), n));
  }

  public static Counterparts of(List<Named> all) {
    return new Counterparts(all);
  }

  /// Those that `words` may mean, other than the indicator `own`: the one with that id; for words
  /// of the economy's growth those whose names are of the gross product; else those whose names
  /// have the words in them.
  List<Named> fitting(String words, String own) {
    Named named = byId.get(words.strip().toLowerCase(Locale.ROOT));
    if (named != null) {
      return named.id().equals(own) ? List.of() : List.of(named);
    }
    return byWords.computeIfAbsent(plain(words), this::withName).stream()
        .filter(n -> !n.id().equals(own))
        .toList();
  }

  /// The ids and names nearest to `words`, to suggest.
  List<String> nearest(String words, String own) {
    List<String> candidates = new ArrayList<>();
    for (Named candidate : all.size() > MOST_COMPARED ? all.subList(0, MOST_COMPARED) : all) {
      if (!candidate.id().equals(own)) {
        candidates.add(candidate.id());
        candidates.add(candidate.name());
      }
    }
    List<String> near = Nearest.to(words, candidates);
    return near.isEmpty() ? candidates.subList(0, Math.min(candidates.size(), MOST_NAMED)) : near;
  }

  private static String plain(String words) {
    String canonical = LEADING.matcher(Naming.canonical(words)).replaceAll("");
    return GROWTH.matcher(canonical).replaceAll("");
  }

  private List<Named> withName(String plain) {
    if (plain.isEmpty()) {
      return List.of();
    }
    boolean economy = ECONOMY.contains(plain);
    String wanted = economy ? "gdp" : plain;
    List<Named> exact = new ArrayList<>();
    List<Named> containing = new ArrayList<>();
    for (Named candidate : all) {
      String name = Naming.canonical(candidate.name());
      if (plain(candidate.name()).equals(wanted)) {
        exact.add(candidate);
      } else if (name.contains(wanted) && !(economy && BY_THE_ECONOMY.matcher(name).find())) {
        containing.add(candidate);
      } else if (economy && name.startsWith("经济增长")) {
        containing.add(candidate);
      }
    }
    return exact.isEmpty() ? List.copyOf(containing) : List.copyOf(exact);
  }
}
