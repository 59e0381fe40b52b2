// SPDX-License-Identifier: GPL-3.0-or-later
#pragma once

#include "core/import/firewall/nft_words.h"

namespace drawbridge::firewall {

/// What `nft -j list ruleset` prints, as the words of nftables' language (libnftables-json(5)), so that both
/// forms are read by one reader. Sets come before the chains that use them. Lines are those of the rules in
/// the file. Throws InputError for what is no such document.
std::vector<NftWord> nftJsonWords(const QByteArray& text, const QString& file);

} // namespace drawbridge::firewall
