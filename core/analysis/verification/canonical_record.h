// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/plan.h"

#include <QByteArray>

#include <functional>
#include <vector>

namespace drawbridge {

/// Appends bytes with their length, so that no two lists of bytes look alike.
void appendBytes(QByteArray& to, const QByteArray& bytes);
void appendNumber(QByteArray& to, qint64 number);
/// The same whatever their order.
void appendSorted(QByteArray& to, std::vector<QByteArray> items);

/// A record as bytes, by the descriptions of its fields: only what a recovery rests on, absent fields left
/// out, lists sorted where their order means nothing, references by what stands for an entity.
class CanonicalRecord {
public:
    using Token = std::function<QByteArray(const EntityRef&)>;
    explicit CanonicalRecord(Token token) : m_token(std::move(token)) {}

    QByteArray bytes(const RecordType& type, const void* owner);

    /// What the records since the last call refer to.
    struct Reference {
        EntityRef to;
        bool isFollowed = false;
    };
    std::vector<Reference> takeReferences() { return std::exchange(m_references, {}); }

private:
    struct Rule {
        const Field* field = nullptr;
        bool isOrdered = false;
        bool isFollowed = false;
    };
    const std::vector<Rule>& rulesOf(const RecordType& type);
    QByteArray item(const Rule& rule, const void* owner, int index);
    QByteArray value(const Rule& rule, const Stored& stored);

    Token m_token;
    QHash<const RecordType*, std::vector<Rule>> m_rules;
    std::vector<Reference> m_references;
};

} // namespace drawbridge
