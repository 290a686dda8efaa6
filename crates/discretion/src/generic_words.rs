//! Everyday words that are also popular names of companies and products.
//!
//! A customer called Summit is named by "Summit", not by "at the summit". In lower case and in running
//! prose such a word is only possibly the name; in a file or host name it still counts. A word that is
//! not in the list is taken for a name in any case, because a miss costs more than a false alarm.
//!
//! Korean and Japanese words have no capitals to tell by. The few in the list count only with a legal
//! form, a title or a noun of business beside them.
//!
//! Not here: dictionaries, and persons whose names are words.

const WORDS: &str = " able access acorn active advance agile air alliance alpha amber anchor apex apollo \
 arc arch arena auto ark arrow ascent aspect aspen asset atlas atom aurora axis azure bank banner bay beacon \
 beam bear beta birch blaze bloom blue bold bolt bond boost bridge bright bronze brook build canyon \
 capital cargo carrier cascade castle cedar cell central century chain champion charter circle citadel \
 city clarity clear climate cloud clover coast cobalt comet compass concept concord connect copper coral \
 core corner cosmos craft creek crest crown crystal cube current cyber dash data dawn delta digital \
 direct discovery dragon dream drive dune dynamic eagle earth east echo eclipse edge electric element \
 elite ember emerald empire endeavor energy engine enterprise epic equity era ever evergreen evolution \
 express falcon field finance fire first flare fleet flow flux focus force forest forge fortress forum \
 forward foundation fountain fox frame freedom fresh frontier fusion future galaxy garden gate gateway \
 gem general genesis global globe gold golden grand granite graph gravity green grid group grove guard \
 guide hammer harbor harbour harmony haven hawk health heart heritage hero hill home honor hope horizon \
 hub icon ideal image impact index infinity innovation insight insurance integral international iris iron \
 island ivy jade jet journey juniper jupiter key keystone kite lab labs lake lantern laser launch leaf \
 legacy level liberty life light lightning lily line link lion logic logistics lotus lumen luna lunar lynx \
 magnet maple marble mark market mars matrix max media medical mercury meridian merit metro mind mint \
 mirror mission mobile modern moment momentum moon motion mountain national native nature navigator neo \
 network new next nexus nimbus noble north nova oak oasis ocean olive omega onyx open opera optimum orange orbit \
 orchard orchid origin osprey pacific palm panorama paradigm park path pattern peak pearl perfect phoenix \
 pilot pine pinnacle pioneer planet platform platinum point polar portal power precision premier prime \
 prism pro progress prospect pulse pure quantum quest radiant radius rapid raven reach red reef relay \
 resource retail ridge ring rise river rock rocket root rose royal ruby safe sage sail sapphire scale scope \
 sea secure security sense sentinel sequoia service services shield shop sierra signal silver sky smart snow \
 solar solid solution solutions sonic source south space spark spectrum sphere spiral spirit spring sprout \
 square star station steel stellar step stone storm stream street strong studio summit sun sunrise super \
 supply sure swan swift synergy system systems target tech technology tempo terra tide tiger titan token \
 top torch total tower trade trading trail transit travel tree trend trident trinity true trust tulip ultra \
 union unity universal up urban value vanguard vault vector vega venture vertex victory view vine violet \
 vision vista vital vivid voice volt voyage voyager water wave west whale wild willow wind window wing wise \
 wolf wonder wood work works world yard zen zenith zero zone ";

/// The same in Hangul, Han and folded kana.
const EASTERN_WORDS: &str = " 우리 하나 대한 미래 나라 중앙 공동 제일 세계 한국 서울 모두 함께 바로 사람 전문가 이상은 지금 \
 기본 기술 정보 서비스 데이터 클라우드 시스템 솔루션 플랫폼 네트워크 보안 운영 국제 종합 현대 신한 국민 자연 \
 시대 생각 마음 하늘 바다 희망 사랑 中央 共同 東海 日本 世界 未来 東京 大阪 技術 情報 総合 全国 国際 関西 関東 \
 リンク ライン ノド サビス デタ クラウド システム ネツトワク プラツトフオム ミライ ポイント スタ ビジヨン ";

/// Whether a folded word is an everyday one.
pub(crate) fn is_generic(word: &str) -> bool {
    let mut padded = String::with_capacity(word.len() + 2);
    padded.push(' ');
    padded.push_str(word);
    padded.push(' ');
    WORDS.contains(&padded) || EASTERN_WORDS.contains(&padded)
}
