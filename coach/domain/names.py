"""What fixed values are called: a message key for each, so that no key is ever put together from parts."""

from coach.errors import mark

STAGE = {
    "explore": mark("stage.explore"),
    "hinge": mark("stage.hinge"),
    "sow": mark("stage.sow"),
}
STAGE_MEANING = {
    "explore": mark("stage.explore.meaning"),
    "hinge": mark("stage.hinge.meaning"),
    "sow": mark("stage.sow.meaning"),
}
CLOSENESS = {
    "stranger": mark("closeness.stranger"),
    "acquaintance": mark("closeness.acquaintance"),
    "close": mark("closeness.close"),
}
CIRCLE = {
    "school": mark("circle.school"),
    "former-work": mark("circle.former_work"),
    "work": mark("circle.work"),
    "business": mark("circle.business"),
    "family": mark("circle.family"),
    "friends": mark("circle.friends"),
    "street": mark("circle.street"),
    "sport": mark("circle.sport"),
    "other": mark("circle.other"),
}
INTEREST = {
    "curious": mark("interest.curious"),
    "credit": mark("interest.credit"),
    "gratitude": mark("interest.gratitude"),
    "client": mark("interest.client"),
    "career": mark("interest.career"),
    "other": mark("interest.other"),
}
LIKELIHOOD = {
    "certain": mark("likelihood.certain"),
    "very-likely": mark("likelihood.very_likely"),
    "possible": mark("likelihood.possible"),
}
SHOW = {
    "dormant": mark("show.dormant"),
    "left-in-peace": mark("show.left_in_peace"),
    "archived": mark("show.archived"),
}
CHANNEL = {
    "zoom": mark("channel.zoom"),
    "teams": mark("channel.teams"),
    "meet": mark("channel.meet"),
    "phone": mark("channel.phone"),
    "in-person": mark("channel.in_person"),
}
ORIENTATION = {
    "organisation": mark("orientation.organisation"),
    "role": mark("orientation.role"),
    "sector": mark("orientation.sector"),
}
BLOCK = {
    "welcome": mark("block.welcome"),
    "frame": mark("block.frame"),
    "my_intro": mark("block.my_intro"),
    "questions": mark("block.questions"),
    "turn": mark("block.turn"),
    "give": mark("block.give"),
    "referral": mark("block.referral"),
    "wrap": mark("block.wrap"),
    "reserve": mark("block.reserve"),
}
SLOT = {
    "opening": mark("slot.opening"),
    "core": mark("slot.core"),
    "turn": mark("slot.turn"),
    "give": mark("slot.give"),
    "referral": mark("slot.referral"),
    "close": mark("slot.close"),
}
THEME = {
    "branch": mark("theme.branch"),
    "role": mark("theme.role"),
    "organisation": mark("theme.organisation"),
    "fit": mark("theme.fit"),
    "market": mark("theme.market"),
    "route": mark("theme.route"),
    "think_along": mark("theme.think_along"),
}
EVENT = {
    "sent": mark("event.sent"),
    "reminded": mark("event.reminded"),
    "replied-yes": mark("event.replied_yes"),
    "replied-later": mark("event.replied_later"),
    "replied-no": mark("event.replied_no"),
    "planned": mark("event.planned"),
    "held": mark("event.held"),
    "thanked": mark("event.thanked"),
    "result-told": mark("event.result_told"),
}
STATE = {
    "not-asked": mark("state.not_asked"),
    "sent": mark("state.sent"),
    "reminded": mark("state.reminded"),
    "said-yes": mark("state.said_yes"),
    "later": mark("state.later"),
    "no": mark("state.no"),
    "planned": mark("state.planned"),
    "held": mark("state.held"),
    "thanked": mark("state.thanked"),
    "told": mark("state.told"),
    "resting": mark("state.resting"),
}
STEP = {
    "ask": mark("next.ask"),
    "remind": mark("next.remind"),
    "propose-moment": mark("next.propose_moment"),
    "talk": mark("next.talk"),
    "thank": mark("next.thank"),
    "ask-again": mark("next.ask_again"),
    "share-result": mark("next.share_result"),
    "prepare": mark("next.prepare"),
    "debrief": mark("next.debrief"),
}
STATUS = {
    "draft": mark("status.draft"),
    "prepared": mark("status.prepared"),
    "held": mark("status.held"),
}
FIT = {
    "best": mark("fit.best"),
    "ok": mark("fit.ok"),
    "rarely_needed": mark("fit.rarely_needed"),
    "only_after_a_clear_yes": mark("fit.only_after_a_clear_yes"),
    "only_if_invited": mark("fit.only_if_invited"),
    "avoid": mark("fit.avoid"),
}
KIND = {
    "first-ask": mark("kind.first_ask"),
    "reminder": mark("kind.reminder"),
    "confirm": mark("kind.confirm"),
    "thank-you": mark("kind.thank_you"),
}
