package org.duban.plan.wording;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.duban.text.Currency;

/// What a word in a target's wording means. To teach Duban another word, add it here.
///
/// Words are read as offices use them, the bound included: 超过6% and "over 6%" are at least 6%, 低于5%
/// and "below 5%" at most 5%. Only the signs `>` and `<` leave it out.
enum Sense {
  /// Says nothing about the bound.
  PLAIN(
      Where.ANYWHERE,
      "按 拟 拟按 安排 同比 较上年 比上年 较去年 比去年 比上年同期 较上年同期 年均 年平均 年度 预期 预计 计划 规划 规划目标 目标 目标值 目标为 全年 年内 全市 全区 全县 全省 全国 累计"
          + " 总计 合计 总量 总数 数量 实现 完成 达到 达 保持 保持在 稳定 稳定在 维持 维持在 基本 稳步 总体 为 是 在 到 的 到账 到位 共有 共完成 增速为 按可比价 按可比价格计算 可比口径 同口径 按同口径 自然口径 按自然口径 名义 实际 强度 约束性 约束性指标"
          + " 提高到 提高至 提升到 提升至 增加到 增加至 增长到 增长至 上升到 上升至 增至 升至 扩大到 扩大至 提高 提升 增加 新增 净增 净增加 扩大 新建 建成 建设 开工 新开工 筹建 筹集 改造 改建 新改建 创建 总产 总产量 引进"
          + " 新引进 培育 新培育 规模 大关 关口 台阶 新台阶 ="
          + " 每年 今年 本年 本年度 当年 年底 年末 拟安排 筹措 供应 筹措供应 发放 实施 开展 组织 举办 组织开展 完工 竣工 投运 投用 增设 设立 建立"
          + " 打造 推进 落实 处置 化解 盘活 淘汰 拆除 治理 修复 整治 更新 帮扶 救助 资助 惠及 服务 吸引 招引 签约 落地 到位 覆盖 开复工 复工 开工建设 建成投用 继续"
          + " 继续保持 完成投资 涉及居民 惠及居民 惠及群众 覆盖率 覆盖率达 覆盖率达到 开工率 完成率 竣工率 投运率 入库 新增入库 入规 新增入规 至 总共 一共 共计 举行 引育 转化 授权 认定 争创 年产 储备 开发 占比 比重 比例 总数达到 总数达 总量达到 总量达 数量达到",
      "reach|reaching|achieve|achieving|deliver|delivering|complete|completing|keep|keep"
          + " at|maintain|maintain at|hold|hold at|remain|remain at|stay|stay"
          + " at|be|to|of|by|at|a|an|the|total|plant|build|create|support|train|recruit|install|provide|secure|generate|total of|target|target of|pa|p.a.|over the year|during the year|annual|average|annually|completed|delivered|built|created|per year|a"
          + " year|per annum|in total|equal to|rise to|increase to|grow to|year on"
          + " year|year-on-year|yoy|y-o-y|for the year|rate|each year|every year|yearly|per year|cumulative|cumulatively|schedule|dispose of|host|run|conduct|organise|organize|process|approve|inspect|repair|replace|refurbish|open|launch|issue|collect|attract|secure|engage|help|assist|house|visit|review|audit|publish|answer|resolve|close|clear|respond to|reply to|enrol|register|restore|upgrade|insulate|retrofit|make|award|offer|place|convert|acquire|purchase|buy|raise to|so that|is|are|will be|should be|must be|we will|to be|have|offered|provided|planted|created|recruited|trained|supported|installed|approved|held|target level|target is|target for the year|in year|this year|overall|combined|on average|kept|kept at|held at|maintained at|in|in the|in the number of|in number of|the number of|number of"),
  /// More of what there is.
  MORE(
      Where.BEFORE,
      "再新增 再增加 另增 额外 额外新增",
      "additional|an additional|extra|an extra|further|a further|new|more|some"),
  /// A rate of change, upwards.
  GROWTH(
      Where.ANYWHERE,
      "均增长 增长 增幅 增速 涨幅 增长率 增长速度 上升 上涨 递增 增长幅度",
      "growth|growth of|growth rate|growth rate of|grow|grow by|grows by|increase|increase"
          + " of|increase by|rise|rise of|rise by|up|up by|raise|raise by|boost|boost by|expand|expand by|uplift|uplift of|increased by|an increase of|increases by"),
  /// A change downwards.
  FALL(
      Where.ANYWHERE,
      "下降 降低 减少 降 压减 压降 减排 下调 回落 降幅 下降幅度 下降率 降低率 削减 累计下降 累计降低 缩减 压缩 缩短 减少率",
      "fall|fall of|fall by|falls by|decline|decline of|decline by|decrease|decrease of|decrease"
          + " by|reduce|reduce by|reduction|reduction of|cut|cut of|cut by|down|down by|drop|drop"
          + " of|drop by|lower|lower by|cuts of|slash|slash by|trim|trim by|shrink|shrink by|decreased by|reduced by|fallen by"),
  /// Downwards to a level, which is then a ceiling.
  FALL_TO(
      Where.BEFORE,
      "下降到 下降至 降低到 降低至 降到 降至 降为 减少到 减少至 压减到 压减至 压降到 压降至 控制到 回落到 回落至 缩小到 缩小至 缩短到 缩短至 压缩到 压缩至 压缩为 下调到 下调至 降低为 下降为",
      "fall to|decline to|decrease to|reduce to|reduction to|cut to|down to|drop to|lower to|shrink to|narrow to|narrowed to|narrowing to|cap at|capped at"),
  FLOOR(
      Where.BEFORE,
      "不低于 不少于 不小于 不得低于 不得少于 不能低于 迈上 跨上 站上 登上 跨越 至少 最低 最少 起码 超过 超 突破 高于 大于 多于 ≥ >= => 下限 多于 高出 不得少于 不应低于 不应少于 不能少于 大于等于 高于等于 大于或等于 稳超 跃上 冲上 跨入",
      "at least|at or above|maintain at or above|keep at or above|remain at or above|stay at or above|at or over|equal to or above|equal to or more than|no less than|not less than|no fewer than|not fewer than|no lower than|not lower"
          + " than|not below|minimum|minimum of|min|over|above|more than|greater than|higher"
          + " than|exceed|exceeding|in excess of|no smaller than|not fewer|not under|no lower|not fall below|not drop below|stay above|remain above|keep above|maintain above|no fewer|upwards of|well over|well above"),
  CEILING(
      Where.BEFORE,
      "不超过 不高于 不大于 不多于 不得超过 不得高于 不能超过 不突破 不超 低于 小于 少于 最高 最多 至多 ≤ <= =< 上限 不应超过 不应高于 不得多于 收窄到 收窄至 收窄为 不得大于 不得突破 不能高于 不能突破 不多于 小于等于 小于或等于 低于等于",
      "at most|at or below|maintain at or below|keep at or below|remain at or below|stay at or below|at or under|equal to or below|equal to or less than|no more than|not more than|no higher than|not higher than|no greater than|not"
          + " exceed|not exceeding|not to exceed|within|below|under|less than|fewer than|lower"
          + " than|maximum|maximum of|max|up to|no longer than|not longer than|not above|not over|no greater|no later than|stay below|remain below|keep below|maintain below|stay under|keep under|remain under|not rise above|no larger than|shorter than|smaller than|not to rise above|restrict to|restricted to"),
  /// Asks to stay down at a number: a ceiling unless another word says more.
  HOLD(
      Where.BEFORE,
      "控制在 控制 限制在 控制在全年",
      "contain|contain at|hold down to|limit to|limited to|keep to"),
  /// The better side, whichever that is.
  NO_WORSE(
      Where.BEFORE,
      "不差于 不劣于 不逊于 优于 好于 改善到 改善至 优化到 优化至",
      "no worse than|not worse than|better than|improve to|improving to|improved to"),
  OR_BETTER(Where.AFTER, "或更好 及更优", "or better|or improved"),
  OVER(Where.BEFORE, ">", ""),
  UNDER(Where.BEFORE, "<", ""),
  ABOUT(
      Where.BEFORE,
      "约 大约 约为 大概 近 接近 将近 ~ ≈",
      "nearly|almost|close to|in the region of|about|around|approximately|approx|approx.|circa|c.|ca|ca.|roughly"),
  OR_MORE(
      Where.AFTER,
      "以上 及以上 或以上 +",
      "or more|or above|or higher|or over|or greater|and above|and over|and more|plus|at"
          + " least|minimum|upwards"),
  OR_LESS(
      Where.AFTER,
      "以下 及以下 或以下 以内 之内 内 范围内 范围以内 以里",
      "or less|or below|or lower|or fewer|or under|and below|and under|at most|maximum"),
  OR_SO(Where.AFTER, "左右 上下", "or so|or thereabouts|approximately"),
  /// Joins the bounds of a range.
  TO(Where.AFTER, "至 到 — - ~", "to"),
  /// Joins the bounds of a range that is announced as one.
  AND(Where.AFTER, "和 与", "and"),
  BETWEEN(Where.ANYWHERE, "介于 之间", "between|range|range of|in the range of"),
  /// A currency sign before its number.
  CURRENCY(Where.BEFORE, Currency.SPELLINGS, ""),
  /// Parts one clause from the next.
  BREAK(Where.ANYWHERE, ", ; 、 。 且 并且", "but"),
  /// Leads to what is striven for beside the binding target.
  STRIVE(
      Where.ANYWHERE,
      "力争 争取 努力 努力实现 努力达到 努力争取 力求 冲刺 奋斗目标 奋斗目标为 奋力 挑战 挑战目标 挑战值 力争达到 力争突破 力争实现 力争完成 争取达到 争取实现 努力争取达到 冲刺目标 力争目标 争取目标",
      "aim for|aiming for|aim at|aiming at|aim to|aiming to|strive for|striving for|strive"
          + " to|stretch|stretch target|stretch target of|stretch to|aspire to|aspiring"
          + " to|ambition|ambition of"),
  /// Leads to what is binding beside what is striven for.
  ENSURE(Where.ANYWHERE, "确保 力保 保证 底线 底线目标 保底 必保 必须", "ensure|ensuring|guarantee|guaranteed");

