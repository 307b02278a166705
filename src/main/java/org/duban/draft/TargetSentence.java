package org.duban.draft;

import java.util.ArrayList;
import java.util.EnumSet;
import java.util.List;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.duban.draft.text.Predicate;
import org.duban.draft.text.Text;
import org.duban.text.HalfWidth;

/// Takes a sentence of targets apart: 生产总值增长8%左右，一般公共预算收入增长7%左右；城镇新增就业5800人.
///
/// Semicolons part always, commas where a name begins behind them, 、 where both sides are whole
/// targets. What has no name (在实际工作中争取更好结果, 力争60亿元) goes on with the target before it; a name
/// without a promise (长江、黄河) goes with the next.
final class TargetSentence {

  private static final int LONGEST_CLAUSE = 160;

  /// What may stand before a name and is no part of it.
  private static final Pattern BEFORE_NAME =
      Pattern.compile(
          "(?:其中|确保|力争|努力实现|实现|预计|预期|全年|今年|到年底|年内|并|以及|建议|拟|计划|争取|奋力实现|努力|保持|推动|推进|促进)?(?:完成(?!率))?[:,]?(?:20[0-9]{2}年)?"
              + "(?:全国|全省|全市|全区|全县|全州|全盟|全旗|全镇|全乡|全域|我国|我省|我市|我区|我县|全年)?(?!部|社会|体|员|口径|要素|域旅)");

  /// A wish to do better than the target, which goes on with it.
  private static final Pattern WISH =
      Pattern.compile(
          "(?:并|且)?(?:在)?(?:实际)?(?:工作|执行|落实)?(?:中|当中)?(?:要|将)?(?:全力|努力|力争|争取|奋力|尽力|积极|确保|力求)+.*"
              + "(?:更好|更高|更快|好的?结果|好于预期|更优|更大|高限|上限|争先|进位|靠前|前列)[^0-9]*");

  /// What says of the target before it how it compares.
  private static final Pattern FASTER =
      Pattern.compile(
          "(?:增速|增幅|涨幅|总量|人均|并|且|均|继续|保持)*(?:高于|快于|低于|优于|好于|不低于|高出|快|高|领先)(?:于)?(?:全国|全省|全市|全区|全县|国家|省|市|上年|去年|年度|平均|同期).*");

  private static final Pattern NOTHING_NEW = Pattern.compile("(?:等|等等|左右|以上|以内|的目标|为宜|考虑|综合.*)?");

  private static final Pattern SHORT_UNIT = Pattern.compile("[左右以上下内]+");

  private final Text sentence;
  private final List<Promise> promises = new ArrayList<>();
  private final List<Text> unread = new ArrayList<>();

  private TargetSentence(Text sentence) {
    this.sentence = sentence;
  }

  /// What came out of a sentence.
  record Taken(List<Promise> promises, List<Text> unread) {
    Taken {
      promises = List.copyOf(promises);
      unread = List.copyOf(unread);
    }
  }

  static Taken read(Text sentence) {
    TargetSentence reading = new TargetSentence(sentence);
    for (int[] range : sentence.ranges(";。")) {
      reading.segment(range[0], range[1]);
    }
    return new Taken(reading.promises, reading.unread);
  }

  /// A promise under way: where its quote begins, its name and where its wording ends.
  private record Open(int begin, int wording, int end) {}

  private void segment(int from, int to) {
    Text segment = sentence.sub(from, to);
    Optional<Open> open = Optional.empty();
    int nameFrom = -1;
    for (int[] comma : segment.ranges(",")) {
      int begin = from + skipSpace(segment, comma[0]);
      int end = from + comma[1];
      if (sentence.sub(begin, end).isBlank()) {
        continue;
      }
      if (nameFrom < 0) {
        Optional<List<SharedHeads.Shared>> whole = shared(begin, end);
        if (whole.isPresent()) {
          open = close(open);
          Text quote = sentence.sub(begin, end).strip();
          whole
              .get()
              .forEach(s -> promises.add(new Promise(cleanName(s.name()), s.wording(), quote)));
          continue;
        }
      }
      if (Predicate.verbOfCompletion(sentence.plain().substring(begin, end)) > 0) {
        open = close(open);
        verbFirst(begin, end);
        nameFrom = -1;
        continue;
      }
      for (int[] part : sentence.sub(begin, end).ranges("、")) {
        int partFrom = begin + part[0];
        int partTo = begin + part[1];
        if (sentence.sub(partFrom, partTo).isBlank()) {
          continue;
        }
        String plain = sentence.plain().substring(partFrom, partTo).strip();
        int start = nameFrom >= 0 ? nameFrom : partFrom;
        boolean goesOn = open.isPresent() && nameFrom < 0 && isTail(plain);
        if (goesOn) {
          open = Optional.of(new Open(open.get().begin(), open.get().wording(), partTo));
          continue;
        }
        OptionalInt promise = Predicate.startIn(plain);
        int lead = sentence.plain().substring(partFrom, partTo).indexOf(plain);
        if (promise.isEmpty() || plain.length() > LONGEST_CLAUSE) {
          if (nameFrom < 0 && Predicate.startsWithVerb(plain)) {
            // 重点控制化石能源消费: a means to the end.
            unread.add(sentence.sub(partFrom, partTo).withoutStop());
          } else if (nameFrom < 0) {
            // A name, whose promise is still to come.
            nameFrom = partFrom;
          }
          continue;
        }
        open = close(open);
        int wording = partFrom + lead + promise.getAsInt();
        open = Optional.of(new Open(start, wording, partTo));
        nameFrom = -1;
      }
    }
    if (nameFrom >= 0) {
      leftOver(nameFrom, to, open);
    }
    close(open);
  }

