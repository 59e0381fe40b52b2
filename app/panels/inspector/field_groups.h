// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/model/entities.h"

#include <QString>

#include <vector>

namespace drawbridge {

/// Fields that a form shows together. A nested record or a list of records is a group of its own.
struct FieldGroup {
    QString title; ///< empty: without a heading
    std::vector<const Field*> fields;
};

/// The groups of a record's form, in order, without what makes no sense for it and is not given (the image of
/// a router). `hidden` is set when something was left out; `all` leaves nothing out.
std::vector<FieldGroup> fieldGroups(const RecordType& type, const void* record, bool all, bool* hidden);

/// False for what makes no sense for a record and is not given.
bool isOfUse(const RecordType& type, const Field& field, const void* record);

/// True for what several records may well have in common: no names, no addresses, and of lists only
/// tags.
bool suitsMany(const Field& field);

/// True when the fields of a list of records belong in an order that people choose (steps, rules).
bool isOrdered(const Field& field);

/// "Add a copy", "Add a step": the words of the button below a list or an absent record.
QString addLabel(const Field& field);

} // namespace drawbridge
