package org.duban.draft.text;

import java.util.List;
import java.util.OptionalInt;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/// Where in a clause of a targets' sentence the name ends and what is promised begins: 生产总值 |
/// 增长8%左右, 城镇新增就业 | 5800人, 居民收入增长 | 与经济增长同步, 国际收支 | 基本平衡.
///
/// Before a number the words of growth and of bounds belong to the promise, as many as stand there
/// side by side. Without a number it begins with the first word that starts a promise in words.
public final class Predicate {

  /// A number, unless it is part of a name (PM2.5, 5G, 4A级, 20件民生实事) or of a date.
  private static final Pattern NUMBER =
      Pattern.compile(
          "(?<![a-z0-9.])(?:[0-9]{1,3}(?:,[0-9]{3})+|[0-9]+)(?:\\.[0-9]+)?"
              + "(?![0-9]|[adg](?![a-z])|\\s*年|\\s*月|\\s*日|号|类)");

  private static final Pattern CHINESE_NUMBER =
      Pattern.compile("百分之[零一二三四五六七八九十百点]+|[一二三四五六七八九十百]+个百分点");

  /// What may stand between a name and its number.
  private static final List<String> BEFORE_NUMBER =
      List.of(
          ("力争 确保 争取 努力 预期 预计 计划 拟 拟按 按 安排 力求 必保 保证 奋力 全年 年均 年平均 平均 累计 总计 合计 总量 总数 总规模 规模 数量 同口径 可比口径 可比 按可比价 按可比价格"
                  + " 按可比价格计算 按可比口径 同比 比上年 较上年 比去年 较去年 比上年同期 同比例 名义 实际 实现 完成 达到 达 突破 超过 超 不低于 不少于 不高于 不超过 不突破 低于 高于 大于 小于 少于"
                  + " 控制在 控制 限制在 稳定在 稳定 保持在 稳定保持在 保持 维持在 维持 保有 为 是 在 到 至 约 约为 大约 左右 增长 增长率 增长率为 增长目标为 目标为 目标值为 增加 增长到 增至 增加到"
                  + " 增加至 净增 净增加 提高 提高到 提高至 提升 提升到 提升至 上升 上升到 扩大到 下降 下降到 降低 降低到 降至 降到 减少 减少到 压减 压减到 削减 减排 位居 排名 进入 居 列 分别 均 都 力争达到"
                  + " 争取达到 增幅 幅度 左右、 至少 ≥ ≤ > < + - ± 低 高 迈上 跨上 站上 迈入 跨越 冲刺 稳步 持续 继续 稳 重返 收窄 收窄到 收窄至 缩小 缩小到 缩小至 压缩 压缩到 压缩至 压降 压降到 压降至 扩大至 提升至 增长至 减少到 减少至 削减到 控制到 增至 回升 提升幅度 全部")
              .split(" "));

  private static final Pattern SINCE =
      Pattern.compile("(?:比|较|与)(?:20[0-9]{2}年|上年|去年|“?十[三四五]五”?)(?:末|底|同期|相比)*$");

  /// 高于全省平均水平 before 1个百分点.
  private static final Pattern COMPARED =
      Pattern.compile(
          "(?:高于|低于|快于|慢于|优于|好于|高出|领先于?)(?:全国|全省|全市|全区|全县|全盟|全州|国家|省|市|同期|上年|去年|[^,、;0-9]{0,8}?)"
              + "(?:平均|总体)?(?:水平|增速|增幅)?$");

  private static final Pattern RATE = Pattern.compile("增长率(?=控制|限制|稳定|保持|维持|达到|不高于|不低于|不超过|低于|高于)");

