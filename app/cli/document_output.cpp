// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/document_output.h"

#include "app/cli/checks.h"
#include "app/cli/output.h"
#include "core/base/diagnostic.h"
#include "core/base/texts.h"
#include "core/base/whole_file.h"

namespace drawbridge::cli {

void DocumentOutput::addTo(CLI::App& app) {
    app.add_option("-o,--output", file,
                   "File to write, by its ending ." + formats.join(QStringLiteral(", .")).toStdString() +
                       "; - is standard output")
        ->type_name("FILE")
        ->required();
    app.add_option("--format", format,
                   "Format, whatever the ending (default with -o -: " + formats.first().toStdString() + ")")
        ->type_name("FORMAT")
        ->check(oneOf(formats));
}

QString DocumentOutput::nameWithFormat() const {
    const QString wanted = QString::fromStdString(format);
    if (isStandardOutput()) {
        if (binary.contains(wanted))
            throw InputError(CliTexts::tr("%1 is no text: write it to a file, e.g. -o plan.%1").arg(wanted));
        return QStringLiteral("-.") + (wanted.isEmpty() ? formats.first() : wanted);
    }
    const QString path = QString::fromStdString(file);
    return wanted.isEmpty() ? path : path + u'.' + wanted;
}

void DocumentOutput::write(const QByteArray& content) const {
    if (isStandardOutput())
        printDocument(content);
    else
        writeWholeFile(QString::fromStdString(file), content);
}

} // namespace drawbridge::cli
