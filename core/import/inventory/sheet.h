// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include <QByteArray>
#include <QString>
#include <QStringList>

#include <vector>

/// A file of separated values as cells: encoding and separator found out, nothing understood yet.
namespace drawbridge::inventory {

struct SheetRow {
    int number = 0; ///< as a spreadsheet counts them, from 1
    QStringList cells;
    bool isBlank() const;
};

struct Sheet {
    QString encoding; ///< "UTF-8", "UTF-16", "Windows-1252"
    QChar separator = u',';
    std::vector<SheetRow> rows; ///< blank ones, too
};

struct SheetLimits {
    int rows = 20'000;
    int columns = 500;
    int cells = 2'000'000;
    int cellLength = 100'000;
};

/// RFC 4180 with any of , ; tab | between the cells (the first line may say so: "sep=;"), in UTF-8, UTF-16 or
/// else Windows-1252. Throws InputError, with the row, for what is no text, an open quote, or exceeds the
/// limits. Linear.
Sheet readSheet(const QByteArray& bytes, const QString& file, const SheetLimits& limits = {});

/// "semicolon", "tab" …
QString separatorName(QChar separator);

} // namespace drawbridge::inventory
