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

/// Something to tell about an input: one clear sentence and where it belongs.
struct Diagnostic {
    Severity severity = Severity::Warning;
    SourcePlace place;
    QString message;
};

/// "FILE:LINE:COLUMN: message".
QString toText(const Diagnostic& diagnostic);

using Diagnostics = std::vector<Diagnostic>;

/// An error that is told as it is: one clear sentence, and where it belongs. Exit status 2.
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

/// What the user gave cannot be used: wrong input, wrong name, wrong unit.
class InputError : public Error {
    using Error::Error;
};

/// The machine failed: no permission, no space, no such device.
class MachineError : public Error {
    using Error::Error;
};

/// What is told of an exception that was caught, whatever it is.
struct ErrorReport {
    QString sentence;
    bool isDefect = false; ///< not the user's nor the machine's fault, but the program's. Exit status 3
};
ErrorReport reportOf(const std::exception_ptr& exception);

} // namespace drawbridge