  private Optional<List<SharedHeads.Shared>> shared(int begin, int end) {
    String part = HalfWidth.of(sentence.letters().substring(begin, end)).strip();
    return part.length() > LONGEST_CLAUSE ? Optional.empty() : SharedHeads.in(part);
  }

  private static int skipSpace(Text text, int from) {
    int at = from;
    while (at < text.length() && Character.isWhitespace(text.plain().charAt(at))) {
      at++;
    }
    return at;
  }

  /// Whether a part has no name of its own: it says more of the target before it.
  private static boolean isTail(String plain) {
    if (WISH.matcher(plain).matches() || NOTHING_NEW.matcher(plain).matches()) {
      return true;
    }
    OptionalInt promise = Predicate.startIn(plain);
    if (promise.isEmpty()) {
      return SHORT_UNIT.matcher(plain).matches();
    }
    String name = plain.substring(0, promise.getAsInt());
    return name.isBlank()
        || FASTER.matcher(plain).matches()
        || name.matches("(?:增速|增幅|总量|并|且|其中|力争|确保|争取|努力)+")
        || BEFORE_NAME.matcher(name).matches();
  }

  /// Closes what is under way, as a promise.
  private Optional<Open> close(Optional<Open> open) {
    if (open.isPresent()) {
      Open done = open.get();
      Text quote = sentence.sub(done.begin(), done.end()).strip();
      String name = cleanName(sentence.letters().substring(done.begin(), done.wording()));
      String wording = sentence.sub(done.wording(), done.end()).withoutStop().letters();
      add(name, wording, quote);
    }
    return Optional.empty();
  }

  private void add(String name, String wording, Text quote) {
    if (Predicate.isNoName(HalfWidth.of(name))) {
      Optional<Promise> behind = nameBehind(name, wording, quote);
      if (behind.isPresent()) {
        promises.add(behind.get());
      } else {
        unread.add(quote);
      }
      return;
    }
    promises.add(new Promise(name, wording, quote));
  }

  private static final Pattern COUNTED =
      Pattern.compile(
          "((?:.*?)[0-9][0-9.,]*\\s*[十百千万亿]*(?:个|项|家|所|座|户|人|套|条|公里|亩|件|处|名|辆|张|吨|元|台|平方米|人次)(?:以上|左右|以内)?)(.{2,30})");

  /// 新增5万个就业岗位: the name stands behind the number.
  private static Optional<Promise> nameBehind(String name, String wording, Text quote) {
    Matcher counted = COUNTED.matcher(HalfWidth.of(wording));
    return counted.matches()
        ? Optional.of(
            new Promise(
                name + wording.substring(counted.start(2)),
                wording.substring(0, counted.start(2)),
                quote,
                EnumSet.of(Doubt.NAME)))
        : Optional.empty();
  }

  private void verbFirst(int begin, int end) {
    Text part = sentence.sub(begin, end).withoutStop();
    int verb = Predicate.verbOfCompletion(part.plain());
    Matcher ours = SET_FOR_US.matcher(part.plain()).region(verb, part.length());
    promises.add(
        ours.lookingAt()
            ? new Promise(part.letters().substring(ours.end()), part.letters(), part)
            : new Promise(part.letters().substring(verb), part.letters().substring(0, verb), part));
  }

  private static final Pattern SET_FOR_US =
      Pattern.compile("(?:国家|中央|省|市|上级|省委省政府|市委市政府)?(?:下达|分解|交办|确定)(?:给)?我[省市区县州旗](?:的)?(?=.{2})");

  /// A name at the end of a sentence that says nothing of it.
  private void leftOver(int from, int to, Optional<Open> open) {
    Text rest = sentence.sub(from, to).withoutStop();
    if (!rest.isBlank() && (open.isEmpty() || rest.length() > 1)) {
      unread.add(rest);
    }
  }

  private static final Pattern LOOSE = Pattern.compile("^[\\s,，、:：的“”]+|[\\s,，、:：]+$");

  /// What several targets stand under: 创新驱动方面：.
  private static final Pattern LABEL = Pattern.compile("^[^:：0-9]{2,14}[:：](?=.{2})");

  static String cleanName(String name) {
    String plain = HalfWidth.of(name);
    Matcher before = BEFORE_NAME.matcher(plain);
    String rest =
        before.lookingAt() && plain.length() - before.end() >= 2
            ? name.substring(before.end())
            : name;
    return LOOSE
        .matcher(LABEL.matcher(rest).replaceFirst("").replaceFirst("^的", ""))
        .replaceAll("")
        .strip();
  }
}
