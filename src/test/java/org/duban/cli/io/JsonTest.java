package org.duban.cli.io;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class JsonTest {

  @Test
  void writesFieldsInTheirOrderAndEveryScriptAsItIs() {
    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    Output out = new Output(bytes);
    Json.document(
        out,
        "duban/test/1",
        json -> {
          json.field("name", "龙亭区 <&> 𠮷");
          json.field("count", 3);
          json.field("ok", true);
          json.field("given", Optional.of("12.70"));
          json.field("missing", Optional.empty());
          json.object("target", () -> json.nullField("upper"));
          json.objects("items", List.of("a", "b"), item -> json.field("id", item));
        });
    out.flush();

    assertThat(bytes.toString(StandardCharsets.UTF_8))
        .isEqualTo(
            """
            {
              "schema": "duban/test/1",
              "name": "龙亭区 <&> 𠮷",
              "count": 3,
              "ok": true,
              "given": "12.70",
              "missing": null,
              "target": {
                "upper": null
              },
              "items": [
                {
                  "id": "a"
                },
                {
                  "id": "b"
                }
              ]
            }
            """);
  }
}
