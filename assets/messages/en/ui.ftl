### The words of the window. Findings, controls and errors of the core arrive in words of their own.

## Everywhere

yes = Yes
no = No
not-said = Not answered
clear = Clear
clear-choice = Clear: { $label }
cancel = Cancel
close = Close
done = Done
dismiss = Dismiss
edit = Edit
remove = Remove
remove-name = Remove { $name }
removed = “{ $title }” was removed.
undo = Undo
undo-name = Undo: { $what }
undone = Undone.
browse = Browse…
actions = Actions
empty = (empty)
loading = Loading…
today = Today
skip = Skip to content
aside = Requirements and what is missing
calendar-open = Calendar: { $label }
calendar-previous = Previous month
calendar-next = Next month
pages = { $n ->
    [one] { $n } page
   *[other] { $n } pages
}

## Errors of the window itself

error-file-busy = The file could not be read.
error-file-busy-means = Another program may have it open, as Excel does on Windows, or it was moved or changed. Nothing was attached.
error-file-busy-todo = Close it in the other program, then choose it again.
error-unexpected = Something unexpected happened in the window.
error-unexpected-means = The last step may not have been carried out. What you typed is still here.
error-unexpected-todo = Try again. If it happens again, note the code and the detail.
error-detail = Technical detail

## Header

window-language = Display language
theme-system = System
theme-light = Light
theme-dark = Dark
theme-button = Theme: { $now }. Switch to: { $next }
days-left = { $days ->
    [0] Submission is today · { $date }
    [one] { $days } day to submission · { $date }
   *[other] { $days } days to submission · { $date }
}
days-passed = { $days ->
    [one] Submission date was { $days } day ago · { $date }
   *[other] Submission date was { $days } days ago · { $date }
}
days-none = No submission date yet
search-open = Search controls, files and findings
search-short = Search
search-placeholder = OPSP-001, incident, a file name…
search-none = No results. Try an ID such as OPSP-001 or a word from a title.
search-found = Results
search-page = Pages
search-control = Controls
search-study = Case studies
search-evidence = Evidence
search-finding = Findings
save-saving = Saving…
save-saved = Saved · verified { $time }
save-nothing = All changes saved
save-trouble = Not saved: { $why }
save-retry = Try again
partner-unnamed = Unnamed partner
workspace-reveal = Show in folder
workspace-close = Close workspace
banner-damage = { $n ->
    [one] One part of the workspace is damaged or has not synced. Do not export yet.
   *[other] { $n } parts of the workspace are damaged or have not synced. Do not export yet.
}
banner-conflicts = { $n ->
    [one] One field has conflicting values.
   *[other] { $n } fields have conflicting values.
}
banner-look = Review

## Path

path = Navigation
path-toggle = Show or hide navigation
nav-overview = Overview
nav-profile = Partner profile
nav-prerequisites = Prerequisites { $n }
nav-technical-part = Technical validation { $n }
nav-technical = Met or not met
nav-material = Case studies and evidence
nav-case-studies = Case studies
nav-evidence = Evidence
nav-submission-part = Submission
nav-calendar = Calendar
nav-submission = Export
nav-control = Control
nav-blockers = blockers

## Welcome

welcome-title = Prepare your AWS MSP validation
welcome-lead = Answer each control, attach the evidence, see what is still missing, and export a folder that is ready for Box. Everything stays on this computer, and every change is saved as you type.
welcome-foot = Not affiliated with AWS. Nothing is ever sent over the network.
create-title = Create a workspace
create-partner = Partner name
create-partner-help = As it stands in Partner Central.
create-folder = Folder
create-folder-help = Everything is kept in this one folder. It may lie on a synced drive.
create-language = Language of the submission
create-language-help = The language you hand in. The language of the window is separate.
create = Create
open-title = Open a workspace
open-folder = Folder
open-folder-help = A folder that ends in .proofbook.
open = Open
recent-title = Recent workspaces
recent-none = Workspaces you open will be listed here.
recent-missing = Folder not found
recent-forget = Remove from list
recent-forget-name = Remove { $name } from this list (the folder is kept)
sample-title = Explore the sample
sample-text = A complete workspace of an invented partner, with answers, evidence and case studies. Try anything in it.
sample-open = Open the sample
sample-folder = Proofbook sample

## Overview

