package org.duban.draft;

import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import org.duban.draft.text.Text;

/// The measures that a sentence counts up: 抓好招商引资，积极对上争取; 狠抓A、狠抓B、狠抓C.
final class Measures {

  /// What leads to a measure without being one.
  private static final Pattern FRAMING =
      Pattern.compile(
          "(?:要)?(?:在|围绕|以|按照|通过|针对|立足|坚持以|坚持把|对标|对照|把|将|让|使|为(?!民)|从|强化.{0,6}(?:思维|意识|理念|担当)$|(?:牢固)?树[立牢].*(?:理念|意识|思维|导向)$|下足|发扬|弘扬"
              + "|统筹各项|坚持.{0,12}(?:原则|方针|导向|并重|结合|同步)$|锚定|紧扣|紧盯|抢抓|用好.{0,8}机遇|确保(?!.*[0-9])|力争(?!.*[0-9])|实现(?!.*[0-9])|不断满足|始终).*",
          Pattern.DOTALL);

  private static final Pattern LEADING = Pattern.compile("^(?:要|并|还要|同时|进而|从而|以及|切实)(?!素|求)");

  private static final int SHORTEST = 4;

  private Measures() {}

  static boolean isFraming(String plain) {
    return FRAMING.matcher(plain).matches();
  }

  static List<Text> parallel(Text text) {
    List<Text> measures = new ArrayList<>();
    for (Text clause : text.splitOutside("。;,!:")) {
      Text plain = stripped(clause);
      if (isFraming(plain.plain()) || plain.length() < SHORTEST) {
        continue;
      }
      List<Text> parts = plain.splitOutside("、");
      if (parts.size() > 1 && haveOneVerb(parts)) {
        parts.forEach(p -> measures.add(stripped(p)));
      } else {
        measures.add(plain);
      }
    }
    return measures;
  }

  /// The clauses of a sentence that all begin with the same verb (狠抓A、狠抓B、狠抓C); else none.
  static List<Text> alike(Text sentence) {
    List<Text> clauses = sentence.splitOutside(",、;");
    if (clauses.size() < 2 || clauses.getFirst().length() < SHORTEST) {
      return List.of();
    }
    String verb = clauses.getFirst().plain().substring(0, 2);
    return VERB.matcher(clauses.getFirst().plain()).matches()
            && clauses.stream().allMatch(c -> c.length() >= SHORTEST && c.plain().startsWith(verb))
        ? clauses.stream().map(Measures::stripped).toList()
        : List.of();
  }

  private static Text stripped(Text clause) {
    var leading = LEADING.matcher(clause.plain());
    return (leading.find() && clause.length() - leading.end() >= SHORTEST
            ? clause.from(leading.end())
            : clause)
        .withoutStop();
  }

  private static final Pattern VERB =
      Pattern.compile(
          "(?:狠抓|抓好|抓实|抓紧|推进|推动|加快|加强|做好|做强|做优|做大|深化|完善|优化|实施|建设|建成|新建|改造|培育|打造|提升|提高|扩大|强化|发展|落实|开展|办好|启动|完成|支持|引导|巩固|严控|整治|治理|创建|争创|补齐|壮大|健全|保障|促进|拓展|增加|新增|引进|开工|全面|全力|大力|着力|积极|扎实|持续|深入|坚决|严格|不断|稳步|有序|切实).{2,}");

  /// Whether all parts begin with the same verb, or each with one.
  private static boolean haveOneVerb(List<Text> parts) {
    String first = parts.getFirst().plain();
    boolean same =
        first.length() > 2
            && parts.stream().allMatch(p -> p.plain().startsWith(first.substring(0, 2)));
    return same
        || parts.stream()
            .allMatch(p -> VERB.matcher(p.plain()).matches() && p.length() >= SHORTEST);
  }
}
