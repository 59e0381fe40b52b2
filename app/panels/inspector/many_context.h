// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/panels/inspector/record_context.h"

#include <QSet>

namespace drawbridge {

/// Several entities of one kind as if they were one: what they have in common is shown, what is changed is
/// changed in all of them, as one edit. A record that only some have counts as absent; adding it leaves
/// those alone. Of a list what all have is shown.
class ManyContext : public RecordContext {
public:
    /// `entities` are of one kind, at least one.
    ManyContext(Session& session, KeptTexts& kept, std::vector<EntityRef> entities);
    const RecordType& type() const override;
    const void* root() const override { return m_common.get(); }
    QString name() const override; ///< "5 components"
    QString place() const override;
    std::optional<EntityRef> entity() const override { return std::nullopt; }
    QString change(const QString& label, const std::function<void(void* root)>& how) override;
    std::optional<EntityKind> kind() const override { return m_entities.front().kind; }
    int count() const override { return static_cast<int>(m_entities.size()); }
    bool offers(const RecordPath& path, const Field& field) const override;
    bool differs(const RecordPath& path, const Field& field) const override;
    /// Looks at the plan anew; O(entities × fields).
    void refresh();

private:
    using Records = std::vector<const void*>;
    Records roots() const;
    void compare(const RecordType& type, const Records& records, void* common, const RecordPath& path);

    std::vector<EntityRef> m_entities;
    std::shared_ptr<void> m_common; ///< a copy of the first, without what not all have
    QSet<QString> m_different;      ///< places of fields whose values differ
    QSet<QString> m_useless;        ///< keys of fields that make no sense for all
};

} // namespace drawbridge