headline-blocked-dated = { $days ->
    [0] Submission is today
    [one] { $days } day to submission
   *[other] { $days } days to submission
}, { $n ->
    [one] { $n } blocker
   *[other] { $n } blockers
}
headline-questioned-dated = { $days ->
    [0] Submission is today
    [one] { $days } day to submission
   *[other] { $days } days to submission
}, no blockers, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
headline-ready-dated = Ready, { $days ->
    [0] submission is today
    [one] { $days } day to submission
   *[other] { $days } days to submission
}
headline-blocked-undated = { $n ->
    [one] { $n } blocker
   *[other] { $n } blockers
}
headline-questioned-undated = No blockers, { $warnings ->
    [one] { $warnings } warning
   *[other] { $warnings } warnings
}
headline-ready-undated = Ready to submit
headline-blocked-passed = The submission date was { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}, { $n ->
    [one] { $n } blocker remains
   *[other] { $n } blockers remain
}
headline-questioned-passed = The submission date was { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}, { $warnings ->
    [one] { $warnings } warning remains
   *[other] { $warnings } warnings remain
}
headline-ready-passed = Ready, but the submission date was { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
next-control = Next: { $control }
next-other = Next step
next-submission = Export
overview-lead = The prerequisites must be submitted at least 30 days before the desired validation date ({ $date }).
overview-lead-undated = The prerequisites must be submitted at least 30 days before the desired validation date. Enter that date in the profile.
kpi-blockers = Blockers
kpi-blockers-none = Nothing blocks submission
kpi-warnings = Warnings
kpi-advice = { $n ->
    [one] and { $n } note
   *[other] and { $n } notes
}
kpi-evidence = Evidence
kpi-citations = { $n ->
    [one] { $n } citation
   *[other] { $n } citations
} in { $controls ->
    [one] { $controls } control
   *[other] { $controls } controls
}
kpi-technical = Technical controls
kpi-technical-about = marked as met or not met
part-prerequisites = prerequisites { $n }
part-technical = technical { $n }
part-case-studies = case studies { $n }
part-profile = profile { $n }
part-other = other { $n }
readiness-title = Readiness by section
readiness-ready = Ready
readiness-questioned = With warnings
readiness-blocked = Blocked
readiness-waived = Waived
readiness-untouched = Not started
bars-row = { $ready } of { $all } ready, { $questioned } with warnings, { $blocked } blocked
next-title = Next steps
next-all = All { $n } findings
next-none = Nothing left to do. The submission can be exported.
dates-all = All dates
dates-none = The dates of your cycle appear here once the submission and validation dates are known.
dates-enter = Enter the dates

## Profile

profile-lead = Who you are, when you hand in, and which badges you hold. Validity is judged on the submission date.
profile-group-partner = Partner and contact
profile-group-dates = Dates
profile-group-dates-about = Deadlines, the validity of evidence and all windows of months are counted from these days.
profile-group-programme = Programme requirements
profile-group-programme-about = What the programme asks besides the controls.
profile-group-badges = Badges and certifications
profile-group-badges-about = Some of them waive a control or count as its evidence. Say what you hold on the submission date.
profile-partner-help = As it stands in Partner Central.
profile-alliance-lead-help = Name and e-mail address of the person AWS talks to.
profile-language-help = The language of what you hand in, separate from the window.
application-new = New application
application-renewal = Renewal with a full audit
tier-registered = Registered
tier-select = Select
tier-advanced = Advanced
tier-premier = Premier
profile-submission-date-help = At least 30 days before the validation.
profile-validation-date-help = The day you would like the auditor to come.
badge-held-name = { $name }: held
badge-count = How many
badge-valid-until = Valid until
badge-in-scope = Covers the AWS MSP business

## Control

phase-prerequisite = Prerequisite
phase-technical = Technical validation
necessity-mandatory = Mandatory
necessity-recommended = Recommended
state-untouched = { $n ->
    [one] Not started · { $n } open item
   *[other] Not started · { $n } open items
}
state-blocked = { $n ->
    [one] { $n } item is missing
   *[other] { $n } items are missing
}
state-questioned = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
state-ready = Ready
control-evidence = Required evidence
control-hint = Tips
readings = Where the sources disagree
reading-mark = Sources disagree
reading-first = Interpretation 1
reading-second = Interpretation 2
reading-advice = Recommendation
waivers = Relevant badges
waiver-exempt = { $n ->
    [one] With { $badges }, this control is waived.
   *[other] With { $n } of { $badges }, this control is waived.
}
waiver-sufficient-evidence = { $badges } alone is enough evidence for this control.
waiver-alternative-form = { $badges } is one accepted form of evidence.
waiver-unclear = Whether { $badges } waives this control is not settled by the sources. Answer it in full and ask your AWS contact.
waiver-supplier = Held by the supplier, not by you.
waiver-applies = Applies
waiver-lapsed = Held, but not valid on the submission date
waiver-not-held = Not held
waiver-profile = Profile
met-label = { $control } { $title }: met or not met
met-yes = Met (Yes)
met-no = Not met (No)
answer-title = Response
answer-where = Goes into Partner Response of the official spreadsheet
answer-title-technical = Note
answer-where-technical = Optional. Goes into Partner Response of the official spreadsheet
answer-label = Response to { $control }
answer-placeholder = Say what you do, since when, and where the evidence shows it.
answer-count = { $count } / { $most } characters · { $lines } line breaks
demands-title = Checklist requirements
demands-where = For each requirement, cite where the evidence shows it
routes-one-is-enough = Any one of these options is enough:
route-taken = Selected
demand-open = Open
demand-partial = Partly met
demand-met = Met
demand-waived = Waived
demand-not-taken = Another option selected
demand-on-audit-day = Shown on the audit day
demand-waived-text = A badge in your profile does away with this. Nothing has to be handed in.
demand-audit-day-text = Shown to the auditor on the audit day. Nothing has to be handed in; cite it anyway if you want it at hand.
demand-url = Public URL
demand-confirm = I confirm this is in place
demand-case-studies = Met by the case studies. Go to the case studies
demand-missing = Missing: { $names }
demand-missing-more = { " " }and { $n } more
grid-topic = Topic
grid-where = Where it is covered
grid-excludes = Excluded: { $topics }
grid-any-of = Topics marked as optional are alternatives: one of them is enough.
cite-none = Not cited
cite-more = Add a citation
cite-optional = Cite
cite-for = { $state }: { $name }
cite-pages = { $letter } · p. { $pages }
cite-whole = { $letter }
cite-title = Cite evidence for { $control }
cite-demand = Requirement
cite-demand-none = The whole control
cite-evidence = Evidence
cite-filter = Filter
cite-filter-placeholder = Title, file name or customer
cite-no-evidence = No evidence yet. Add a file below.
cite-add-file = Add a file…
cite-pages-label = Pages
cite-pages-help = Such as 3-5, 9. Leave empty for the whole document.
cite-pages-wrong = These are no pages. Write them like 3-5, 9.
cite-pages-beyond = { $n ->
    [one] This document has one page; there is no page { $page }.
   *[other] This document has { $n } pages; there is no page { $page }.
}
cite-pages-none = This file has no pages of its own. Leave this empty, and name the heading in the note.
cite-note = Note
cite-note-help = For the reader, such as the heading to look for.
cite-others = { $n ->
    [one] Cite the same place for the other empty topic too
   *[other] Cite the same place for the other { $n } empty topics too
}
cite-submit = Cite
citation-title = Citation
citation-remove = Remove citation
citation-open-evidence = Go to the evidence
discount-missing = not counted: evidence removed
discount-empty = not counted: no file
discount-expired = not counted: no longer valid
discount-undated = not counted: no date
discount-too-old = not counted: too old
discount-after-the-day = not counted: dated after the submission
discount-no-customer = not counted: no customer specified
discount-same-customer = not counted: same customer again
discount-too-little = not counted: not enough content
discount-excluded = not counted: excluded topic
discount-no-topic = not counted: no topic specified
discount-not-a-link = not counted: not a link
ticks-title = Checklist requirements
mend-title = To fix
mend-none = Nothing to fix here.
notes-title = Team notes
notes-label = Team notes on { $control }
notes-about = Never included in exports.

## Evidence

evidence-of-control = Evidence
evidence-number = { $n ->
    [one] { $n } item
   *[other] { $n } items
}
evidence-none = No evidence yet. Policies, procedures, records, certificates or screenshots belong here; each is attached once and can be cited in many places.
evidence-browse = Add files…
drop-hint = or drag files here
drop-hint-paste = or drag files here, or paste a screenshot (Ctrl V)
evidence-title = Title
evidence-kind = Type
evidence-dated = Document date
evidence-valid-until = Valid until
evidence-customer = Customer
evidence-url = URL
evidence-size = Size
evidence-cited-in = Cited in
evidence-also = also cited in { $controls }
evidence-uncited = not cited yet
evidence-in-studies = { $n ->
    [one] { $n } case study
   *[other] { $n } case studies
}
evidence-outdated = Not valid on the submission date
evidence-look = Needs review
evidence-counts = Counted
evidence-unassigned = Not linked to a requirement
evidence-assign = Cite for…
evidence-shows-what = What does this show?
evidence-shows = What “{ $title }” shows
evidence-detach = Remove from control
evidence-detach-name = Remove { $name } from this control (it stays in the library)
evidence-remove-title = Remove this evidence?
evidence-remove-text = “{ $title }” and its citations are removed from this workspace. You can undo this, now or later in the history on the Calendar page.
evidence-remove-citations = { $n ->
    [one] { $n } citation goes with it
   *[other] { $n } citations go with it
}: { $controls }.
evidence-remove-diagrams = { $n ->
    [one] It is a diagram of { $n } case study and goes from there too.
   *[other] It is a diagram of { $n } case studies and goes from there too.
}
link-open = Add a link instead…
link-url = URL
link-title = Title
link-add = Add the link
upload-sent = { $sent } of { $all }
upload-finishing = Checking…
upload-progress = Adding { $name }
upload-waiting = { $n } files under way
upload-done = { $name } was added
upload-known = “{ $name }” was in the library before; the same file is used again.
library-lead = Every file is attached once and cited as often as needed. The original is never changed.
library-none = No evidence yet
library-none-text = Add policies, procedures, records, certificates and screenshots here or on the page of a control. Example: your incident management procedure as PDF, cited for OPSP-001 and OPS-011.
library-filter = Filter
library-filter-placeholder = Title, file name, kind or customer
library-filter-none = Nothing matches the filter.
expiry = Judged on { $day }: { $n } pieces of evidence, { $holds } with an expiry date that holds, { $lapsed } no longer valid, { $undated } without a date.

## Technical validation

technical-title = Technical validation: { $done } of { $all } answered
technical-lead = Say met or not met for every control. The auditor looks at the evidence on the audit day; you may keep it ready here.
technical-filter = Show
technical-filter-all = All { $n }
technical-filter-unanswered = Unanswered { $n }
technical-filter-no = Not met { $n }
technical-none = Nothing here with this filter.
technical-has-note = with a note

## Case studies

studies-title = Case studies: { $ready } of { $all } ready
studies-all = All case studies
studies-none = No case studies yet
studies-none-text = A case study tells one customer's story in ten elements, from the challenge to the figures. Example: “Night batch recovery in 28 minutes”, a logistics company, March 2025 to February 2027.
study-add = Add a case study
study-untitled = Untitled case study { $n }
study-new = New case study
study-public = Public
study-private = Private
study-public-unsaid = Public or private?
study-anonymised = Anonymised
study-anonymised-help = The customer's name is withheld from everything public.
study-missing = { $n ->
    [one] { $n } element missing
   *[other] { $n } elements missing
}
study-missing-lead = { $n ->
    [one] { $n } of the required elements is still missing.
   *[other] { $n } of the required elements are still missing.
}
study-complete = Every required element is filled in.
study-remove = Remove
study-remove-title = Remove this case study?
study-remove-text = “{ $title }” and all its texts are removed; its diagrams stay in the evidence. You can undo this, now or later in the history on the Calendar page.
study-facts = Basic information
study-public-name-help = What stands for the name, such as “a logistics company”.
study-months-help = At least six months must be shown.
study-affiliate-help = Such customers do not count.
study-no-existing-help = Then there is no existing architecture to show.
study-elements = Required elements
study-elements-about = In the order of the definition; text may use Markdown
study-where-applicable = Where applicable
metrics-about = A measure convinces with a number, its unit and the time it was taken over. The page shows them as a table with bars.
metric-add = Add a metric
metric-remove = Remove
metric-remove-name = Remove metric { $n } { $name }
metric-what = What was measured
metric-before = Before
metric-after = After
metric-unit = Unit
metric-period = Period
metric-source = Source
metric-points = { $n } percentage points
tags-title = Services and controls
study-services = AWS services used
study-services-help = Official names, several separated by commas. They are compared with the text and the diagrams.
study-controls = Supports these controls
study-controls-help = Controls that use this case study as a customer example.
study-controls-add = Add a control…
tag-remove = Remove { $name }
matrix-title = Case studies and the controls they support
matrix-about = Controls that want examples of customers. Different customers count once each.
matrix-customers = Customers
matrix-cell = { $study } is an example for { $control }
matrix-repeated = same customer twice
matrix-count = { $have } of { $n }
diagram-alternative = Alternative text
diagram-alternative-help = What somebody who does not see the picture must know.
publication-title = Publication
publication-about = One source, two versions. Mark passages as ⟦confidential words|public words⟧; AWS reads the first, the public the second.
publication-private = This case study is private. It can be written to files for AWS and for editing.
names-title = Names to protect
names-about = The customer's own name is always protected in an anonymised study. Add people, domains, accounts, hosts and other spellings.
names-add = Add a name
names-kind = Type
names-kind-company = Company
names-kind-person = Person
names-kind-domain = Domain
names-kind-account = AWS account
names-kind-host = Host
names-kind-product = Product
names-kind-other = Other
names-spelling = Name
names-also = Other spellings, separated by commas
names-searched = Searched for: { $list }
names-remove-name = Remove the name { $name }
withheld-title = Left out of the public version: { $n }
withheld-about = What is ticked stays in the version for AWS only.
leaks-title = Names found in the public version
leaks-about = Texts, captions, links, pictures' metadata and text inside drawings are searched. A place that names somebody blocks publishing.
leaks-count = { $n ->
    [one] { $n } blocker
   *[other] { $n } blockers
}
leaks-found = “{ $matched }” ({ $name })
leaks-not-a-name = Not a name…
leaks-reason = Why not? The reason is kept.
leaks-excuse = Save reason
leaks-excused = Dismissed: { $reason }
leaks-take-back = Undo
leaks-withhold = Replace all of them in the public text
names-stand-in = Public replacement
pictures-title = Images
pictures-about = What is drawn in a picture cannot be searched. Look at each one for names.
pictures-looked = I have looked at it, and it names nobody.
pictures-not-publishable = It cannot be published: its file is missing, or its metadata cannot be taken out.
consents-title = The customer's consent
consents-about = Holds for exactly this public text. A change makes it stale.
consent-add = Record customer consent
consent-who = Who
consent-on = When
consent-form = In what form
consent-form-example = mail, letter, meeting
consent-current = for the text as it is
consent-stale = for an earlier text
consent-again = Record renewed consent
consent-remove-name = Remove the consent of { $who }
consent-letter = Evidence: { $title }
consent-attach = Attach the mail or letter…
outputs-title = Files
outputs-version = Version
outputs-public = Public
outputs-confidential = Confidential, for AWS
outputs-formats = Formats
outputs-format-pdf = PDF
outputs-format-html = Web page
outputs-format-docx = Word
outputs-format-md = Markdown
outputs-folder-help = A folder of its own is made in it.
outputs-publish = Create the public version
outputs-write = Create the confidential version
outputs-running = Creating…
outputs-done = { $n } files written and read back
central-title = For Partner Central
central-about = One field at a time: copy, then paste.
central-copy = Copy
central-copied = Copied
central-copy-name = Copy: { $name }
study-import = Import from Word or Markdown…
study-import-hint = .docx, .md or .txt; headings tell the elements
study-from-template = Start from template
study-copy = Duplicate this case study
study-copy-title = { $title } (copy)
diagram-existing = Existing architecture
diagram-new = New architecture
diagram-illustration = Images in the text
picture-stands-in = Used in: { $elements }
picture-stands-nowhere = No text shows it any more. It is in nothing that is exported.
picture-unfit = { $name } is no picture that a page can show. Save it as PNG, JPEG or SVG and try again; documents belong to the evidence.
diagram-add-existing = Add a diagram of the existing architecture…
diagram-add-new = Add a diagram of the new architecture…
diagram-caption = Caption
diagram-caption-help = Also read out to those who cannot see the picture.
diagram-remove = Remove
diagram-remove-name = Remove the diagram { $name }
editor-tools = Tools for { $label }
editor-keys = Tab moves entries of a list. To leave the text from a list, press Escape, then Tab.
editor-heading = Heading
editor-bold = Bold
editor-italic = Italic
editor-bullets = List
editor-numbers = Numbered list
editor-quote = Quote
editor-link = Link
editor-table = Table, or one more row
editor-picture = Image
editor-withhold = Confidential wording with its public replacement
editor-comment = Comment
editor-undo = Undo
editor-redo = Redo
editor-find = Find
editor-table-heading = Column
editor-words = { $n ->
    [one] { $n } word
   *[other] { $n } words
}
editor-characters = { $n ->
    [one] { $n } character
   *[other] { $n } characters
}
editor-replace-with = Replace with
editor-find-next = Next
editor-find-previous = Previous
editor-find-all = Select all
editor-find-case = Match case
editor-find-pattern = Regular expression
editor-find-word = Whole words
editor-find-current = Current match
editor-find-on-line = on line
editor-replace = Replace
editor-replace-all = Replace all
editor-replaced-on-line = Replaced on line { $line }
editor-replaced = { $n } replaced
editor-control-character = Control character
editor-selection-deleted = Selection deleted
preview-title = Preview
preview-show = Show the preview
preview-hide = Hide the preview
preview-outline = Outline
preview-missing = Not filled in yet.
preview-picture = Image
preview-done = Done
preview-not-done = Not done

## Calendar

calendar-lead = The dates of your cycle, counted from the dates in the profile.
milestones-title = Dates
milestone-date = Date
milestone-what = What
milestone-how = How it is calculated
milestone-distance = Days from today
days-ahead = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
history-title = Recent changes
history-none = No changes yet.

## Export

submission-lead = The filled official spreadsheet, a PDF for each control and case study, the originals and their checksums, in one folder for Box.
export-title = Export
export-folder = Destination folder
export-folder-help = A new folder is made inside it; nothing that is there is touched.
export = Export
export-draft = Export draft
export-draft-only = { $n ->
    [one] { $n } blocker: only a draft can be exported
   *[other] { $n } blockers: only a draft can be exported
}
export-complete = No blockers
export-begins = Preparing…
export-progress = Export
outcome-done = Exported
outcome-draft = Draft exported
outcome-verified = Read back and verified
outcome-unverified = Could not be verified
outcome-about = { $n } files, { $size }
outcome-reveal = Show in folder
outcome-notes = { $n ->
    [one] { $n } note about this export
   *[other] { $n } notes about this export
}
proof-summary = { $holding } of { $all } cells were read back as expected: { $written } written, { $same } as before. { $others ->
    [0] No other cell changed.
    [one] { $others } other cell changed.
   *[other] { $others } other cells changed.
}
proof-title = Verification by cell
proof-verdict = Result
cells-sheet = Sheet
workbook-break-signature = Fill in without the signature
workbook-title = Official spreadsheet
workbook-none = No official file yet, so a spreadsheet of the same layout will be generated. Give the file from Partner Central to have it filled in place.
workbook-found = { $name } · { $sheets ->
    [one] { $sheets } sheet
   *[other] { $sheets } sheets
}, { $n ->
    [one] { $n } control found
   *[other] { $n } controls found
}
workbook-choose = Choose the official file…
workbook-replace = Choose another file…
workbook-forget = Continue without the official file
workbook-hint = .xlsx, or drag it here. Only the answer cells are written; everything else stays byte for byte.
workbook-no-row = These controls have no row in the file:
workbook-no-control = These rows have no control in this edition:
workbook-settle-row = Leave out
workbook-settle-control = Leave empty
workbook-settled-row = left out
workbook-settled-control = stays empty
workbook-unsettle = Undo
workbook-answers = { $n ->
    [0] These cells of the spreadsheet are emptied in what is exported:
    [one] One answer stands in the spreadsheet that this workspace does not hold. It would be handed in as it stands.
   *[other] { $n } answers stand in the spreadsheet that this workspace does not hold. They would be handed in as they stand.
}
workbook-take-over = Import from the spreadsheet
workbook-empty = Empty on export
workbook-empty-all = Empty all { $n } on export
workbook-emptied = emptied
workbook-finds = The spreadsheet holds more than its cells show. Whoever opens it can read this:
workbook-reason = Why it can stay
workbook-may-stay = Dismiss
sheets-title = Recognised columns
sheets-about = Above each column stands what it is taken for, and the row with the column names is marked. Where that is wrong, change it: your choice is remembered for every file of this layout.
sheet-found = { $n ->
    [one] { $n } control
   *[other] { $n } controls
}, { $sure }% confidence
sheet-chosen = { $n ->
    [one] { $n } control
   *[other] { $n } controls
}, columns selected by your team
sheet-none = no controls found
sheet-picture = Top rows of { $sheet }
sheet-role = Content of column { $column }
sheet-header-row = Row { $row } is the header row
role-none = not used
role-id = Control ID
role-requirement = Requirement
role-met = Met
role-response = Response
sheet-use = Use these columns
sheet-reset = Detect automatically
sheet-wants-id = Say which column holds the control IDs.
import-title = Import responses from a filled-in spreadsheet
import-about = An earlier attempt, a colleague's copy or the last edition: every difference is shown beside what is here, and nothing changes before you say so.
import-choose = Choose a filled-in file…
import-hint = .xlsx or .xlsm, or drag it here
import-forget = Close
import-found = { $name } · { $n ->
        [0] nothing left to decide
        [one] one difference to decide
       *[other] { $n } differences to decide
    } · { $same } the same · { $taken } taken
import-show = Show
import-show-all = everything
import-show-fills = fills an empty field
import-show-differs = differs
import-take-all = { $n ->
        [one] Use the one shown
       *[other] Use all { $n } shown
    }
import-keep-all = Keep ours for all shown
import-here = Here
import-there = In the file
import-take = Use the file’s
import-merge = Keep both
import-keep = Keep ours
import-row = row { $n }
official-wording = Official wording, from your own file
second-look = Came along from an earlier edition: { $why }.
second-look-done = Mark as reviewed
edition-title = Another checklist version
edition-now = In use: { $name }
edition-about = When the programme publishes a new self-assessment, give its file here. Its controls are compared with the present ones, and every answer is carried over or kept.
edition-choose = Choose the file of another version…
edition-hint = The official .xlsx of that edition, or drag it here
edition-use = Prepare for { $name }
edition-facts = { $controls } controls · { $changes ->
        [0] nothing changes
        [one] one control changes
       *[other] { $changes } controls change
    }
edition-same = { $n ->
    [one] { $n } response carried over
   *[other] { $n } responses carried over
}
edition-looks = { $n } to review
edition-tray = { $n } without a matching control (kept)
edition-changes = { $n ->
        [one] What changes in one control
       *[other] What changes in { $n } controls
    }
tray-title = { $n ->
        [one] One response without a matching control
       *[other] { $n } responses without a matching control
    }
tray-about = They belong to controls this edition does not have. Nothing of them is handed in, and nothing is lost.
cells-title = Cells to be filled in
cells-control = Control
cells-cell = Cell
cells-before = Before
cells-after = After
cells-none = No cell needs to change: answers are blank, or already there.
cells-rest = { $n ->
    [one] { $n } cell will be written.
   *[other] { $n } cells will be written.
} All others stay as they are.
bundle-title = Submission folder for Box
bundle-about = { $n ->
    [one] { $n } file
   *[other] { $n } files
} · about { $size } known so far · names valid in Box, Windows and SharePoint
findings-blocker = { $n ->
    [one] { $n } blocker
   *[other] { $n } blockers
}
findings-warning = { $n ->
    [one] { $n } warning
   *[other] { $n } warnings
}
findings-advice = { $n ->
    [one] { $n } note
   *[other] { $n } notes
}
findings-about = Select a finding to go to the field
findings-none = No findings. The submission is complete.
severity-blocker = Blocker
severity-warning = Warning
severity-advice = Note
conflicts-title = Resolve first
conflict-label = { $field } has conflicting values
conflict-keep = Keep this
conflict-choose = Use this
damage-title = Parts of the workspace that are damaged or have not synced
damage-todo = Everything else is intact. Ask whoever works in this folder with you to open it; their copy may heal it.

## Evidence: one piece, and the folder for Box

region-black = Blacked out in exported copies
region-cited = Cited area
region-start = Mark an area
region-stop = Stop marking
region-how = Draw a rectangle on the page, or enter its edges in percent.
region-left = Left %
region-top = Top %
region-right = Right %
region-bottom = Bottom %
region-redact = Black out
region-citation = Citation
region-cite = Show for this citation
redaction-on-page = Black box on page { $n }
redaction-earlier = drawn on an earlier file
redaction-remove = Remove the black box on page { $n }
redaction-about = Black boxes are burned into every exported copy, and nothing is left under them. The original stays as it is.
evidence-preview = Preview
preview-pages = Pages
preview-page = Page { $n }
page-pick = Select page { $n }
page-cited = This page is cited
pages-picked = Selected: { $pages }
pages-cite = Cite these pages
pages-not-cited = Cite this file at a control first; then its pages can be chosen here.
preview-encrypted = The PDF asks for a password and cannot be shown.
preview-damaged = The file is damaged and cannot be shown.
preview-none = There is nothing in this file that can be shown here.
preview-table = Table
preview-cut = There is more in the file than is shown here.
preview-link = This evidence is an address. Proofbook does not open it, because it never goes online.
finds-title = Content to review in this file
finds-none = Nothing to review.
finds-excused = dismissed
finds-grave = must not be shared
finds-possible = possibly
finds-take-back = Undo
finds-excuse = Dismiss…
finds-excuse-all = Dismiss all { $n }…
finds-more = and { $n } more
finds-reason = Why can this stay?
finds-reason-all = Why can all of these stay in this file?
finds-reason-help = The reason is kept. Whoever reviews the submission can read it here.
finds-keep = Dismiss with this reason
cited-title = Cited for
cited-none = Nowhere yet. Cite it on the page of a control.
cited-second-look = file updated
cited-holds = Still valid
cited-region = Area on page { $n }
revisions-title = File and earlier versions
revisions-until = { $name }, until { $when }
revisions-replace = Replace with a newer file…
revisions-hint = Citations come along and want a second look.
expiry-picture = Last days of validity; the dashed line is the submission on { $day }
expiry-mark = { $title }: valid until { $date }
expiry-mark-lapsed = { $title }: valid until { $date }, before the submission
files-verify = Check files
files-restore = Restore from a folder…
files-whole = All { $n } files are as they were attached.
files-bad = Gone or altered: { $names }
library-chips = Filters
library-chip-findings = Needs review
library-chip-uncited = Not cited
library-chip-lapsed = Expired by submission
library-chip-links = Links
library-chip-undated = Without a date
library-shown = { $n } of { $all }
library-looking = looking into files, { $n } left
evidence-back = ← All evidence
evidence-covers-from = Covers from
evidence-covers-until = Covers until
evidence-language = Language
evidence-confidentiality = Confidentiality
evidence-owner = Owner
evidence-cleaned = Remove author and location from exported copies
evidence-cleaned-help = The original stays as it is.
unsaid = Not set
language-en = English
language-ko = Korean
language-ja = Japanese
confidentiality-public = Public
confidentiality-internal = Internal
confidentiality-confidential = Confidential, auditor only
confidentiality-secret = Secret, do not submit
link-opens = This address carries a key: whoever has it gets in without being asked.
link-without = Use it without the token
bundle-wishes = Names, contents and Box plan
bundle-plan = Recipient’s Box plan
bundle-plan-none = Not known (Business is assumed)
box-plan-free = Free (up to { $size } per file)
box-plan-starter = Starter (up to { $size } per file)
box-plan-business = Business (up to { $size } per file)
box-plan-business-plus = Business Plus (up to { $size } per file)
box-plan-enterprise = Enterprise (up to { $size } per file)
bundle-binders = An evidence PDF for each control, with its exhibits
bundle-whole = One PDF with everything, linked from the index
bundle-cited-pages = Only the cited pages of each exhibit
bundle-originals = The original files
bundle-originals-help = Without them, only files that no PDF can show go along.
bundle-original-names = Names of the original files
bundle-control-names = Names of the evidence PDFs
template-default = Proofbook default
template-fields = Fields: { $fields }. A slash makes a folder; [ ] leaves out what is empty.
template-keep = Keep
links-title = Box links
links-about = After the upload, paste the folder’s address, or a list with one file and its address in each line. They then stand in the workbook’s responses. The list of files in the bundle has a column for them and can be pasted here, too.
links-label = Address or list
links-take = Import
links-taken = { $n ->
    [one] { $n } address
   *[other] { $n } addresses
} taken
links-left = These lines fit no file:
links-whole = Whole folder
export-unfinished = What was finished is kept hidden, so that the next export continues there.
export-discard = Remove
leave-title = An export is being written
leave-text = If you stop it now, nothing of it stays in the folder, and you can export again at any time.
leave-stop = Stop and close
leave-wait = Keep writing
outcome-second = Against the earlier export: { $new } new, { $changed } changed, { $same } the same, { $removed } gone

remarks-title = Comments ({ $n ->
    [0] none open
   *[other] { $n } open
  })
remarks-about = Select words in a text and press { $key }. Comments stay among colleagues: no export holds them.
remarks-resolved = Resolved ({ $n })
remark-on = Comment on “{ $field }”
remark-body = Your comment
remark-save = Comment
remark-mark = { $who }: { $body }
remark-whole = The whole text
remark-go = To the passage: { $quote }
remark-go-whole = To the text: { $field }
remark-gone = No longer in the text
remark-changed = Reworded since
remark-answer = Reply
remark-answer-body = Your reply
remark-resolve = Resolve
remark-reopen = Reopen
remark-remove = Remove
remark-remove-title = Remove this comment?
remark-remove-about = { $n ->
    [0] It goes for everybody who works on this workspace.
    [one] It goes for everybody who works on this workspace, with the reply to it.
   *[other] It goes for everybody who works on this workspace, with the { $n } replies to it.
  }
profile-group-brand = On published pages
profile-group-brand-about = Logo and colour of the case studies you publish.
brand-colour-help = As #rrggbb. Where text in it could not be read, pages use a darker shade.
brand-colour-pick = Pick the colour
brand-logo-add = Choose a logo
brand-logo-replace = Choose another logo
brand-logo-hint = PNG, JPEG, SVG or WebP. Pages show it 44 pixels high.
brand-logo-remove = Remove the logo
brand-logo-unshown = This file is no picture that pages can show. Until there is one, they show the name.
brand-preview = Header of a published page
brand-preview-kind = Case study
preview-no-picture = This picture cannot be shown here.