  /// On which side of its number a word has its meaning; elsewhere it is part of a name: 规模以上工业.
  private enum Where {
    BEFORE,
    AFTER,
    ANYWHERE
  }

  /// A word and its meaning at one place of a wording.
  record Match(Sense sense, int length) {}

  private static final Map<Character, List<Spelled>> BY_FIRST = byFirst();

  private final Where where;
  private final String chinese;
  private final String english;

  Sense(Where where, String chinese, String english) {
    this.where = where;
    this.chinese = chinese;
    this.english = english;
  }

  private record Spelled(String word, Sense sense, boolean latin) {}

  private static Map<Character, List<Spelled>> byFirst() {
    Map<Character, List<Spelled>> byFirst = new HashMap<>();
    for (Sense sense : values()) {
      for (String word : sense.words()) {
        boolean latin = Character.isLetter(word.charAt(0)) && word.charAt(0) < 0x80;
        byFirst
            .computeIfAbsent(word.charAt(0), c -> new ArrayList<>())
            .add(new Spelled(word, sense, latin && !word.endsWith("$")));
      }
    }
    byFirst.values().forEach(list -> list.sort(Sense::longestFirst));
    return byFirst;
  }

  /// Words of one length: those that stand anywhere come last.
  private static int longestFirst(Spelled a, Spelled b) {
    int byLength = Integer.compare(b.word().length(), a.word().length());
    return byLength != 0
        ? byLength
        : Boolean.compare(a.sense().where == Where.ANYWHERE, b.sense().where == Where.ANYWHERE);
  }

