package org.duban.disk;

/// What stands at a path.
public enum Found {
  NOTHING,
  FILE,
  FOLDER,
  /// A pipe, which only what the user names may be.
  PIPE,
  /// A symbolic link, there or above, where none is followed.
  LINK,
  /// A file in place of a folder above.
  BLOCKED,
  /// A device, a socket, or a pipe where none may be.
  OTHER
}
