// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QJsonObject>
#include <QString>

/// All that the program says: standard output and standard error. Text is shown with its control characters
/// and controls of writing direction escaped, since names come from strangers.
namespace drawbridge::cli {

/// Standard output cannot be written. Exit status 3; kReaderGone if nobody reads any more, which is no error
/// (`| head`).
struct OutputFailure {
    int error = 0; ///< errno
};
/// As a shell reports the death by SIGPIPE.
constexpr int kReaderGone = 128 + 13;

/// To be called first. A closed standard stream is opened so that writing it fails: the next file to be
/// opened would take its place, and be printed into. A closed pipe becomes an error of writing instead of a
/// signal.
void prepareStreams();

enum class Style { Plain, Bold, Red };

/// A line of text; styles show only on a terminal without NO_COLOR.
struct Line {
    Line() = default;
    Line(QString words, Style how = Style::Plain) : text(std::move(words)), style(how) {}
    QString text;
    Style style = Style::Plain;
};
Line bold(const QString& text);
Line red(const QString& text);

/// Prints a line to standard output, in UTF-8. Throws OutputFailure.
void print(const Line& line = {});
void printJson(const QJsonObject& object);
/// Prints a document of several lines: to a terminal with escapes, elsewhere as it is.
void printDocument(const QByteArray& text);
/// Writes what is buffered. Throws OutputFailure.
void flushOutput();

/// Prints "drawbridge: LINE" to standard error.
void warn(const QString& line);

bool outputIsTerminal();
/// Columns of the terminal; 100 if it does not say.
int terminalWidth();

} // namespace drawbridge::cli
