// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/base/enum_rows.h"
#include "core/model/entities.h"
#include "core/model/kind_traits.h"
#include "tests/support/test_program.h"

#include <QFile>
#include <QSet>
#include <QTest>

using namespace drawbridge;

namespace {

enum class Fruit { Apple, Pear };
struct Price {
    Fruit fruit;
    int cents;
};
constexpr Price kComplete[]{{Fruit::Apple, 20}, {Fruit::Pear, 30}};
constexpr Price kSlipped[]{{Fruit::Pear, 30}, {Fruit::Apple, 20}};
constexpr Price kShort[]{{Fruit::Apple, 20}};
static_assert(hasRowForEach(kComplete, &Price::fruit));
static_assert(!hasRowForEach(kSlipped, &Price::fruit) && !hasRowForEach(kShort, &Price::fruit));

Component of(ComponentKind kind) {
    Component component;
    component.kind = kind;
    return component;
}

} // namespace

class KindTraitsTest : public QObject {
    Q_OBJECT

private slots:
    void everyKindHasItsOwnNameLabelAndIcon() {
        QSet<QString> keys;
        QSet<QString> labels;
        for (const KindTraits& traits : kindTable()) {
            const QString key = QString::fromUtf16(traits.key);
            QCOMPARE(choiceName(traits.kind), key);
            QCOMPARE(choiceNamed<ComponentKind>(key), std::optional(traits.kind));
            QVERIFY2(QFile::exists(QStringLiteral(DRAWBRIDGE_SOURCE_DIR "/resources/icons/%1.svg").arg(key)),
                     qPrintable(key));
            keys.insert(key);
            labels.insert(labelOf(traits.kind));
        }
        const auto kinds = static_cast<qsizetype>(kindTable().size());
        QCOMPARE(keys.size(), kinds);
        QCOMPARE(labels.size(), kinds);
        QVERIFY(!choiceNamed<ComponentKind>(u"toaster"_qs));
    }

    void textsNameTheOtherComponent() {
        for (const KindTraits& traits : kindTable()) {
            for (const char* text : {traits.asRequired, traits.asUsed, traits.asTunnelEnd})
                QVERIFY(text == nullptr || QString::fromUtf8(text).count(u"%1"_qs) == 1);
            QCOMPARE(traits.asTunnelEnd != nullptr, canEndTunnel(traits.kind));
        }
    }

    void whatKeepsDataMayBeGivenSome() {
        for (const KindTraits& traits : kindTable())
            QVERIFY2(!traits.keepsData || mayKeepData(traits.kind), traits.label);
    }

    void dataAreKept() {
        Component service = of(ComponentKind::Service);
        QVERIFY(!keepsData(service));
        service.tags << u"Stateful"_qs;
        QVERIFY(keepsData(service));
        service.data = Bytes{0}; // the plan says that there are none
        QVERIFY(!keepsData(service));
        service.data = Bytes{1};
        QVERIFY(keepsData(service));

        Component database = of(ComponentKind::Database);
        QVERIFY(keepsData(database));
        database.data = Bytes{0};
        QVERIFY(!keepsData(database));
        database.copies.emplace_back();
        QVERIFY(keepsData(database));

        QVERIFY(!keepsData(of(ComponentKind::Middleware)));
    }

    void usualStrategies() {
        QVERIFY(usualStrategy(of(ComponentKind::Database)) == RecoveryStrategy::Restore);
        QVERIFY(usualStrategy(of(ComponentKind::Service)) == RecoveryStrategy::Restart);
        QVERIFY(usualStrategy(of(ComponentKind::Router)) == RecoveryStrategy::Rebuild);
        QVERIFY(usualStrategy(of(ComponentKind::UserGroup)) == RecoveryStrategy::None);
    }
};

DRAWBRIDGE_TEST(KindTraitsTest)
#include "kind_traits_test.moc"
