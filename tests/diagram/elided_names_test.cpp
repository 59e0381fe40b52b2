// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/elided_names.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QRandomGenerator>
#include <QSet>
#include <QTest>

using namespace drawbridge;

namespace {

double letters(const QString& text) {
    return static_cast<double>(text.size());
}

QStringList realNames() {
    QFile file(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/tests/data/diagram/service-names.txt"));
    return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()).split(u'\n', Qt::SkipEmptyParts)
                                          : QStringList();
}

} // namespace

/// Names that do not fit stay tellable apart.
class ElidedNamesTest : public QObject {
    Q_OBJECT
private slots:
    void whatFitsStays() {
        const QStringList names{QStringLiteral("web"), QStringLiteral("database")};
        QCOMPARE(elidedApart(names, 8, letters), names);
    }

    void siblingsShowTheirEnds() {
        const QStringList labels = elidedApart({QStringLiteral("sentry-post-process-forwarder-errors"),
                                                QStringLiteral("sentry-post-process-forwarder-transactions")},
                                               24, letters);
        QVERIFY2(labels.at(0).endsWith(QLatin1String("errors")), qPrintable(labels.at(0)));
        QVERIFY2(labels.at(1).endsWith(QLatin1String("transactions")), qPrintable(labels.at(1)));
        QVERIFY2(labels.at(0).startsWith(QLatin1String("sentry")), qPrintable(labels.at(0)));
    }

    /// The same beginning and the same end: the cut goes elsewhere, and what differs is shown.
    void siblingsShowTheirMiddle() {
        const QStringList labels =
            elidedApart({QStringLiteral("company-platform-orders-eu-west-consumer-service"),
                         QStringLiteral("company-platform-prices-eu-west-consumer-service")},
                        20, letters);
        QVERIFY2(labels.at(0).contains(QLatin1String("or")), qPrintable(labels.at(0)));
        QVERIFY2(labels.at(1).contains(QLatin1String("pr")), qPrintable(labels.at(1)));
        QVERIFY(labels.at(0) != labels.at(1));
    }

    void aCutNameIsNotLikeOneThatFits() {
        const QStringList labels =
            elidedApart({QStringLiteral("aaaa…bbbbbb"), QStringLiteral("aaaaxxxxbbbbbb")}, 11, letters);
        QVERIFY(labels.at(0) != labels.at(1));
    }

    void realNamesStayApart_data() {
        QTest::addColumn<int>("room");
        for (const int room : {8, 12, 16, 20, 24, 27})
            QTest::addRow("%d letters", room) << room;
    }

    void realNamesStayApart() {
        QFETCH(int, room);
        const QStringList names = realNames();
        QCOMPARE(names.size(), 75);
        const QStringList labels = elidedApart(names, room, letters);
        QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), names.size());
        for (const QString& label : labels)
            QVERIFY2(label.size() <= room, qPrintable(label));
    }

    /// Any names that are different, with as little room as for a few letters.
    void anyNamesStayApart() {
        QRandomGenerator random(11);
        for (int round = 0; round < 40; ++round) {
            QSet<QString> names;
            while (names.size() < 60) {
                QString name;
                const int length = random.bounded(1, 40);
                for (int i = 0; i < length; ++i)
                    name.append(QChar(u'a' + static_cast<char16_t>(random.bounded(2))));
                names.insert(name);
            }
            const QStringList list(names.begin(), names.end());
            const QStringList labels = elidedApart(list, 10, letters);
            QCOMPARE(QSet<QString>(labels.begin(), labels.end()).size(), list.size());
        }
    }

    void lettersAreNotHalved() {
        QString name;
        for (int i = 0; i < 30; ++i)
            name += QStringLiteral("𝄞e\u0301");
        const QStringList labels = elidedApart({name, name + u'x'}, 15, letters);
        for (const QString& label : labels) {
            const QStringList parts = label.split(QStringLiteral("…"));
            for (const QString& part : parts) {
                QVERIFY(part.isEmpty() || !part.front().isLowSurrogate());
                QVERIFY(part.isEmpty() || !part.front().isMark());
                QVERIFY(part.isEmpty() || !part.back().isHighSurrogate());
            }
        }
    }
};

DRAWBRIDGE_TEST(ElidedNamesTest)
#include "elided_names_test.moc"
