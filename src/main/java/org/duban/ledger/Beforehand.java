package org.duban.ledger;

/// What has to be done before an entry counts, as freezing the plan that it adopts.
public interface Beforehand {

  /// Nothing has to be done.
  Beforehand NOTHING =
      new Beforehand() {
        @Override
        public void run() {
          // Nothing to do.
        }

        @Override
        public void undo() {
          // Nothing was done.
        }
      };

  /// Does it. Where it fails, it leaves nothing, and nothing is entered.
  void run();

  /// Undoes it, since the entry could not be made. Nobody else enters anything meanwhile.
  void undo();
}
