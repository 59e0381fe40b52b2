// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/output.h"

#include "core/base/visible_text.h"

#include <QJsonDocument>

#include <cerrno>
#include <csignal>
#include <fcntl.h>
#include <sys/ioctl.h>
#include <unistd.h>

namespace drawbridge::cli {

namespace {

constexpr qsizetype kBuffered = 1 << 16;

QByteArray& buffer() {
    static QByteArray bytes;
    return bytes;
}

/// 0, or an errno.
int writeAll(int stream, const QByteArray& bytes) {
    qsizetype done = 0;
    while (done < bytes.size()) {
        const ssize_t written =
            ::write(stream, bytes.constData() + done, static_cast<std::size_t>(bytes.size() - done));
        if (written < 0 && errno != EINTR)
            return errno;
        done += written > 0 ? written : 0;
    }
    return 0;
}

void add(const QByteArray& bytes) {
    buffer() += bytes;
    if (buffer().size() >= kBuffered)
        flushOutput();
}

/// Sequences of ECMA-48, "select graphic rendition".
const char* beginOf(Style style) {
    switch (style) {
    case Style::Bold:
        return "\033[1m";
    case Style::Red:
        return "\033[31m";
    case Style::Plain:
        break;
    }
    return "";
}

bool inColour() {
    static const bool wanted = outputIsTerminal() && qEnvironmentVariableIsEmpty("NO_COLOR");
    return wanted;
}

} // namespace

void prepareStreams() {
    for (const int stream : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
        if (::fcntl(stream, F_GETFD) >= 0 || errno != EBADF)
            continue;
        // The lowest free number is this one. Standard input gets what cannot be read, the others what cannot
        // be written.
        if (::open("/dev/null", stream == STDIN_FILENO ? O_WRONLY : O_RDONLY) != stream)
            return;
    }
    ::signal(SIGPIPE, SIG_IGN);
}

Line bold(const QString& text) {
    return {text, Style::Bold};
}

Line red(const QString& text) {
    return {text, Style::Red};
}

void print(const Line& line) {
    const QByteArray shown = visibleText(line.text).toUtf8();
    if (line.style == Style::Plain || !inColour())
        add(shown + '\n');
    else
        add(beginOf(line.style) + shown + "\033[0m\n");
}

void printJson(const QJsonObject& object) {
    const QByteArray json = QJsonDocument(object).toJson(QJsonDocument::Indented);
    add(visibleLines(QString::fromUtf8(json)).toUtf8());
}

void printDocument(const QByteArray& text) {
    add(outputIsTerminal() ? visibleLines(QString::fromUtf8(text)).toUtf8() : text);
}

void flushOutput() {
    QByteArray bytes;
    bytes.swap(buffer());
    if (const int error = writeAll(STDOUT_FILENO, bytes); error != 0)
        throw OutputFailure{error};
}

void warn(const QString& line) {
    writeAll(STDERR_FILENO, "drawbridge: " + visibleText(line).toUtf8() + '\n');
}

bool outputIsTerminal() {
    return ::isatty(STDOUT_FILENO) != 0;
}

int terminalWidth() {
    constexpr int usual = 100;
    winsize size{};
    const bool known = ::ioctl(STDOUT_FILENO, TIOCGWINSZ, &size) == 0 && size.ws_col > 0;
    return known ? size.ws_col : usual;
}

} // namespace drawbridge::cli
