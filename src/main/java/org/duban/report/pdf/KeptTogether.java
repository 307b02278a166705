package org.duban.report.pdf;

import org.openpdf.css.constants.CSSName;
import org.openpdf.css.constants.IdentValue;
import org.openpdf.layout.LayoutContext;
import org.openpdf.newtable.TableBox;
import org.openpdf.newtable.TableRowBox;
import org.openpdf.render.BlockBox;
import org.openpdf.render.Box;
import org.openpdf.render.PageBox;

/// Keeps on one page what belongs there, where the library forgets it. Once anything was moved to
/// the next page for another reason, as a paragraph that would leave a line alone, it looks no
/// longer at `page-break-inside: avoid`. And it leaves a table's head behind when it moves the
/// first row.
final class KeptTogether {

  private KeptTogether() {}

  /// Watches over `box`, which is about to be laid out.
  static void watch(LayoutContext context, BlockBox box) {
    if (!context.isMayCheckKeepTogether() && !isInsideKept(box)) {
      context.setMayCheckKeepTogether(true);
    }
    if (box instanceof TableRowBox row && row.getParent().getParent() instanceof TableBox table) {
      keepHead(context, table, row);
    }
  }

  /// Whether `box` is, or is in, one that is kept together: the layout looks at the outermost.
  private static boolean isInsideKept(BlockBox box) {
    for (Box at = box; at != null; at = at.getParent()) {
      if (at.getStyle().isAvoidPageBreakInside()) {
        return true;
      }
    }
    return false;
  }

  /// Where the first row alone was moved to the next page: moves the table there too, or where it
  /// and its headings stand at the top of their page already, puts the row back to be broken.
  private static void keepHead(LayoutContext context, TableBox table, TableRowBox row) {
    if (!row.equals(table.getFirstBodyRow())) {
      return;
    }
    // Only what is in the table stands where it will: its own margin may still move it.
    Box head = table.getChild(0);
    PageBox page = context.getRootLayer().getFirstPage(context, head);
    if (page == null || row.getAbsY() < page.getBottom()) {
      return;
    }
    int above = firstHeading(table, head).getAbsY() - page.getTop();
    if (above > (page.getBottom() - page.getTop()) / 4) {
      table.setNeedPageClear(true);
    } else {
      int back = row.getY();
      row.setY(0);
      row.calcCanvasLocation();
      context.translate(0, -back);
    }
  }

  /// The first of the boxes that stay with what follows them, up to `table`; else its `head`.
  private static Box firstHeading(TableBox table, Box head) {
    Box first = head;
    Box before = table.getPreviousSibling();
    while (before != null
        && before.getStyle().isIdent(CSSName.PAGE_BREAK_AFTER, IdentValue.AVOID)) {
      first = before;
      before = before.getPreviousSibling();
    }
    return first;
  }
}
