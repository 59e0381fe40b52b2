// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/import/inventory/values.h"

#include "core/base/texts.h"
#include "core/import/inventory/columns.h"
#include "core/import/inventory/units.h"
#include "core/import/plan_text/plan_text_hints.h"
#include "core/model/choices.h"
#include "core/model/value_rule.h"
#include "core/model/words.h"

#include <QDate>
#include <QRegularExpression>

#include <algorithm>

namespace drawbridge::inventory {

namespace {

/// The number at the start of a text, with its marks.
QString numberIn(const QString& text) {
    static const QRegularExpression form(QStringLiteral("[0-9][0-9.,'\\x{2019}\\x{00A0}\\x{202F}]*"));
    QString number = form.match(text).captured(0);
    while (!number.isEmpty() && !number.back().isDigit())
        number.chop(1);
    return number;
}

/// "1,024" or "12.400.000": marks between groups of three only.
bool isGrouped(const QString& number, QChar mark) {
    const QStringList groups = number.split(mark);
    return groups.size() > 1 && !groups.first().isEmpty() && groups.first().size() <= 3 &&
           !groups.first().startsWith(u'0') &&
           std::all_of(groups.begin() + 1, groups.end(), [](const QString& g) { return g.size() == 3; });
}

struct Number {
    QString text;
    QString error;
};

/// The number as plan text writes it.
Number plainNumber(const QString& written, NumberStyle style) {
    static const QRegularExpression spaces(QStringLiteral("['\\x{2019}\\x{00A0}\\x{202F}]"));
    QString number = QString(written).remove(spaces);
    if (styleOf(number) != NumberStyle::Unknown)
        style = styleOf(number);
    if (style == NumberStyle::Comma)
        return {number.remove(u'.').replace(u',', u'.'), {}};
    if (!number.contains(u','))
        return {number, {}};
    if (style == NumberStyle::Point)
        return {number.remove(u','), {}};
    return {{},
            ImportTexts::tr("may be %1 or %2: write it without the comma")
                .arg(QString(number).replace(u',', u'.'), QString(number).remove(u','))};
}

/// German words for what plan text's own hints know in English.
QString englishWords(QString text) {
    static const QRegularExpression word(QStringLiteral("[A-Za-zäöüÄÖÜ]+\\.?"));
    for (auto match = word.match(text); match.hasMatch(); match = word.match(text, match.capturedEnd())) {
        const QString unit = ownUnit(match.captured(0));
        static const QStringList times{u"s"_qs, u"m"_qs, u"h"_qs, u"d"_qs, u"y"_qs};
        if (match.captured(0).compare(u"wochen", Qt::CaseInsensitive) == 0 ||
            match.captured(0).compare(u"woche", Qt::CaseInsensitive) == 0)
            return text.replace(match.capturedStart(), match.capturedLength(), QStringLiteral("weeks"));
        if (times.contains(unit) && match.captured(0) != unit) {
            text.replace(match.capturedStart(), match.capturedLength(), unit);
            match = word.match(text, match.capturedStart() + unit.size());
            if (!match.hasMatch())
                break;
        }
    }
    return text;
}

/// A bare number in the unit that the heading gives.
QString withUnit(const QString& text, ValueKind kind, const QString& unit) {
    static const QRegularExpression bare(QStringLiteral("^[0-9]+(\\.[0-9]+)?$"));
    if (!bare.match(text).hasMatch())
        return text;
    if (kind == ValueKind::Percent)
        return text + u'%';
    if (kind == ValueKind::Frequency)
        return text + QStringLiteral("/y");
    if (kind == ValueKind::Duration && text.toDouble() == 0)
        return QStringLiteral("0s");
    if (kind == ValueKind::Size && text.toDouble() == 0)
        return QStringLiteral("0B");
    const bool takesUnit = kind == ValueKind::Duration || kind == ValueKind::Size || kind == ValueKind::Rate;
    return takesUnit ? text + unit : text;
}

/// "4 vCPU", "VLAN 104", "storage (104)": the number alone.
QString withoutWords(const QString& text) {
    static const QRegularExpression before(
        QStringLiteral(
            "^([0-9.]+)\\s*x?\\s*(v?cpus?|v?cores?|kerne?|prozessoren|processors?|personen|people|fte)$"),
        QRegularExpression::CaseInsensitiveOption);
    static const QRegularExpression vlan(QStringLiteral("^vlan[\\s_-]*([0-9]+)$|\\(([0-9]+)\\)$"),
                                         QRegularExpression::CaseInsensitiveOption);
    if (const auto match = before.match(text); match.hasMatch())
        return match.captured(1);
    if (const auto match = vlan.match(text); match.hasMatch())
        return match.captured(1) + match.captured(2);
    return text;
}

QString wholeNumber(const QString& text) {
    static const QRegularExpression zeros(QStringLiteral("\\.0+$"));
    return QString(text).remove(zeros);
}

Parsed<Stored> readNumber(const ValueType& type, const QString& written, const ColumnSense& sense,
                          const NameLookup& names) {
    // An amount of money has no three decimals, so these are thousands.
    const bool isThousands =
        type.kind == ValueKind::Money && names.currencyDigits() < 3 && isGrouped(numberIn(written), u'.');
    const NumberStyle style = isThousands ? NumberStyle::Comma : sense.style;
    // As it stands first: "4h" or "1e-9" are no matter of styles.
    if (style != NumberStyle::Comma && !written.contains(u',')) {
        if (auto value = parseValue(type, written, names))
            return value;
    }
    QString text = written;
    if (const QString number = numberIn(text); !number.isEmpty()) {
        const Number plain = plainNumber(number, style);
        if (!plain.error.isEmpty())
            return ValueError{plain.error};
        text.replace(text.indexOf(number), number.size(), plain.text);
    }
    text = withoutWords(withUnit(text, type.kind, sense.unit));
    if (type.kind == ValueKind::Integer)
        text = wholeNumber(text);
    if (type.kind == ValueKind::Duration)
        text = englishWords(text);
    auto value = parseValue(type, text, names);
    if (value)
        return value;
    const QString own = plantext::ownValue(type, text);
    return own.isEmpty() ? value : parseValue(type, own, names);
}

Parsed<Stored> readBoolean(const ValueType& type, const QString& text, const NameLookup& names) {
    static const QStringList yes{u"ja"_qs, u"j"_qs,    u"x"_qs,   u"✓"_qs,
                                 u"✔"_qs,  u"wahr"_qs, u"yes"_qs, u"true"_qs};
    static const QStringList no{u"nein"_qs, u"falsch"_qs, u"✗"_qs, u"✘"_qs, u"no"_qs, u"false"_qs};
    const QString word = text.toLower();
    if (yes.contains(word) || no.contains(word))
        return Stored{qint64(yes.contains(word) ? 1 : 0)};
    const QString own = plantext::ownValue(type, text);
    return parseValue(type, own.isEmpty() ? text : own, names);
}

Parsed<Stored> readDate(const ValueType& type, const QString& text, const NameLookup& names) {
    static const QRegularExpression points(
        QStringLiteral("^([0-9]{1,2})\\.\\s?([0-9]{1,2})\\.\\s?([0-9]{4})$"));
    static const QRegularExpression slashes(QStringLiteral("^([0-9]{1,2})/([0-9]{1,2})/([0-9]{4})$"));
    static const QRegularExpression time(QStringLiteral("[ T][0-9]{1,2}:[0-9]{2}(:[0-9]{2})?.*$"));
    QString day = QString(text).remove(time).replace(
        QRegularExpression(QStringLiteral("^([0-9]{4})/([0-9]{2})/")), QStringLiteral("\\1-\\2-"));
    const auto iso = [](int y, int m, int d) { return QDate(y, m, d).toString(Qt::ISODate); };
    if (const auto match = points.match(day); match.hasMatch())
        day = iso(match.captured(3).toInt(), match.captured(2).toInt(), match.captured(1).toInt());
    else if (const auto both = slashes.match(day); both.hasMatch()) {
        constexpr int months = 12;
        const int first = both.captured(1).toInt();
        const int second = both.captured(2).toInt();
        if (first <= months && second <= months && first != second)
            return ValueError{
                ImportTexts::tr("does not say which number is the month: write it as 2026-04-20")};
        day = iso(both.captured(3).toInt(), std::min(first, second), std::max(first, second));
        if (first <= months && second > months)
            day = iso(both.captured(3).toInt(), first, second);
        else if (second <= months && first > months)
            day = iso(both.captured(3).toInt(), second, first);
    }
    return parseValue(type, day, names);
}

QString choiceInWords(const ValueType& type, const QString& text) {
    for (const QString& choice : type.choices) {
        if (plainWord(choice) == plainWord(text) || plainWord(choiceLabel(choice)) == plainWord(text))
            return choice;
    }
    struct German {
        const char16_t* word;
        const char16_t* choice;
    };
    static constexpr German words[] = {{u"rechenzentrum", u"on-premises"},
                                       {u"eigenesrz", u"on-premises"},
                                       {u"cloudregion", u"cloud-region"},
                                       {u"anbieter", u"provider"},
                                       {u"haupt", u"primary"},
                                       {u"hauptstandort", u"primary"},
                                       {u"primaer", u"primary"},
                                       {u"ausweich", u"recovery"},
                                       {u"ausweichstandort", u"recovery"},
                                       {u"ersatz", u"recovery"},
                                       {u"synchron", u"synchronous"},
                                       {u"asynchron", u"asynchronous"},
                                       {u"sicherung", u"backup"},
                                       {u"datensicherung", u"backup"},
                                       {u"momentaufnahme", u"snapshot"},
                                       {u"hart", u"hard"},
                                       {u"weich", u"soft"},
                                       {u"erlaubt", u"allowed"},
                                       {u"ja", u"allowed"},
                                       {u"verboten", u"denied"},
                                       {u"gesperrt", u"denied"},
                                       {u"nein", u"denied"},
                                       {u"monatlich", u"monthly"},
                                       {u"monat", u"monthly"},
                                       {u"quartal", u"quarterly"},
                                       {u"vierteljaehrlich", u"quarterly"},
                                       {u"jahr", u"yearly"},
                                       {u"jaehrlich", u"yearly"},
                                       {u"neustart", u"restart"},
                                       {u"neuaufbau", u"rebuild"},
                                       {u"ruecksicherung", u"restore"},
                                       {u"wiederherstellen", u"restore"},
                                       {u"umschalten", u"failover"},
                                       {u"gestartet", u"started"}};
    for (const German& german : words) {
        const QString choice = QString::fromUtf16(german.choice);
        if (plainWord(text) == QStringView(german.word) && type.choices.contains(choice))
            return choice;
    }
    return plantext::ownValue(type, text);
}

/// "tcp/443", "443 TCP".
Parsed<Stored> readPorts(const ValueType& type, const QString& text, const NameLookup& names) {
    static const QRegularExpression turned(QStringLiteral("^(tcp|udp)[/ :]+([0-9]+(-[0-9]+)?)$"));
    static const QRegularExpression spaced(QStringLiteral("^([0-9]+(-[0-9]+)?)\\s+(tcp|udp)$"));
    QString ports = text.toLower();
    ports.replace(turned, QStringLiteral("\\2/\\1")).replace(spaced, QStringLiteral("\\1/\\3"));
    return parseValue(
        type, ports == u"*" || ports == u"alle" || ports == u"all" ? QStringLiteral("any") : ports, names);
}

/// Address and block lists of NetBox are indented with dots.
QString withoutBullets(QString text) {
    while (!text.isEmpty() && (text.front() == u'•' || text.front() == u'·' || text.front().isSpace()))
        text.remove(0, 1);
    return text;
}

Parsed<Stored> readByKind(const Field& field, const QString& text, const ColumnSense& sense,
                          const NameLookup& names) {
    const ValueType& type = field.type;
    if (isNumeric(type.kind))
        return readNumber(type, text, sense, names);
    switch (type.kind) {
    case ValueKind::Boolean:
        return readBoolean(type, text, names);
    case ValueKind::Date:
        return readDate(type, text, names);
    case ValueKind::Ports:
        return readPorts(type, text, names);
    case ValueKind::Choice: {
        if (type.choices == ChoiceNames<ComponentKind>::names()) {
            const auto kind = kindInWords(text);
            return parseValue(type, kind ? choiceName(*kind) : text, names);
        }
        const QString choice = choiceInWords(type, text);
        return parseValue(type, choice.isEmpty() ? text : choice, names);
    }
    case ValueKind::Hours: {
        const QString own = plantext::ownValue(type, text);
        return parseValue(type, own.isEmpty() ? text : own, names);
    }
    case ValueKind::Address:
        return parseValue(type, withoutBullets(text).section(u'/', 0, 0), names);
    case ValueKind::Block:
        return parseValue(type, withoutBullets(text), names);
    default:
        return parseValue(type, text, names);
    }
}

} // namespace

bool isNumeric(ValueKind kind) {
    switch (kind) {
    case ValueKind::Integer:
    case ValueKind::Number:
    case ValueKind::Duration:
    case ValueKind::Size:
    case ValueKind::Rate:
    case ValueKind::Money:
    case ValueKind::Percent:
    case ValueKind::Frequency:
        return true;
    default:
        return false;
    }
}

NumberStyle styleOf(const QString& text) {
    const QString number = numberIn(text);
    const auto commas = number.count(u',');
    const auto points = number.count(u'.');
    if (commas == 0) {
        if (isGrouped(number, u'.'))
            return points > 1 ? NumberStyle::Comma : NumberStyle::Unknown;
        return points == 1 ? NumberStyle::Point : NumberStyle::Unknown;
    }
    if (points > 0)
        return number.lastIndexOf(u',') > number.lastIndexOf(u'.') ? NumberStyle::Comma : NumberStyle::Point;
    if (commas > 1)
        return isGrouped(number, u',') ? NumberStyle::Point : NumberStyle::Unknown;
    return isGrouped(number, u',') ? NumberStyle::Unknown : NumberStyle::Comma;
}

bool isNothing(const QString& cell, ValueKind kind) {
    static const QStringList dashes{QString(), u"-"_qs, u"—"_qs, u"–"_qs};
    static const QStringList words{u"n/a"_qs, u"n.a."_qs, u"k.a."_qs, u"k. a."_qs, u"#n/a"_qs, u"#nv"_qs};
    const QString text = cell.trimmed();
    if (dashes.contains(text))
        return true;
    const bool isText = kind == ValueKind::Text || kind == ValueKind::Prose || kind == ValueKind::Code;
    return !isText && words.contains(text.toLower());
}

Parsed<Stored> readValue(const Field& field, const QString& text, const ColumnSense& sense,
                         const NameLookup& names) {
    auto value = readByKind(field, text, sense, names);
    const auto bounds = numberBounds(field);
    if (!value || !bounds || bounds->contains(storedNumber(*value)))
        return value;
    const auto shown = [&](double number) {
        const bool isWhole = field.type.kind != ValueKind::Number && field.type.kind != ValueKind::Percent &&
                             field.type.kind != ValueKind::Frequency;
        return formatValue(field.type, isWhole ? Stored{static_cast<qint64>(number)} : Stored{number}, names);
    };
    return ValueError{ImportTexts::tr("is out of bounds: it must be between %1 and %2")
                          .arg(shown(bounds->least), shown(bounds->most))};
}

} // namespace drawbridge::inventory
