package org.duban.sheet;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_16BE;
import static java.nio.charset.StandardCharsets.UTF_16LE;
import static java.nio.charset.StandardCharsets.UTF_8;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatExceptionOfType;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;
import static org.duban.sheet.Tables.SCHEMA;
import static org.duban.sheet.Tables.messages;
import static org.duban.sheet.Tables.problems;
import static org.duban.sheet.Tables.read;
import static org.duban.sheet.Tables.rows;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.IntStream;
import org.duban.disk.Elsewhere;
import org.duban.problem.EnvironmentFailure;
import org.duban.problem.Place;
import org.duban.problem.Read;
import org.duban.sheet.bytes.FileCode;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class TableReaderTest {

  private static final Charset GB18030 = Charset.forName("GB18030");

  @TempDir Path folder;

  @Test
  void readsLocatedCells() throws IOException {
    Read<Table> read = read(folder, "编号,目标,名称\ngdp,8%左右,\" 生产总值增速　\"\n");
    assertThat(read.problems()).isEmpty();
    Row row = read.value().orElseThrow().rows().getFirst();
    assertThat(row.get("target")).isEqualTo(new Cell("8%左右", new Place("t.csv", 2, 2, "目标"), true));
    assertThat(row.get("name").text()).isEqualTo("生产总值增速");
    assertThat(row.raw("name")).isEqualTo(" 生产总值增速　");
    assertThat(row.at(0).text()).isEqualTo("gdp");
  }

  @Test
  void anAbsentColumnIsAnEmptyCellAtItsRow() throws IOException {
    Row row = read(folder, "id,name,target\n1,a,2\n").value().orElseThrow().rows().getFirst();
    Cell unit = row.get("unit");
    assertThat(unit).isEqualTo(new Cell("", Place.ofLine("t.csv", 2), false));
    assertThat(unit.isEmpty()).isTrue();
    assertThat(row.raw("unit")).isEmpty();
    assertThat(row.header().has("unit")).isFalse();
    assertThatIllegalArgumentException().isThrownBy(() -> row.get("untis"));
  }

  @Test
  void aRowIsAsWideAsItsHeader() throws IOException {
    Header header = read(folder, "id,name,target\n").value().orElseThrow().header();
    assertThatIllegalArgumentException().isThrownBy(() -> new Row(header, 2, List.of("1")));
  }

  static List<Arguments> encodings() {
    return List.of(
        Arguments.of("UTF-8", "", UTF_8),
        Arguments.of("UTF-8 with mark", "\ufeff", UTF_8),
        Arguments.of("UTF-16LE with mark", "\ufeff", UTF_16LE),
        Arguments.of("UTF-16BE with mark", "\ufeff", UTF_16BE),
        Arguments.of("GB18030", "", GB18030));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("encodings")
  void readsTheEncodingsOfOffices(String name, String mark, Charset charset) throws IOException {
    String text = mark + "编号,名称,目标\r\n1,䶮㛃𠮷镕生产总值,８％左右\r\n2,固定资产投资——增速,9\r\n";
    Read<Table> read = read(folder, text.getBytes(charset));
    assertThat(read.problems()).as(name).isEmpty();
    assertThat(rows(read)).containsExactly("2:1|䶮㛃𠮷镕生产总值|８％左右", "3:2|固定资产投资——增速|9");
  }

  @ParameterizedTest
  @ValueSource(strings = {"\n", "\r\n", "\r"})
  void linesAreCountedWithAnyLineEnd(String end) throws IOException {
    String text = "# 说明|id,name,target|1,\"a|b\",2||# 说明|2,c,3|,,|3,d,4";
    Read<Table> read = read(folder, text.replace("|", end));
    assertThat(rows(read)).containsExactly("3:1|a" + end + "b|2", "7:2|c|3", "9:3|d|4");
    assertThat(read.problems()).isEmpty();
  }

  @ParameterizedTest
  @CsvSource({
    "'id\tname\ttarget|1\ta,b\t2'",
    "'id;name;target|1;a,b;2'",
    "'id,name,target|1,\"a,b\",2'",
    "'id, name, target|1, \"a,b\" ,2'", // spaces around quotes
    "'id,name,target,,|1,\"a,b\",2,,'", // what deleted columns leave
    "'id,name,target|1,\"a,b\",2,,'",
    "'附件1,,|单位：万元,,|id,name,target|1,\"a,b\",2'", // headings above the table
    "'# 编号，名称|\"# 用 Excel 存过, 的说明\",,|id,name,target|1,\"a,b\",2'",
  })
  void readsWhatSpreadsheetsMakeOfATable(String text) throws IOException {
    Read<Table> read = read(folder, text.replace("|", "\n"));
    assertThat(read.problems()).isEmpty();
    assertThat(rows(read)).singleElement().asString().endsWith(":1|a,b|2");
  }

  static List<Arguments> badFiles() {
    return List.of(
        bad("an empty file", "", List.of(), "F005 0:0"),
        bad("blank lines alone", "\n\n  \n", List.of(), "F005 0:0"),
        bad("comments alone", "# a\n# b\n", List.of(), "F005 0:0"),
        bad("a header alone", "id,name,target\n", List.of(), "warning F006 1:0"),
        bad("a NUL", "id,name,target\n1,a\0b,2\n", List.of(), "F008 2:0"),
        bad(
            "a row shorter than its header",
            "id,name,target\n1,a\n2,b,3\n",
            List.of("2:1|a|", "3:2|b|3")),
        bad("too many cells", "id,name,target\n1,a,2,x\n2,b,3\n", List.of("3:2|b|3"), "F014 2:4"),
        bad(
            "text behind a closing quote",
            "id,name,target\n1,\"a\"b,2\n2,b,3\n",
            List.of("3:2|b|3"),
            "F012 2:0"),
        bad(
            "text behind the closing quote of a cell over two lines",
            "id,name,target\n1,\"a\nb\"c,2\n2,b,3\n",
            List.of("4:2|b|3"),
            "F012 2:0"),
        bad(
            "a quote that isn't closed, and none behind it",
            "id,name,target\n1,\"a,2\n2,b,3\n3,c,4\n",
            List.of("3:2|b|3", "4:3|c|4"),
            "F011 2:2 name"),
        bad(
            "a quote that isn't closed, with quoted cells behind it",
            "id,name,target\n1,\"a,2\n2,\"b\",3\n3,\"c\",4\n",
            List.of("3:2|b|3", "4:3|c|4"),
            "F011 2:2 name"),
        bad(
            "a quote that isn't closed on the last line",
            "id,name,target\n1,a,2\n\n# c\n2,b,\"3",
            List.of("2:1|a|2"),
            "F011 5:3 target"),
        bad(
            "a quote that isn't closed in the header",
            "id,\"name,target\n1,a,2\n",
            List.of(),
            "F011 1:2"),
        bad(
            "a cell that is too long",
            "id,name,target\n1," + "x".repeat(10_000_000) + ",2\n2,b,3\n",
            List.of("3:2|b|3"),
            "F015 2:2 name"),
        bad(
            "a line without end",
            "id,name,target\n1," + "x".repeat(13_000_000) + ",2\n2,b,3\n",
            List.of("3:2|b|3"),
            "F016 2:0"),
        bad(
            "a lost quote in a long file",
            "id,name,target\n1,\"a,2\n2,b,3\n" + ("#" + "x".repeat(60_000) + "\n").repeat(220),
            List.of("3:2|b|3"),
            "F011 2:2 name"),
        bad(
            "a quoted cell without end",
            "id,name,target\n1,\"a,2\n" + "xxxxxxxx\n".repeat(1_400_000) + "\n2,b,3\n",
            List.of(),
            "F016 2:0"),
        bad(
            "two columns of one name",
            "id,name,target,x,x\n1,a,2,3,4\n",
            List.of("2:1|a|2|3|4"),
            "warning F023 1:4 x",
            "F021 1:5 x"),
        bad(
            "two columns of one meaning",
            "id,name,target,目标\n1,a,2,3\n",
            List.of("2:1|a|2|3"),
            "F022 1:4 目标"),
        bad(
            "an unknown column",
            "id,name,target,备注\n1,a,2,x\n",
            List.of("2:1|a|2|x"),
            "warning F023 1:4 备注"));
  }

  private static Arguments bad(String name, String text, List<String> rows, String... problems) {
    return Arguments.of(name, text, rows, List.of(problems));
  }

  @ParameterizedTest(name = "{0}")
  @MethodSource("badFiles")
  void aBadFileIsALocatedProblemAndTheRestIsRead(
      String name, String text, List<String> rows, List<String> problems) throws IOException {
    Read<Table> read = read(folder, text);
    assertThat(problems(read)).as(name).isEqualTo(problems);
    assertThat(read.value().isPresent() ? rows(read) : List.of()).as(name).isEqualTo(rows);
  }

  @Test
  void noMessageCarriesALongCell() throws IOException {
    Read<Table> read = read(folder, "id,name,target\n1," + "x".repeat(200_000) + ",2\n");
    assertThat(messages(read)).singleElement().asString().hasSizeLessThan(100);
  }

  @Test
  void aMissingColumnIsNamedInBothLanguages() throws IOException {
    Read<Table> read = read(folder, "编号,名称\n1,a\n2\n");
    assertThat(read.value()).isEmpty();
    assertThat(messages(read)).containsExactly("the required column target (目标) is missing");
  }

  @Test
  void aThousandBadLinesAreAThousandProblems() throws IOException {
    String text =
        IntStream.range(0, 1000)
            .mapToObj(i -> i % 2 == 0 ? "x,\"y" : "x,y,z,1")
            .collect(Collectors.joining("\n", "id,name,target\n", "\n"));
    Read<Table> read = read(folder, text);
    assertThat(read.problems())
        .extracting(p -> p.place().line())
        .containsExactlyElementsOf(IntStream.rangeClosed(2, 1001).boxed().toList());
  }

  @Test
  void aMissingQuoteOnLineThreeOfFiveHundredIsFoundThere() throws IOException {
    String text =
        IntStream.rangeClosed(2, 500)
            .mapToObj(i -> i == 3 ? "3,\"n3,3" : i + ",n" + i + "," + i)
            .collect(Collectors.joining("\r\n", "id,name,target\r\n", "\r\n"));
    Read<Table> read = read(folder, text);
    assertThat(problems(read)).containsExactly("F011 3:2 name");
    assertThat(rows(read)).hasSize(498).contains("4:4|n4|4", "500:500|n500|500");
  }

  @Test
  void aFolderOrNothingInPlaceOfAFileIsAProblem() {
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(folder), "t.csv", SCHEMA)))
        .containsExactly("F002 0:0");
    Path missing = folder.resolve("missing.csv");
    assertThat(problems(TableReader.read(Elsewhere.PLACE.input(missing), "t.csv", SCHEMA)))
        .containsExactly("F001 0:0");
  }

  @Test
  void aFileThatCannotBeReadIsAFailureOfTheEnvironment() {
    Path device = Path.of("/proc/self/mem");
    assumeTrue(Files.exists(device));
    assertThatExceptionOfType(EnvironmentFailure.class)
        .isThrownBy(() -> TableReader.read(Elsewhere.PLACE.input(device), "t.csv", SCHEMA))
        .satisfies(e -> assertThat(e.problem().code()).isEqualTo(FileCode.F017));
  }

  static List<Arguments> binaries() {
    return List.of(
        Arguments.of("%PDF-1.7\n1 0 obj\n", "F007", "PDF"),
        Arguments.of("\n<html><body><table><tr><td>编号</td></table>", "F059", "HTML under its name"),
        Arguments.of("MIME-Version: 1.0\n", "F059", "MHTML under its name"),
        Arguments.of(
            "<?xml version=\"1.0\"?><Workbook xmlns=\"urn:schemas-microsoft-com:office:spreadsheet\">",
            "F059",
            "XML Spreadsheet 2003 under its name"),
        Arguments.of("\u0089PNG\r\n\u001a\n", "F007", "PNG"),
        Arguments.of("\u0001\u0002\u0003\u0004\u0005\u0006\u0007abc", "F018", "workbook"));
  }

  @ParameterizedTest
  @MethodSource("binaries")
  void aBinaryFileIsTold(String start, String code, String end) throws IOException {
    Read<Table> read = read(folder, start.getBytes(ISO_8859_1));
    assertThat(problems(read)).containsExactly(code + " 0:0");
    assertThat(messages(read)).singleElement().asString().endsWith(end);
  }

  @Test
  void bytesOfNoEncodingAreLocated() throws IOException {
    byte[] text = "\ufeffid,name,target\r\n1,目标,2\r\n".getBytes(UTF_8);
    text[22] = (byte) 0xFF;
    Read<Table> read = read(folder, text);
    assertThat(problems(read)).containsExactly("F009 2:0");
    assertThat(messages(read)).containsExactly("byte 21 of the file (E7 FF AE E6) is not UTF-8");
  }

  @Test
  void aFileOfWesternEuropeIsReadAndTold() throws IOException {
    String text = "id,name,target\n1,The borough’s homes – new,2\n2,Café,£3\n";
    Read<Table> read = read(folder, text.getBytes(Charset.forName("windows-1252")));
    assertThat(problems(read)).containsExactly("warning F062 2:0");
    assertThat(rows(read)).containsExactly("2:1|The borough’s homes – new|2", "3:2|Café|£3");
  }

  @Test
  void excelsOwnMarkOfTheSeparatorIsNoRow() throws IOException {
    Read<Table> read = read(folder, "sep=;\r\nid;name;target\r\n1;a,b;2\r\n");
    assertThat(read.problems()).isEmpty();
    assertThat(rows(read)).containsExactly("3:1|a,b|2");
  }

  @Test
  void halfACharacterAtTheEndOfUtf16IsLocated() throws IOException {
    byte[] text = "\ufeffid,name,target\r\n1,a,2\r\n".getBytes(UTF_16LE);
    Read<Table> read = read(folder, Arrays.copyOf(text, text.length - 1));
    assertThat(problems(read)).containsExactly("F009 3:0");
  }

  @Test
  void bytesThatAreNeitherUtf8NorGb18030AreLocated() throws IOException {
    Read<Table> read =
        read(folder, joined("id,name,target\n1,", new byte[] {(byte) 0xFF, (byte) 0xFF}, ",2\n"));
    assertThat(problems(read)).containsExactly("F009 2:0");
  }

  static List<Arguments> mixtures() {
    String header = "编号,名称,目标\r\n";
    String row = "1,城镇新增就业,1100万人以上\r\n";
    return List.of(
        Arguments.of(joined(header, row.getBytes(GB18030), row), 2),
        Arguments.of(joined("id,name,target\n", header.getBytes(GB18030), row), 2),
        Arguments.of(joined("id,name,target\n1,", "城镇".getBytes(GB18030), ",目标\n2,目标,x\n"), 2),
        Arguments.of(joined(header + row, new byte[] {'1', ',', (byte) 0xE5, ',', '3'}, "\n"), 3));
  }

  @ParameterizedTest
  @MethodSource("mixtures")
  void twoEncodingsInOneFileAreLocatedAndNeverGarbled(byte[] bytes, int line) throws IOException {
    assertThat(problems(read(folder, bytes))).containsExactly("F010 " + line + ":0");
  }

  private static byte[] joined(String before, byte[] middle, String after) {
    ByteArrayOutputStream all = new ByteArrayOutputStream();
    all.writeBytes(before.getBytes(UTF_8));
    all.writeBytes(middle);
    all.writeBytes(after.getBytes(UTF_8));
    return all.toByteArray();
  }
}
