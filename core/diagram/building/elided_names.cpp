// SPDX-License-Identifier: GPL-3.0-or-later
#include "core/diagram/building/elided_names.h"

#include <QHash>
#include <QSet>

#include <algorithm>
#include <cmath>

namespace drawbridge {

namespace {

const QString kCut = QStringLiteral("…");

/// No half of a character outside the basic plane, and no mark without its letter.
QString head(const QString& name, qsizetype length) {
    length = std::clamp<qsizetype>(length, 0, name.size());
    while (length > 0 && length < name.size() &&
           (name.at(length).isLowSurrogate() || name.at(length).isMark()))
        --length;
    return name.left(length);
}
QString tail(const QString& name, qsizetype length) {
    qsizetype from = name.size() - std::clamp<qsizetype>(length, 0, name.size());
    while (from < name.size() && (name.at(from).isLowSurrogate() || name.at(from).isMark()))
        ++from;
    return name.mid(from);
}

bool isBreak(QChar c) {
    return !c.isLetterOrNumber() && !c.isMark() && !c.isSurrogate();
}

/// Without the rest of a word that has lost more than it shows: "ry-hosted" to "-hosted".
QString wholeTail(const QString& end) {
    constexpr qsizetype few = 3;
    for (qsizetype i = 1; i <= few && i + 1 < end.size(); ++i) {
        if (isBreak(end.at(i)))
            return end.mid(i);
    }
    return end;
}

class Elider {
public:
    Elider(const QStringList& names, double room, const std::function<double(const QString&)>& width)
        : m_names(names), m_room(room), m_width(width), m_labels(names) {}

    QStringList run() {
        std::vector<int> open;
        for (int i = 0; i < static_cast<int>(m_names.size()); ++i) {
            if (m_width(m_names.at(i)) > m_room)
                open.push_back(i);
            else
                m_taken.insert(m_names.at(i));
        }
        // The end says most about siblings, then the beginning, then any place between.
        for (const double share : {0.42, 0.25, 0.0, 0.65, 1.0})
            accept(open, [&](const QString& name) { return cut(name, share); });
        constexpr int places = 12;
        for (int place = 1; place < places && !open.empty(); ++place)
            accept(open,
                   [&](const QString& name) { return window(name, static_cast<double>(place) / places); });
        for (const int i : open)
            m_labels[i] = numbered(m_names.at(i));
        return m_labels;
    }

private:
    /// The longest with `share` of its letters from the beginning, the others from the end.
    QString cut(const QString& name, double share) const {
        return longest(name.size(), [&](qsizetype letters) {
            const auto before = static_cast<qsizetype>(std::lround(share * static_cast<double>(letters)));
            return head(name, before) + kCut + wholeTail(tail(name, letters - before));
        });
    }

    /// The longest piece around a place in the name.
    QString window(const QString& name, double place) const {
        return longest(name.size(), [&](qsizetype letters) {
            const auto from = static_cast<qsizetype>(place * static_cast<double>(name.size() - letters));
            return kCut + tail(head(name, from + letters), letters) + kCut;
        });
    }

    template <class Make>
    QString longest(qsizetype most, Make make) const {
        qsizetype least = 0;
        while (least < most) { // bisection: more letters are hardly ever narrower
            const qsizetype middle = (least + most + 1) / 2;
            if (m_width(make(middle)) <= m_room)
                least = middle;
            else
                most = middle - 1;
        }
        return make(least);
    }

    /// Takes the labels of a way of cutting that only one name gets.
    template <class Make>
    void accept(std::vector<int>& open, Make make) {
        if (open.empty())
            return;
        QHash<QString, int> count;
        std::vector<QString> labels;
        for (const int i : open) {
            labels.push_back(make(m_names.at(i)));
            ++count[labels.back()];
        }
        std::vector<int> left;
        for (std::size_t k = 0; k < open.size(); ++k) {
            const QString& label = labels[k];
            if (count.value(label) > 1 || m_taken.contains(label)) {
                left.push_back(open[k]);
                continue;
            }
            m_taken.insert(label);
            m_labels[open[k]] = label;
        }
        open = std::move(left);
    }

    QString numbered(const QString& name) {
        for (int number = 2;; ++number) {
            const QString end = kCut + QString::number(number);
            const QString label =
                longest(name.size(), [&](qsizetype letters) { return head(name, letters) + end; });
            if (m_taken.contains(label))
                continue;
            m_taken.insert(label);
            return label;
        }
    }

    const QStringList& m_names;
    double m_room;
    const std::function<double(const QString&)>& m_width;
    QStringList m_labels;
    QSet<QString> m_taken;
};

} // namespace

QStringList elidedApart(const QStringList& names, double room,
                        const std::function<double(const QString&)>& width) {
    return Elider(names, room, width).run();
}

} // namespace drawbridge
