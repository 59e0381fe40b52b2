// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/store/project.h"
#include "tests/support/plan_fixture.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;
using namespace drawbridge::testing;

namespace {

/// One random change of an entity of any kind; may leave the plan invalid.
void changeAtRandom(Edit& edit, std::mt19937& random) {
    const auto upTo = [&](int most) { return std::uniform_int_distribution(0, most)(random); };
    const EntityType& type = entityTypes()[static_cast<std::size_t>(upTo(kEntityKinds - 1))];
    const int count = type.count(edit.plan());
    const int action = upTo(9);
    RecordFiller filler(edit.plan(), random);
    if (count == 0 || action < 3) {
        auto entity = type.create(static_cast<qint64>(random()) + 1, 0);
        filler.fill(type.kind, entity.get(), count);
        edit.addAny(type.kind, std::move(entity));
        return;
    }
    const void* old = type.at(edit.plan(), upTo(count - 1));
    if (action < 5) {
        edit.remove({type.kind, type.id(old)});
        return;
    }
    const qint64 position = action < 6 ? upTo(2 * count) : type.position(old);
    auto entity = type.create(type.id(old), position);
    filler.fill(type.kind, entity.get(), 1);
    edit.putAny(type.kind, std::move(entity));
}

} // namespace

class DocumentPropertyTest : public QObject {
    Q_OBJECT

private slots:
    void randomEditsUndoAndRedo_data() {
        QTest::addColumn<uint>("seed");
        for (uint seed = 1; seed <= 6; ++seed)
            QTest::addRow("seed %u", seed) << seed;
    }

    void randomEditsUndoAndRedo() {
        QFETCH(uint, seed);
        std::mt19937 random(seed);
        const QString path = m_folder.filePath(u"random %1.drplan"_qs.arg(seed));
        const Plan start = filledPlan();
        m_document = createProject(path, start, QString());
        std::vector<Plan> states{start};
        for (int i = 0; i < 80; ++i) {
            try {
                const auto change = m_document->edit(u"Random"_qs, [&](Edit& edit) {
                    for (int k = std::uniform_int_distribution(1, 4)(random); k > 0; --k)
                        changeAtRandom(edit, random);
                });
                if (!change.isEmpty())
                    states.push_back(m_document->plan());
            } catch (const InputError&) {
                QCOMPARE(difference(m_document->plan(), states.back()), QString());
            }
        }
        QVERIFY(states.size() > 12);
        walkHistory(states, path);
    }

private:
    /// Back to the start and forth to the end, the plan in memory and the one on the disk.
    void walkHistory(const std::vector<Plan>& states, const QString& path) {
        const auto openAgain = [&] {
            m_document.reset();
            m_document = openProject(path);
        };
        for (std::size_t i = states.size() - 1; i-- > 0;) {
            m_document->undo();
            QCOMPARE(difference(m_document->plan(), states[i]), QString());
        }
        QVERIFY(!m_document->canUndo());
        openAgain();
        QCOMPARE(difference(m_document->plan(), states.front()), QString());
        for (std::size_t i = 1; i < states.size(); ++i) {
            m_document->redo();
            QCOMPARE(difference(m_document->plan(), states[i]), QString());
        }
        QVERIFY(!m_document->canRedo());
        openAgain();
        QCOMPARE(difference(m_document->plan(), states.back()), QString());
    }

    QTemporaryDir m_folder;
    std::unique_ptr<Document> m_document;
};

DRAWBRIDGE_TEST(DocumentPropertyTest)
#include "document_property_test.moc"
