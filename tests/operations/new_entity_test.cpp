// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/operations/edits/new_entity.h"
#include "core/store/project.h"
#include "tests/support/diagram_sample.h"
#include "tests/support/test_program.h"

#include <QTemporaryDir>
#include <QTest>

using namespace drawbridge;

/// What the menus add that has no place on the canvas.
class NewEntityTest : public QObject {
    Q_OBJECT
private:
    QTemporaryDir m_folder;
    int m_files = 0;

    std::unique_ptr<Document> documentOf(const Plan& plan) {
        return createProject(m_folder.filePath(QStringLiteral("%1.drplan").arg(++m_files)), plan,
                             QStringLiteral("Start"));
    }

    static EntityRef add(Document& document, EntityKind kind) {
        EntityRef added;
        document.edit(addListedLabel(kind), [&](Edit& edit) { added = addListedEntity(edit, kind); });
        return added;
    }

private slots:
    void everyListedKindCanBeAddedTwice() {
        const auto document = documentOf(sample::webShop().plan);
        for (const EntityKind kind : listedKinds()) {
            const EntityRef one = add(*document, kind);
            QVERIFY(entityType(kind).find(document->plan(), one.id) != nullptr);
            QVERIFY(document->undoLabel().startsWith(QStringLiteral("Add “")));
            // Accesses and rules belong to one component each; all others have a name that is free.
            if (!entityType(kind).nameField.isEmpty()) {
                const EntityRef two = add(*document, kind);
                QVERIFY(displayName(document->plan(), one) != displayName(document->plan(), two));
            }
        }
    }

    void aTunnelTakesTheGatewaysThereAre() {
        const sample::Shop shop = sample::webShop();
        const auto document = documentOf(shop.plan);
        const EntityRef added = add(*document, EntityKind::Tunnel);
        const Tunnel* tunnel = document->plan().tunnels.find(TunnelId(added.id));
        QVERIFY(tunnel->a.gateway && tunnel->b.gateway);
        QVERIFY(tunnel->a.gateway != tunnel->b.gateway);
    }

    void whatHasNothingToReferToSaysSo() {
        Plan empty;
        empty.project.name = QStringLiteral("Empty");
        const auto document = documentOf(empty);
        QVERIFY_THROWS_EXCEPTION(InputError, add(*document, EntityKind::Tunnel));
        QVERIFY_THROWS_EXCEPTION(InputError, add(*document, EntityKind::Firewall));
        QVERIFY(!document->canUndo());
    }
};

DRAWBRIDGE_TEST(NewEntityTest)
#include "new_entity_test.moc"
