"""What fixed values are called: a message key for each, so that no key is ever put together from parts."""

from coach.errors import mark

LANGUAGE = {
    "nl": mark("language.nl"),
    "en": mark("language.en"),
}
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
TARGET_LIST = {
    "explore": mark("list.study"),
    "hinge": mark("list.study"),
    "sow": mark("list.target"),
}
"""What the list of organisations is called, by the leading stage."""
TARGET_LIST_LEAD = {
    "explore": mark("list.study.lead"),
    "hinge": mark("list.hinge.lead"),
    "sow": mark("list.target.lead"),
}
MOTIVATION = (
    mark("target.motivation_short_0"),
    mark("target.motivation_short_1"),
    mark("target.motivation_short_2"),
    mark("target.motivation_short_3"),
)
OPENINGS = (
    "",
    mark("target.openings_short_1"),
    mark("target.openings_short_2"),
    mark("target.openings_short_3"),
)
"""From 1 on."""
STAGE_CAUSE = {
    "check": mark("stage_cause.check"),
    "hand": mark("stage_cause.hand"),
    "followed": mark("stage_cause.followed"),
}
SUBJECT = {
    "direction": mark("subject.direction"),
    "role": mark("subject.role"),
    "organisation": mark("subject.organisation"),
}
DIMENSION = {
    "direction": mark("dimension.direction"),
    "knowledge": mark("dimension.knowledge"),
    "fit": mark("dimension.fit"),
    "route": mark("dimension.route"),
}
ANSWER = (
    mark("answer.no"),
    mark("answer.a_little"),
    mark("answer.mostly"),
    mark("answer.yes"),
)
ANSWER_COUNT = (
    mark("answer.nobody"),
    mark("answer.one"),
    mark("answer.two"),
    mark("answer.three"),
)
TEMPO = {
    "now": mark("tempo.now"),
    "in-time": mark("tempo.in_time"),
}
CONTACT_STYLE = {
    "writing": mark("contact_style.writing"),
    "one-to-one": mark("contact_style.one_to_one"),
    "small-group": mark("contact_style.small_group"),
}
CANDIDATE_SOURCE = {
    "dream": mark("candidate_source.dream"),
    "people": mark("candidate_source.people"),
    "hiring": mark("candidate_source.hiring"),
    "trend": mark("candidate_source.trend"),
    "list": mark("candidate_source.list"),
    "typed": mark("candidate_source.typed"),
    "applied": mark("candidate_source.applied"),
    "saved-job": mark("candidate_source.saved_job"),
    "followed": mark("candidate_source.followed"),
    "network": mark("candidate_source.network"),
}
RESEARCH_THEME = {
    "work": mark("research.work"),
    "size": mark("research.size"),
    "news": mark("research.news"),
    "people": mark("research.people"),
    "pay": mark("research.pay"),
    "hiring": mark("research.hiring"),
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
SOURCE = {
    "linkedin": mark("source.linkedin"),
    "linkedin-contacts": mark("source.linkedin_contacts"),
    "vcard": mark("source.vcard"),
    "google": mark("source.google"),
    "outlook": mark("source.outlook"),
    "spreadsheet": mark("source.spreadsheet"),
}
FIELD = {
    "full_name": mark("field.full_name"),
    "given_name": mark("field.given_name"),
    "prefix": mark("field.prefix"),
    "middle_name": mark("field.middle_name"),
    "family_name": mark("field.family_name"),
    "shown_name": mark("field.shown_name"),
    "email": mark("person.email"),
    "phone": mark("person.phone"),
    "url": mark("field.url"),
    "organisation": mark("person.organisation"),
    "position": mark("person.position"),
    "birthday": mark("field.birthday"),
    "last_contact": mark("person.last_contact"),
    "connected_on": mark("person.connected_on"),
    "notes": mark("person.notes"),
}
"""What can stand in a column of a list of people; the numbered fields are called as the first one."""
FACT = {
    "name": mark("person.name"),
    "emails": mark("person.email"),
    "phones": mark("person.phone"),
    "urls": mark("person.profile"),
    "organisation": mark("person.organisation"),
    "position": mark("person.position"),
    "connected_on": mark("person.connected_on"),
    "last_contact": mark("person.last_contact"),
    "birthday": mark("field.birthday"),
    "notes": mark("person.notes"),
    "extra": mark("fact.extra"),
    "sources": mark("fact.sources"),
}
"""What a file can tell about somebody, by the fields of a person."""
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
BLOCK_AGAIN = mark("block.welcome_again")
"""What the first block is called when the two spoke before."""
ALWAYS = {
    "who-else": mark("always.who_else"),
    "approach": mark("always.approach"),
    "chances": mark("always.chances"),
}
PURPOSE = {
    "branch": mark("purpose.branch"),
    "role": mark("purpose.role"),
    "organisation": mark("purpose.organisation"),
    "fit": mark("purpose.fit"),
    "market": mark("purpose.market"),
    "route": mark("purpose.route"),
    "referral": mark("purpose.referral"),
    "think_along": mark("purpose.think_along"),
    "closing": mark("purpose.closing"),
    "small_talk": mark("purpose.small_talk"),
    "give": mark("purpose.give"),
    "deepen": mark("purpose.deepen"),
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
    "introduction-thanked": mark("event.introduction_thanked"),
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
    "thank-introducer": mark("next.thank_introducer"),
    "ask-again": mark("next.ask_again"),
    "share-result": mark("next.share_result"),
    "prepare": mark("next.prepare"),
    "debrief": mark("next.debrief"),
    "released": mark("next.released"),
    "keep-promise": mark("next.keep_promise"),
    "confirm": mark("next.confirm"),
}
ENERGY = {
    "gave": mark("energy.gave"),
    "even": mark("energy.even"),
    "took": mark("energy.took"),
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
    "reconnect": mark("kind.reconnect"),
    "intro-request": mark("kind.intro_request"),
    "intro-blurb": mark("kind.intro_blurb"),
    "double-opt-in": mark("kind.double_opt_in"),
    "schedule-reply": mark("kind.schedule_reply"),
    "reminder": mark("kind.reminder"),
    "reply-to-no": mark("kind.reply_to_no"),
    "confirm": mark("kind.confirm"),
    "thank-you": mark("kind.thank_you"),
    "result": mark("kind.result"),
    "keep-warm": mark("kind.keep_warm"),
    "congratulation": mark("kind.congratulation"),
    "connection-note": mark("kind.connection_note"),
    "event-message": mark("kind.event_message"),
    "available-post": mark("kind.available_post"),
    "out-of-office": mark("kind.out_of_office"),
    "goodbye": mark("kind.goodbye"),
    "landing": mark("kind.landing"),
}
KIND_MEANING = {
    "first-ask": mark("kind.first_ask.meaning"),
    "reconnect": mark("kind.reconnect.meaning"),
    "intro-request": mark("kind.intro_request.meaning"),
    "intro-blurb": mark("kind.intro_blurb.meaning"),
    "double-opt-in": mark("kind.double_opt_in.meaning"),
    "schedule-reply": mark("kind.schedule_reply.meaning"),
    "reminder": mark("kind.reminder.meaning"),
    "reply-to-no": mark("kind.reply_to_no.meaning"),
    "confirm": mark("kind.confirm.meaning"),
    "thank-you": mark("kind.thank_you.meaning"),
    "result": mark("kind.result.meaning"),
    "keep-warm": mark("kind.keep_warm.meaning"),
    "congratulation": mark("kind.congratulation.meaning"),
    "connection-note": mark("kind.connection_note.meaning"),
    "event-message": mark("kind.event_message.meaning"),
    "available-post": mark("kind.available_post.meaning"),
    "out-of-office": mark("kind.out_of_office.meaning"),
    "goodbye": mark("kind.goodbye.meaning"),
    "landing": mark("kind.landing.meaning"),
}


def block_name(key: str, *, again: bool) -> str:
    """Return what a part of the agenda is called; the first has another name when the two spoke before."""
    return BLOCK_AGAIN if again and key == "welcome" else BLOCK[key]
