// SPDX-License-Identifier: GPL-3.0-or-later
#include "app/cli/checks.h"

#include "core/base/nearest_name.h"
#include "core/base/texts.h"
#include "core/base/units.h"

#include <cmath>

namespace drawbridge::cli {

namespace {

/// `problem` returns what is wrong with a value, or nothing. The description ends up in the help.
template <class Problem>
CLI::Validator validator(const QString& description, Problem problem) {
    return CLI::Validator(
        [problem](std::string& value) { return problem(QString::fromStdString(value)).toStdString(); },
        description.toStdString());
}

} // namespace

CLI::Validator oneOf(const QStringList& words) {
    return validator(words.join(u'|'), [words](const QString& value) {
        return words.contains(value)
                   ? QString()
                   : withNearest(CliTexts::tr("%1 is not one of %2")
                                     .arg(inQuotes(value), words.join(QStringLiteral(", "))),
                                 value, words);
    });
}

CLI::Validator wholeNumber(qint64 least, qint64 most) {
    return validator(QString(), [least, most](const QString& value) {
        bool isNumber = false;
        const qint64 number = value.toLongLong(&isNumber);
        return isNumber && number >= least && number <= most
                   ? QString()
                   : CliTexts::tr("%1 is not a whole number from %2 to %3")
                         .arg(inQuotes(value))
                         .arg(least)
                         .arg(most);
    });
}

CLI::Validator number(double least, double most) {
    return validator(QString(), [least, most](const QString& value) {
        bool isNumber = false;
        const double number = value.toDouble(&isNumber);
        return isNumber && std::isfinite(number) && number >= least && number <= most
                   ? QString()
                   : CliTexts::tr("%1 is not a number from %2 to %3")
                         .arg(inQuotes(value), formatNumber(least), formatNumber(most));
    });
}

CLI::Validator notEmpty() {
    return validator(QString(), [](const QString& value) {
        return value.trimmed().isEmpty() ? CliTexts::tr("nothing is given; leave the option out or name it")
                                         : QString();
    });
}

} // namespace drawbridge::cli
