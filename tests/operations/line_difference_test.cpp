// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/line_difference.h"
#include "tests/support/test_program.h"

#include <QTest>

#include <random>

using namespace drawbridge;

namespace {

using Line = ConfigComparison::Line;

QString shown(const std::vector<Line>& lines) {
    QString text;
    for (const Line& line : lines)
        text += (line.side == Line::Side::Both      ? u' '
                 : line.side == Line::Side::Machine ? u'-'
                                                    : u'+') +
                line.text;
    return text;
}

/// The lines of one of both lists.
QStringList only(const std::vector<Line>& lines, Line::Side side) {
    QStringList texts;
    for (const Line& line : lines) {
        if (line.side == Line::Side::Both || line.side == side)
            texts += line.text;
    }
    return texts;
}

qsizetype common(const QStringList& a, const QStringList& b, qsizetype i = 0, qsizetype j = 0) {
    if (i == a.size() || j == b.size())
        return 0;
    if (a[i] == b[j])
        return 1 + common(a, b, i + 1, j + 1);
    return std::max(common(a, b, i + 1, j), common(a, b, i, j + 1));
}

} // namespace

class LineDifferenceTest : public QObject {
    Q_OBJECT

private slots:
    void rulesKeepTheirOrder() {
        QCOMPARE(shown(lineDifference({u"a"_qs, u"b"_qs, u"c"_qs}, {u"a"_qs, u"x"_qs, u"c"_qs}, true)),
                 u" a-b+x c"_qs);
        QCOMPARE(shown(lineDifference({u"b"_qs, u"a"_qs}, {u"a"_qs, u"b"_qs}, true)), u"-b a+b"_qs);
        QCOMPARE(shown(lineDifference({}, {u"a"_qs}, true)), u"+a"_qs);
    }

    void setsAreMerged() {
        QCOMPARE(shown(lineDifference({u"a"_qs, u"c"_qs}, {u"b"_qs, u"c"_qs, u"d"_qs}, false)),
                 u"-a+b c+d"_qs);
    }

    /// Against the recursive definition.
    void randomListsComeBackAndShareTheMost() {
        std::mt19937 random(7);
        for (int round = 0; round < 300; ++round) {
            QStringList a;
            QStringList b;
            for (QStringList* list : {&a, &b}) {
                for (unsigned n = random() % 8; n > 0; --n)
                    *list += QString(QChar(u'a' + static_cast<char16_t>(random() % 3)));
            }
            const auto lines = lineDifference(a, b, true);
            QCOMPARE(only(lines, Line::Side::Machine), a);
            QCOMPARE(only(lines, Line::Side::Generated), b);
            const auto both = std::count_if(lines.begin(), lines.end(),
                                            [](const Line& line) { return line.side == Line::Side::Both; });
            QCOMPARE(static_cast<qsizetype>(both), common(a, b));
        }
    }

    void whatIsTooLongToCompareIsWhole() {
        QStringList a{u"same"_qs};
        QStringList b{u"same"_qs};
        for (int i = 0; i < 3000; ++i) {
            a += u"a%1"_qs.arg(i);
            b += u"b%1"_qs.arg(i);
        }
        const auto lines = lineDifference(a, b, true);
        QCOMPARE(only(lines, Line::Side::Machine), a);
        QCOMPARE(only(lines, Line::Side::Generated), b);
    }
};

DRAWBRIDGE_TEST(LineDifferenceTest)
#include "line_difference_test.moc"
