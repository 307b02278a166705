package org.duban.draft.source;

import java.util.ArrayList;
import java.util.List;
import org.apache.pdfbox.contentstream.PDFStreamEngine;
import org.apache.pdfbox.contentstream.operator.Operator;
import org.apache.pdfbox.contentstream.operator.OperatorProcessor;
import org.apache.pdfbox.cos.COSBase;
import org.apache.pdfbox.cos.COSNumber;
import org.apache.pdfbox.pdmodel.common.PDRectangle;
import org.apache.pdfbox.util.Matrix;

/// The straight lines that a page draws, of which the frames of tables are made.
final class PdfRules {

  /// A line from left to right or from top to bottom, in the places of letters.
  record Rule(float x, float y, float right, float bottom) {
    boolean isUpright() {
      return bottom - y > right - x;
    }
  }

  /// What is thinner is a line, not an area.
  private static final float THIN = 3;

  private static final float SHORTEST = 4;
  private static final int MOST = 100_000;

  private final List<Rule> drawn = new ArrayList<>();
  private final List<Rule> pending = new ArrayList<>();
  private final PDFStreamEngine engine;
  private PDRectangle page = new PDRectangle();
  private float atX;
  private float atY;
  private float startX;
  private float startY;

  PdfRules(PDFStreamEngine engine) {
    this.engine = engine;
    for (String name :
        List.of("m", "l", "h", "re", "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "n")) {
      engine.addOperator(
          new OperatorProcessor(engine) {
            @Override
            public String getName() {
              return name;
            }

            @Override
            public void process(Operator operator, List<COSBase> operands) {
              draw(name, numbers(operands));
            }
          });
    }
  }

  private static float[] numbers(List<COSBase> operands) {
    float[] numbers = new float[4];
    for (int i = 0; i < Math.min(4, operands.size()); i++) {
      numbers[i] = operands.get(i) instanceof COSNumber number ? number.floatValue() : 0;
    }
    return numbers;
  }

  void begin(PDRectangle box) {
    page = box;
    drawn.clear();
    pending.clear();
  }

  List<Rule> drawn() {
    return List.copyOf(drawn);
  }

  private void draw(String operator, float[] n) {
    switch (operator) {
      case "m" -> {
        atX = n[0];
        atY = n[1];
        startX = atX;
        startY = atY;
      }
      case "l" -> {
        line(atX, atY, n[0], n[1]);
        atX = n[0];
        atY = n[1];
      }
      case "h" -> line(atX, atY, startX, startY);
      case "re" -> {
        line(n[0], n[1], n[0] + n[2], n[1]);
        line(n[0], n[1] + n[3], n[0] + n[2], n[1] + n[3]);
        line(n[0], n[1], n[0], n[1] + n[3]);
        line(n[0] + n[2], n[1], n[0] + n[2], n[1] + n[3]);
      }
      case "n" -> pending.clear(); // It only cuts out what is drawn later.
      default -> {
        if (drawn.size() < MOST) {
          drawn.addAll(pending);
        }
        pending.clear();
      }
    }
  }

  private void line(float x1, float y1, float x2, float y2) {
    Matrix matrix = engine.getGraphicsState().getCurrentTransformationMatrix();
    var from = matrix.transformPoint(x1, y1);
    var to = matrix.transformPoint(x2, y2);
    float left = Math.min(from.x, to.x) - page.getLowerLeftX();
    float right = Math.max(from.x, to.x) - page.getLowerLeftX();
    float top = page.getUpperRightY() - Math.max(from.y, to.y);
    float bottom = page.getUpperRightY() - Math.min(from.y, to.y);
    boolean straight = right - left < THIN || bottom - top < THIN;
    if (straight && Math.max(right - left, bottom - top) >= SHORTEST && pending.size() < MOST) {
      pending.add(new Rule(left, top, right, bottom));
    }
  }
}
