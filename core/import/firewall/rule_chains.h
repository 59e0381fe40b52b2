// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/base/address.h"
#include "core/base/diagnostic.h"
#include "core/model/choices.h"

#include <QStringList>

#include <map>
#include <optional>
#include <vector>

/// Chains of rules as nftables and iptables have them, as plain values.
namespace drawbridge::firewall {

enum class Family { Any, V4, V6 };

/// What packets a rule is about. Empty lists: all.
struct Match {
    Family family = Family::Any;
    std::vector<Cidr> from;
    std::vector<Cidr> to;
    std::vector<PortRange> ports; ///< with their protocol
    QStringList in;               ///< devices
    QStringList out;
    bool isOfReplies = false;        ///< established or related, or invalid: not of new connections
    bool isOfAnswers = false;        ///< established connections are among them
    bool isOfOtherProtocols = false; ///< than the plan knows: it decides nothing there
    /// What the plan has no word for; empty: nothing. The rest then is at least what is meant, never less.
    QString beyond;
};

struct ChainRule {
    enum class Verdict { None, Accept, Drop, Jump, Goto, Return, Source, Destination };
    Match match;
    Verdict verdict = Verdict::None;
    QString target;                   ///< of Jump and Goto
    std::optional<IpAddress> becomes; ///< of a translation; absent: masquerading
    std::optional<quint16> becomesPort;
    SourcePlace place;
};

struct Chain {
    QString name;
    QString hook; ///< "forward", "input", "prerouting", "postrouting"; empty: only jumped to
    bool isNat = false;
    bool drops = false; ///< the policy
    int priority = 0;
    std::vector<ChainRule> rules;
};

/// A table, with its chains by name; chains of different tables know nothing of each other.
struct ChainTable {
    QString name;
    Family family = Family::Any;
    std::vector<Chain> chains;
    const Chain* chain(const QString& called) const;
};

/// One rule of the flat list.
struct FlatRule {
    enum class Says { Allow, Deny, Unsure };
    Match match;
    Says says = Says::Deny;
    SourcePlace place;
};
struct FlatTranslation {
    Match match;
    Translation kind = Translation::Destination;
    std::optional<IpAddress> becomes;
    std::optional<quint16> becomesPort;
    SourcePlace place;
};

struct FlatRules {
    std::vector<FlatRule> forward;
    std::vector<FlatRule> input;
    bool hasForward = false; ///< some chain asks what is forwarded
    bool hasInput = false;
    bool forwardDrops = false; ///< what no rule fits
    bool inputDrops = false;
    std::vector<FlatTranslation> translations;
};

/// Follows the jumps and puts all into one order. What cannot be kept is told in `notes`. Throws InputError
/// for a jump in a circle or to a chain that is not there.
FlatRules flatRules(const std::vector<ChainTable>& tables, Diagnostics& notes);

/// nftables, as text. Throws InputError, with the line, for what nft would refuse to read.
std::vector<ChainTable> readNft(const QByteArray& text, const QString& file, Diagnostics& notes);

/// The same as `nft -j` prints it.
std::vector<ChainTable> readNftJson(const QByteArray& text, const QString& file, Diagnostics& notes);

/// iptables-save, or a script of rules in its form. Throws InputError, with the line.
std::vector<ChainTable> readIptables(const QByteArray& text, const QString& file, Diagnostics& notes);

} // namespace drawbridge::firewall
