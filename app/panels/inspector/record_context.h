// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "app/common/session.h"

#include <QHash>

#include <functional>
#include <memory>
#include <utility>
#include <vector>

/// Forms work on records inside an entity: the entity is copied, the record found in the copy by its path,
/// changed, and the whole entity put back as one edit.
namespace drawbridge {

/// One step down: the element `index` of a field that holds records. Fields live as long as the program.
struct RecordStep {
    const Field* field = nullptr;
    int index = 0;
    friend bool operator==(const RecordStep&, const RecordStep&) = default;
};
using RecordPath = std::vector<RecordStep>;

const void* recordAt(const void* root, const RecordPath& path); ///< nullptr when it is gone
void* recordAt(void* root, const RecordPath& path);
RecordPath childPath(RecordPath path, const Field& field, int index);

/// Changes of one field of a record; `owner` holds the field.
void putValue(const Field& field, void* owner, const std::optional<Stored>& value); ///< One and Optional
void putElement(const Field& field, void* owner, int index, const Stored& value);   ///< appends at the end
void removeElement(const Field& field, void* owner, int index); ///< of a list of single values
/// Where a list of single values has one: at `index` if it is there, else the first; -1 for nowhere.
int placeOf(const Field& field, const void* owner, int index, const Stored& value);
/// The list becomes the elements `order` of the list of `source`, another copy of the same owner.
void takeElements(const Field& field, const void* source, void* owner, const std::vector<int>& order);
void copyRecord(const RecordType& type, const void* from, void* to);
/// The first required field that is not given (or the one of exactlyOneOf), as a sentence; empty when
/// complete.
QString whatIsMissing(const RecordType& type, const void* record);

/// Text that the user typed and that could not be used: kept by place until it is right or the plan is
/// another.
using KeptTexts = QHash<QString, QString>;

/// A key for one field among all of a context, and for one of its values.
QString fieldPlace(const RecordPath& path, const Field& field);
QString fieldSlot(const RecordPath& path, const Field& field, int index);

/// What a form edits. An object of Qt's only so that it can be deleted later, when the change that ended it
/// has returned.
class RecordContext : public QObject {
public:
    RecordContext(Session& session, KeptTexts& kept) : m_session(session), m_kept(kept) {}

    virtual const RecordType& type() const = 0;
    virtual const void* root() const = 0; ///< nullptr when it is gone
    virtual QString name() const = 0;     ///< for labels of edits
    virtual QString place() const = 0;    ///< a key for kept texts
    virtual std::optional<EntityRef> entity() const = 0;
    /// Applies `how` to a copy and keeps it. What is wrong, as a sentence; empty when it was accepted.
    virtual QString change(const QString& label, const std::function<void(void* root)>& how) = 0;
    /// What kind the root is of; nothing for the project.
    virtual std::optional<EntityKind> kind() const;
    /// How many roots are edited at once. With several, root() shows what they have in common.
    virtual int count() const { return 1; }
    /// False for fields that make no sense for all that is edited at once.
    virtual bool offers(const RecordPath& path, const Field& field) const;
    /// True when what is edited has different values there.
    virtual bool differs(const RecordPath& path, const Field& field) const;

    /// Something that the next change() makes first, in the same edit: what it refers to.
    void alongWith(std::function<void(Edit&)> first) { m_first = std::move(first); }

    Session& session() const { return m_session; }
    KeptTexts& kept() const { return m_kept; }
    bool isReadOnly() const;

protected:
    /// What alongWith() said, once.
    std::function<void(Edit&)> takeFirst() { return std::exchange(m_first, {}); }

private:
    Session& m_session;
    KeptTexts& m_kept;
    std::function<void(Edit&)> m_first;
};

/// An entity of the plan, or the project's own settings.
class EntityContext : public RecordContext {
public:
    EntityContext(Session& session, KeptTexts& kept, std::optional<EntityRef> entity);
    const RecordType& type() const override;
    const void* root() const override;
    QString name() const override;
    QString place() const override;
    std::optional<EntityRef> entity() const override { return m_entity; }
    QString change(const QString& label, const std::function<void(void* root)>& how) override;

private:
    QString changeProject(const QString& label, const std::function<void(void* root)>& how);
    std::optional<EntityRef> m_entity;
};

/// An element that is being added to a list and is not complete yet: lives in a copy of the whole, and joins
/// the plan with the change that completes it.
class PendingContext : public RecordContext {
public:
    /// `owner` holds the list `field`. `accepted` runs when the element has joined.
    PendingContext(RecordContext& base, RecordPath owner, const Field& field, std::function<void()> accepted);
    const RecordType& type() const override { return m_base.type(); }
    const void* root() const override { return m_copy.get(); }
    QString name() const override { return m_base.name(); }
    QString place() const override;
    std::optional<EntityRef> entity() const override { return m_base.entity(); }
    QString change(const QString& label, const std::function<void(void* root)>& how) override;
    std::optional<EntityKind> kind() const override { return m_base.kind(); }
    int count() const override { return m_base.count(); }
    bool offers(const RecordPath& path, const Field& field) const override;
    const RecordPath& element() const { return m_element; }
    QString missing() const; ///< what it waits for
    /// True when a fresh element must be filled in before the plan can have it.
    bool mustWait() const;
    QString join(); ///< tries to add it as it is

private:
    RecordContext& m_base;
    RecordPath m_owner;
    const Field& m_field;
    RecordPath m_element;
    std::shared_ptr<void> m_copy;
    std::function<void()> m_accepted;
};

} // namespace drawbridge
