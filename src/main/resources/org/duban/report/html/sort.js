
// Tables sort by a click on the head of a column: up, down, and as they were.
(function () {
  "use strict";
  var words = new Intl.Collator(document.documentElement.lang, { numeric: true });
  var blank = /^[\s–—-]*$/;

  function key(row, column) {
    var cell = row.cells[column];
    var text = cell.getAttribute("data-sort");
    return text === null ? { text: cell.textContent.trim(), number: false } : { text: text, number: !isNaN(text) };
  }

  // What is missing stands last, whichever way.
  function compare(a, b, way) {
    if (blank.test(a.text) || blank.test(b.text)) {
      return blank.test(a.text) - blank.test(b.text);
    }
    return way * (a.number && b.number ? a.text - b.text : words.compare(a.text, b.text));
  }

  function sort(table, head, column, rows) {
    var before = head.getAttribute("aria-sort");
    var now = before === "ascending" ? "descending" : before === "descending" ? null : "ascending";
    table.querySelectorAll("th[aria-sort]").forEach(function (other) {
      other.removeAttribute("aria-sort");
    });
    var sorted = rows.slice();
    if (now) {
      head.setAttribute("aria-sort", now);
      sorted.sort(function (a, b) {
        return compare(key(a, column), key(b, column), now === "ascending" ? 1 : -1);
      });
    }
    sorted.forEach(function (row) {
      row.parentNode.appendChild(row);
    });
  }

  document.querySelectorAll("table").forEach(function (table) {
    var body = table.tBodies[0];
    var rows = body ? Array.from(body.rows) : [];
    if (!table.tHead || table.tBodies.length !== 1 || rows.length < 2 || body.querySelector("[colspan], [rowspan]")) {
      return;
    }
    Array.from(table.tHead.rows[0].cells).forEach(function (head, column) {
      var button = document.createElement("button");
      button.type = "button";
      while (head.firstChild) {
        button.appendChild(head.firstChild);
      }
      head.appendChild(button);
      button.addEventListener("click", function () {
        sort(table, head, column, rows);
      });
    });
  });
})();
