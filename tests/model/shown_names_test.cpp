// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/nearest_name.h"
#include "core/base/visible_text.h"
#include "tests/support/test_program.h"

#include <QTest>

using namespace drawbridge;

class ShownNamesTest : public QObject {
    Q_OBJECT

private slots:
    void nearest() {
        const QStringList known{u"Frankfurt"_qs, u"Frankfurt 2"_qs, u"Dublin"_qs, u"db"_qs};
        QCOMPARE(nearestName(u"Franfurt"_qs, known), u"Frankfurt"_qs);
        QCOMPARE(nearestName(u"FRANKFURT"_qs, known), u"Frankfurt"_qs);
        QCOMPARE(nearestName(u"Dubl"_qs, known), u"Dublin"_qs);
        QCOMPARE(nearestName(u"Dub"_qs, known), u"Dublin"_qs); // the only one that begins so
        QCOMPARE(nearestName(u"Fra"_qs, known), QString());    // two do
        QCOMPARE(nearestName(u"xy"_qs, known), QString());
        QCOMPARE(nearestName(QString(), known), QString());
        QCOMPARE(nearestName(u"a"_qs.repeated(1000), known), QString());
    }

    void sentences() {
        const QString none = u"no site is called “x”"_qs;
        QCOMPARE(withNearest(none, u"Dublim"_qs, {u"Dublin"_qs}), none + u"; did you mean “Dublin”?"_qs);
        QCOMPARE(withNearest(none, u"x"_qs, {u"Dublin"_qs}), none);
        QCOMPARE(withNearestOrAll(none, u"x"_qs, {}), none);
        QCOMPARE(withNearestOrAll(none, u"x"_qs, {u"Dublin"_qs}), none + u"; there is only “Dublin”"_qs);
        QCOMPARE(withNearestOrAll(none, u"x"_qs, {u"Cork"_qs, u"Bonn"_qs, u"Rome"_qs}),
                 none + u"; there are “Cork”, “Bonn” and “Rome”"_qs);
        QStringList many;
        for (int i = 10; i < 40; ++i)
            many += u"Number %1"_qs.arg(i);
        QVERIFY(withNearestOrAll(none, u"x"_qs, many).endsWith(u"“Number 17” and 22 more"));
    }

    void visible() {
        QCOMPARE(visibleText(u"plain ünïcödé 注文 👩‍💻"_qs),
                 u"plain ünïcödé 注文 👩‍💻"_qs);
        QCOMPARE(visibleText(u"a\x1b[31m\x7f\n\t\r"_qs), u"a\\u001b[31m\\u007f\\n\\t\\r"_qs);
        QCOMPARE(visibleText(u"\u009b\u202e\u2028\u061c\u200f"_qs),
                 u"\\u009b\\u202e\\u2028\\u061c\\u200f"_qs);
        QCOMPARE(visibleText(QString(QChar(0xD800)) + u'x'), u"\\ud800x"_qs);
        QCOMPARE(visibleLines(u"a\u009b\nb"_qs), u"a\\u009b\nb"_qs);
        QCOMPARE(visibleText(visibleText(u"\u202e"_qs)), u"\\u202e"_qs);
        QCOMPARE(directionControlIn(u"a\u2066"_qs), u"U+2066"_qs);
        QCOMPARE(directionControlIn(u"a\u061c"_qs), u"U+061C"_qs);
        QCOMPARE(directionControlIn(u"a\u200d\u009b"_qs), QString());
    }
};

DRAWBRIDGE_TEST(ShownNamesTest)
#include "shown_names_test.moc"