  /// Words that start a promise without a number.
  private static final Pattern IN_WORDS =
      Pattern.compile(
          "(?:增速|增幅)?(?:基本|总体|继续)?(?:与|和|同|跟)[^,、]{1,14}(?:同步|持平|相适应|相当|一致)"
              + "|(?:略|明显|继续|持续|总体)?(?:高于|快于|优于|好于|低于|不低于|不高于|不慢于|跑赢|领先|超过)"
              + "|达到|达标|(?:全面|圆满|超额|如期|确保|按期|坚决)?完成(?!率)|(?:力争)?实现(?!率)"
              + "|(?:继续|总体|稳定|基本)?(?:保持|维持)(?!率)|(?:总体|基本|更加)?(?:平稳|稳定)(?!就业|性|器|币)|稳步|稳中|稳固|稳居"
              + "|继续|持续|不断|进一步|明显|显著|大幅|全面|有效|逐步|逐年|较快|更加|更为|更高|只减不增|只降不升|双控达标"
              + "|基本(?=平衡|稳定|同步|持平|完成|建成|实现|消除|形成|建立|满足|达到)|总体(?=平衡|稳定|平稳|可控)"
              + "|和谐|促稳|提质|量稳(?=质)|保稳|稳量(?=提)|扩量|增量提质|扩容|优化(?!率)|改善|好转|向好|下降(?!率)|降低(?!率)|减少(?!率)"
              + "|由负转正|转正|止跌|止降|企稳|回正"
              + "|位居|位列|名列|排名|走在|进入|领跑|进位|争先|位次|两位数|正增长|不突破|不增加|不反弹|零|控制在|控制(?=国|省|市|县|区|合|范)"
              + "|达到国家|达国家|落实|提升(?!率|工程|行动)|提高(?!率)|增强|增长(?!率|极|点|与|和|同|跟|高于|快于|不低于|不慢于|略|明显|基本|总体|跑赢)|力争|争取|确保|不发生|杜绝|合理|适度|清零|归零|巩固");

  /// What an object that is to be completed ends with.
  private static final Pattern OBJECT =
      Pattern.compile(".{2,}(?:目标|任务|指标|要求|计划|约束值|减排量)(?:任务|指标)?");

  private static final Pattern COMPLETES =
      Pattern.compile("(?:确保|努力|坚决|全力|力争|如期)?(?:全面|圆满|如期|超额|按期|顺利|高质量)?(?:完成|达到|实现|落实)(?=.)");

  /// Not a name by itself.
  private static final Pattern NO_NAME =
      Pattern.compile(
          "(?:重点|着力|努力|力争|确保|坚决|全面|推动|推进|促进|加快|实现|继续|持续|进一步|更好|大力|积极|切实|并|使|让|把|要|将|其中|在|以|从|通过|围绕|坚持)+");

  private Predicate() {}

  /// Where the promise begins in `plain`; empty where there is none, 0 where it has no name before
  /// it.
  public static OptionalInt startIn(String plain) {
    OptionalInt number = numberIn(plain);
    return number.isPresent() ? OptionalInt.of(backOver(plain, number.getAsInt())) : wordsIn(plain);
  }

  /// Where the first number stands that a promise may be of.
  public static OptionalInt numberIn(String plain) {
    Matcher number = NUMBER.matcher(plain);
    while (number.find()) {
      if (number.start() > 0 || isAlone(plain, number.end())) {
        return OptionalInt.of(number.start());
      }
    }
    Matcher chinese = CHINESE_NUMBER.matcher(plain);
    return chinese.find() ? OptionalInt.of(chinese.start()) : OptionalInt.empty();
  }

  /// 7.5%左右: a promise of its own; 20件民生实事 is a name.
  private static boolean isAlone(String plain, int end) {
    return plain.substring(end).matches("\\s*[%‰]?(?:个百分点|[万亿]*[元人户吨斤])?(?:左右|以上|以下|以内|[、和及].*)?");
  }

