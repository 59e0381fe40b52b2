// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QStringList>

#include <CLI/CLI.hpp>

/// `-o FILE` of the subcommands that write a document, in the format of the file's ending; `-o -` is standard
/// output, where the format is text.
namespace drawbridge::cli {

struct DocumentOutput {
    QStringList formats; ///< endings without the dot; the first is that of `-o -`
    QStringList binary;  ///< those of them that are no text
    std::string file{};
    std::string format{};

    void addTo(CLI::App& app);
    /// A file name with the ending of the wanted format. InputError for a binary one on standard output.
    QString nameWithFormat() const;
    void write(const QByteArray& content) const;

private:
    bool isStandardOutput() const { return file == "-"; }
};

} // namespace drawbridge::cli