  /// The words of this meaning, in both languages.
  List<String> words() {
    List<String> words = new ArrayList<>(List.of(chinese.split(" ")));
    if (!english.isEmpty()) {
      words.addAll(List.of(english.split("\\|")));
    }
    return words;
  }

  /// The longest word that starts at `start` of `text` (in small letters).
  ///
  /// @param afterNumber whether a number went before it in its clause
  static Optional<Match> at(String text, int start, boolean afterNumber) {
    for (Spelled spelled : BY_FIRST.getOrDefault(text.charAt(start), List.of())) {
      if (spelled.sense().means(afterNumber)
          && text.startsWith(spelled.word(), start)
          && (!spelled.latin() || standsAlone(text, start, spelled.word().length()))) {
        return Optional.of(new Match(spelled.sense(), spelled.word().length()));
      }
    }
    return Optional.empty();
  }

  private boolean means(boolean afterNumber) {
    return switch (where) {
      case BEFORE -> !afterNumber;
      case AFTER -> afterNumber;
      case ANYWHERE -> true;
    };
  }

  private static boolean standsAlone(String text, int start, int length) {
    int end = start + length;
    if (isHyphened(text, start, end)) {
      return false;
    }
    return (start == 0 || !isLatin(text.charAt(start - 1)))
        && (end == text.length()
            || !isLatin(text.charAt(end))
            || !Character.isLetter(text.charAt(end - 1)));
  }

  /// "energy-saving", "up-to-date": one word.
  private static boolean isHyphened(String text, int start, int end) {
    return (end + 1 < text.length() && text.charAt(end) == '-' && isLetter(text.charAt(end + 1)))
        || (start > 1 && text.charAt(start - 1) == '-' && isLetter(text.charAt(start - 2)));
  }

  private static boolean isLetter(char c) {
    return c < 0x80 && Character.isLetter(c);
  }

  private static boolean isLatin(char c) {
    return c < 0x80 && Character.isLetterOrDigit(c);
  }
}