  private static int backOver(String plain, int number) {
    int start = number;
    boolean found = true;
    while (found && start > 0) {
      found = false;
      Matcher since = SINCE.matcher(plain).region(0, start);
      if (since.find()) {
        start = since.start();
        found = true;
        continue;
      }
      Matcher compared = COMPARED.matcher(plain).region(0, start);
      if (compared.find() && plain.startsWith("个百分点", digitsEnd(plain, number))) {
        start = compared.start();
        found = true;
        continue;
      }
      int longest = 0;
      for (String word : BEFORE_NUMBER) {
        if (word.length() > longest && plain.startsWith(word, start - word.length())) {
          longest = word.length();
        }
      }
      if (longest > 0) {
        start -= longest;
        found = true;
      }
    }
    // 人口自然增长率控制在6‰以内: what is kept within bounds is the rate.
    return RATE.matcher(plain).region(start, plain.length()).lookingAt()
        ? start + "增长率".length()
        : start;
  }

  private static int digitsEnd(String plain, int number) {
    int end = number;
    while (end < plain.length() && "0123456789.".indexOf(plain.charAt(end)) >= 0) {
      end++;
    }
    return end;
  }

  private static OptionalInt wordsIn(String plain) {
    if (COMPLETES.matcher(plain).lookingAt() && OBJECT.matcher(plain).matches()) {
      return OptionalInt.of(0);
    }
    Matcher words = IN_WORDS.matcher(plain);
    int from = 0;
    while (words.find(from)) {
      int start = words.start();
      if (start >= 2 && !NO_NAME.matcher(plain.substring(0, start)).matches()) {
        // 居民收入增长与经济增长同步: growth belongs to the name.
        return OptionalInt.of(start);
      }
      if (start == 0) {
        return OptionalInt.of(0);
      }
      from = Math.max(words.end(), from + 1);
    }
    return OptionalInt.empty();
  }

  /// How long the verb is of a promise to complete something; 0 for any other.
  public static int verbOfCompletion(String plain) {
    Matcher verb = COMPLETES.matcher(plain);
    return verb.lookingAt() && OBJECT.matcher(plain).matches() ? verb.end() : 0;
  }

  private static final Pattern VERB =
      Pattern.compile(
          "(?:重点|着力|努力|坚决|全面|推动|推进|促进|加快|进一步|大力|积极|切实|深入|扎实|统筹|加强|强化|坚持|围绕|按照|通过|综合|做到|为|在|以|把|让|使).*");

  /// Whether it begins with what is done, rather than with the name of what is measured.
  public static boolean startsWithVerb(String plain) {
    return VERB.matcher(plain).matches();
  }

  public static boolean isNoName(String plain) {
    return plain.isEmpty() || NO_NAME.matcher(plain).matches();
  }

  /// A bullet whose target goes on in the next line: 全面完成国家下达的节能减排降碳.
  static boolean isUnfinished(String plain) {
    if (numberIn(plain).isPresent()) {
      return false;
    }
    OptionalInt words = wordsIn(plain);
    return words.isEmpty()
        || (COMPLETES.matcher(plain).lookingAt() && !OBJECT.matcher(plain).matches());
  }

  private static final Pattern HEAD_LINE =
      Pattern.compile(
          ".*(?:[::]$|工作$|任务$|方面|[一二三四五六七八九十0-9]+(?:个|项|件|大)).*|(?:过去|五年|今年|去年|明年|未来).*");

  private static final Pattern ENDS_TARGET =
      Pattern.compile(".{1,30}(?:目标|任务|指标|左右|以上|以内|以下|同步|平衡|[%元人])(?:任务|目标)?[。;]?");

  /// Whether a line may be the rest of such a bullet.
  static boolean mayEnd(String plain) {
    return ENDS_TARGET.matcher(plain).matches()
        && (plain.matches(".*(?:目标|任务|指标)(?:任务)?[。;]?") || !HEAD_LINE.matcher(plain).matches())
        && !plain.matches(".*(?:重点|抓好|做好|主要预期|预期目标)(?:.*)");
  }
}
