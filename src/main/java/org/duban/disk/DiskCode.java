package org.duban.disk;

import org.duban.problem.Code;

/// What can be wrong with a file as such, whatever is in it.
public enum DiskCode implements Code {
  /// A symbolic link where none is followed.
  S001,
  /// A pipe, a device or a socket in place of a file.
  S002,
  /// A file in place of a folder.
  S003,
  /// A folder where a file is to be written.
  S004,
  /// Writing is not permitted.
  S005,
  /// The disk is full.
  S006,
  /// Writing failed otherwise.
  S007,
  /// Some of several files couldn't be written, and others not put back.
  S008,
  /// Another process holds the lock of a file for too long.
  S009;

  @Override
  public String topic() {
    return "disk";
  }
}
