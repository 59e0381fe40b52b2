// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QString>

#include <exception>
#include <stdexcept>
#include <vector>

namespace drawbridge {

enum class Severity { Note, Warning, Error };
QString severityKey(Severity severity);  ///< "error", for scripts
QString severityText(Severity severity); ///< "Error", for people

/// A place in an input file; line and column count from 1, 0 means unknown.
struct SourcePlace {
    QString file;
    int line = 0;
    int column = 0;
};

/// "FILE:LINE:COLUMN", leaving out what is unknown.
QString toText(const SourcePlace& place);

/// A message about an input: one clear sentence and its place.
struct Diagnostic {
    Severity severity = Severity::Warning;
    SourcePlace place;
    QString message;
};

/// "FILE:LINE:COLUMN: message".
QString toText(const Diagnostic& diagnostic);

using Diagnostics = std::vector<Diagnostic>;

/// An error shown to the user as is: one clear sentence and its place. Exit status 2.
class Error : public std::runtime_error {
public:
    explicit Error(const QString& message, SourcePlace place = {});
    const QString& message() const { return m_message; }
    const SourcePlace& place() const { return m_place; }
    QString text() const; ///< "FILE:LINE:COLUMN: message"

private:
    QString m_message;
    SourcePlace m_place;
};

/// Invalid user input: wrong content, name, unit …
class InputError : public Error {
    using Error::Error;
};

/// The environment failed: no permission, no space, no such device.
class MachineError : public Error {
    using Error::Error;
};

/// How a caught exception of any type is reported to the user.
struct ErrorReport {
    QString sentence;
    bool isDefect = false; ///< a bug in the program. Exit status 3
};
ErrorReport reportOf(const std::exception_ptr& exception);

} // namespace drawbridge
