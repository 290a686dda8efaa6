### The words of the window. Findings, controls and errors of the core arrive in words of their own.

## Everywhere

yes = Yes
no = No
not-said = Not said yet
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
loading = Looking…
today = Today
skip = Skip to the page
aside = What is asked and what is missing
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

window-language = Language of the window
theme-system = as the system
theme-light = light
theme-dark = dark
theme-button = Theme: { $now }. Switch to: { $next }
days-left = { $days ->
    [one] { $days } day to submission · { $date }
   *[other] { $days } days to submission · { $date }
}
days-passed = { $days ->
    [one] Submission was { $days } day ago · { $date }
   *[other] Submission was { $days } days ago · { $date }
}
days-none = No submission date yet
search-open = Find controls, files, findings
search-short = Find
search-placeholder = OPSP-001, incident, a file name…
search-none = Nothing found. Try an id such as OPSP-001 or a word from a title.
search-found = Found
search-page = Pages
search-control = Controls
search-study = Case studies
search-evidence = Evidence
search-finding = Findings
save-saving = Saving…
save-saved = Saved · { $time } verified
save-nothing = Everything is saved
save-trouble = Not saved: { $why }
save-retry = Try again
partner-unnamed = Unnamed partner
workspace-reveal = Show the folder
log-reveal = Show the log
workspace-close = Close this workspace
banner-damage = { $n ->
    [one] One part of the workspace is damaged or has not arrived. Do not export yet.
   *[other] { $n } parts of the workspace are damaged or have not arrived. Do not export yet.
}
banner-conflicts = { $n ->
    [one] One field has two values.
   *[other] { $n } fields have two values.
}
banner-look = Look at it

## Path

path = Path
path-toggle = Show or hide the path
nav-overview = At a glance
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
nav-blockers = things in the way

## Welcome

welcome-title = Prepare your AWS MSP validation
welcome-lead = Answer each control, attach the evidence, see what is still missing, and export a folder that is ready for Box. Everything stays on this computer, and every change is saved as you type.
welcome-foot = Not affiliated with AWS. Nothing is ever sent over the network.
create-title = Start a new workspace
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
recent-title = Opened before
recent-none = Workspaces you open will be listed here.
recent-missing = Folder not found
recent-forget = Forget
recent-forget-name = Take { $name } off this list; the folder stays
sample-title = Look at an example
sample-text = A complete workspace of an invented partner, with answers, evidence and case studies. Try anything in it.
sample-open = Open the sample
sample-folder = Proofbook sample

## Overview

headline-blocked-dated = { $days ->
    [one] { $days } day to submission
   *[other] { $days } days to submission
}, { $n ->
    [one] { $n } thing stands in the way
   *[other] { $n } things stand in the way
}
headline-questioned-dated = { $days ->
    [one] { $days } day to submission
   *[other] { $days } days to submission
}, nothing stands in the way, { $warnings ->
    [one] { $warnings } thing may be questioned
   *[other] { $warnings } things may be questioned
}
headline-ready-dated = Ready, { $days ->
    [one] { $days } day to submission
   *[other] { $days } days to submission
}
headline-blocked-undated = { $n ->
    [one] { $n } thing stands in the way
   *[other] { $n } things stand in the way
}
headline-questioned-undated = Nothing stands in the way, { $warnings ->
    [one] { $warnings } thing may be questioned
   *[other] { $warnings } things may be questioned
}
headline-ready-undated = Ready to be handed in
headline-blocked-passed = The submission date was { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}, { $n ->
    [one] { $n } thing stands in the way
   *[other] { $n } things stand in the way
}
headline-questioned-passed = The submission date was { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}, { $warnings ->
    [one] { $warnings } thing may be questioned
   *[other] { $warnings } things may be questioned
}
headline-ready-passed = Ready, but the submission date was { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
next-control = Next: { $control }
next-other = Next thing to do
next-submission = Export
overview-lead = The prerequisites are handed in at least 30 days before the desired validation date ({ $date }).
overview-lead-undated = The prerequisites are handed in at least 30 days before the desired validation date. Enter it in the profile.
kpi-blockers = In the way
kpi-blockers-none = Nothing blocks the submission
kpi-warnings = May be questioned
kpi-advice = { $n ->
    [one] and { $n } piece of advice
   *[other] and { $n } pieces of advice
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
kpi-technical-about = answered with met or not met
part-prerequisites = prerequisites { $n }
part-technical = technical { $n }
part-case-studies = case studies { $n }
part-profile = profile { $n }
part-other = other { $n }
readiness-title = Readiness by section
readiness-ready = ready
readiness-questioned = may be questioned
readiness-blocked = blocked
readiness-waived = waived
readiness-untouched = not begun
bars-row = { $ready } of { $all } ready, { $questioned } may be questioned, { $blocked } blocked
next-title = Next things to do
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
    [one] Not begun · { $n } open item
   *[other] Not begun · { $n } open items
}
state-blocked = { $n ->
    [one] { $n } item is missing
   *[other] { $n } items are missing
}
state-questioned = { $n ->
    [one] { $n } item may be questioned
   *[other] { $n } items may be questioned
}
state-ready = Ready
control-evidence = Evidence wanted
control-hint = What helps
readings = Where the sources differ
reading-mark = Sources differ
reading-first = One reading
reading-second = The other
reading-advice = What to do
waivers = Badges that matter here
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
met-yes = Met Yes
met-no = Not met No
answer-title = Response
answer-where = Goes into Partner Response of the official spreadsheet
answer-title-technical = Note
answer-where-technical = Optional. Goes into Partner Response of the official spreadsheet
answer-label = Response to { $control }
answer-placeholder = Say what you do, since when, and where the evidence shows it.
answer-count = { $count } / { $most } characters · { $lines } line breaks
demands-title = What the checklist demands
demands-where = Each can be met or not; say where the evidence shows it
routes-one-is-enough = One of these ways is enough:
route-taken = Taken
demand-open = Open
demand-partial = Partly met
demand-met = Met
demand-waived = Waived
demand-not-taken = Another way is taken
demand-on-audit-day = Shown on the audit day
demand-waived-text = A badge in your profile does away with this. Nothing has to be handed in.
demand-audit-day-text = Shown to the auditor on the audit day. Nothing has to be handed in; cite it anyway if you want it at hand.
demand-url = Public address
demand-confirm = This is in place
demand-case-studies = Met by the case studies. Go to the case studies
demand-missing = Missing: { $names }
demand-missing-more = { " " }and { $n } more
grid-topic = Topic
grid-where = Where it is covered
grid-excludes = Does not count: { $topics }
grid-any-of = Topics marked as optional are alternatives: one of them is enough.
cite-none = No citation
cite-more = Add a citation
cite-optional = Cite
cite-for = { $state }: { $name }
cite-pages = { $letter } · p. { $pages }
cite-whole = { $letter }
cite-title = Cite evidence for { $control }
cite-demand = For which demand
cite-demand-none = The control at large
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
citation-remove = Remove the citation
citation-open-evidence = To the evidence
discount-missing = does not count: evidence removed
discount-empty = does not count: no file
discount-expired = does not count: no longer valid
discount-undated = does not count: no date
discount-too-old = does not count: too old
discount-after-the-day = does not count: dated after the submission
discount-no-customer = does not count: no customer named
discount-same-customer = does not count: same customer again
discount-too-little = does not count: shows too little
discount-excluded = does not count: excluded topic
discount-no-topic = does not count: no topic named
discount-not-a-link = does not count: not a link
ticks-title = What the checklist demands
mend-title = To mend
mend-none = Nothing to mend here.
notes-title = Notes of the team
notes-label = Notes on { $control }
notes-about = Never exported.

## Evidence

evidence-of-control = Evidence
evidence-number = { $n ->
    [one] { $n } piece
   *[other] { $n } pieces
}
evidence-none = No evidence yet. Policies, procedures, records, certificates or screenshots belong here; each is attached once and can be cited in many places.
evidence-browse = Add files…
drop-hint = or drag files here
drop-hint-paste = or drag files here, or paste a screenshot (Ctrl V)
evidence-title = Title
evidence-kind = Kind
evidence-dated = Date of the document
evidence-valid-until = Valid until
evidence-customer = Customer
evidence-url = Address
evidence-size = Size
evidence-cited-in = Cited in
evidence-also = also cited in { $controls }
evidence-uncited = nowhere yet
evidence-in-studies = { $n ->
    [one] { $n } case study
   *[other] { $n } case studies
}
evidence-outdated = Not valid on the submission date
evidence-look = Needs a look
evidence-counts = Counts
evidence-unassigned = Not yet for a demand
evidence-assign = Cite for…
evidence-shows-what = What does this show?
evidence-shows = What “{ $title }” shows
evidence-detach = Take off
evidence-detach-name = Take { $name } off this control; it stays in the library
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
link-url = Address
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
study-facts = Facts
study-public-name-help = What stands for the name, such as “a logistics company”.
study-months-help = At least six months must be shown.
study-affiliate-help = Such customers do not count.
study-no-existing-help = Then there is no existing architecture to show.
study-elements = Required elements
study-elements-about = In the order of the definition; text may use Markdown
study-where-applicable = Where applicable
metrics-about = A measure convinces with a number, its unit and the time it was taken over. The page shows them as a table with bars.
metric-add = Add a measure
metric-remove = Remove
metric-remove-name = Remove measure { $n } { $name }
metric-what = What was measured
metric-before = Before
metric-after = After
metric-unit = Unit
metric-period = Period
metric-source = Source
metric-points = { $n } points
tags-title = Services and controls
study-services = AWS services used
study-services-help = Official names, several separated by commas. They are compared with the text and the diagrams.
study-controls = Proves these controls
study-controls-help = Controls for which this study is one of the customer examples.
study-controls-add = Add a control…
tag-remove = Remove { $name }
matrix-title = Case studies and the controls they prove
matrix-about = Controls that want examples of customers. Different customers count once each.
matrix-customers = Customers
matrix-cell = { $study } is an example for { $control }
matrix-repeated = same customer twice
matrix-count = { $have } of { $n }
diagram-alternative = Alternative text
diagram-alternative-help = What somebody who does not see the picture must know.
publication-title = Publishing
publication-about = One source, two versions. Mark passages as ⟦confidential words|public words⟧; AWS reads the first, the public the second.
publication-private = This case study is private. It can be written to files for AWS and for editing.
names-title = Names that must not appear
names-about = The customer's own name is always protected in an anonymised study. Add people, domains, accounts, hosts and other spellings.
names-add = Add a name
names-kind = What it names
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
leaks-count = { $n } in the way
leaks-found = “{ $matched }” ({ $name })
leaks-not-a-name = This names nobody…
leaks-reason = Why not? The reason is kept.
leaks-excuse = Keep the reason
leaks-excused = Excused: { $reason }
leaks-take-back = Take back
leaks-withhold = Mark them in the texts with their stand-ins
leaks-asked = “{ $matched }”, which nobody has listed
leaks-protect = Protect this name too
leaks-may-stand = It may stand there…
leaks-open = { $n } to be confirmed
names-stand-in = Instead, in public
pictures-title = Pictures
pictures-about = What is drawn in a picture cannot be searched. Look at each one for names.
pictures-looked = I have looked at it, and it names nobody.
pictures-not-publishable = It cannot be published: its file is missing, or its metadata cannot be taken out.
pictures-open = Enlarge
pictures-open-name = Enlarge { $name }
pictures-open-first = Open the picture first; then say whether it names anybody.
consents-title = The customer's consent
consents-about = Holds for exactly this public text. A change makes it stale.
consent-add = The customer agrees to this text
consent-who = Who
consent-on = When
consent-form = In what form
consent-form-example = mail, letter, meeting
consent-current = for the text as it is
consent-stale = for an earlier text
consent-again = Agreed again
consent-remove-name = Remove the consent of { $who }
consent-letter = Evidence: { $title }
consent-attach = Attach the mail or letter…
consent-begun = begun: who, when and in what form?
outputs-title = Files
outputs-version = Version
outputs-public = Public
outputs-confidential = Confidential, for AWS
outputs-formats = Forms
outputs-format-pdf = PDF
outputs-format-html = Web page
outputs-format-docx = Word
outputs-format-md = Markdown
outputs-folder-help = A folder of its own is made in it.
outputs-publish = Write the public version
outputs-missing = { $n ->
    [one] One element is missing: write as a draft?
   *[other] { $n } elements are missing: write as a draft?
}
outputs-missing-about = The public version lacks: { $elements }. The files and their names will say that they are a draft.
outputs-write-draft = Write as a draft
outputs-write = Write the confidential version
outputs-running = Writing…
outputs-done = { $n } files written and read back
central-title = For Partner Central
central-about = One field at a time: copy, then paste.
central-copy = Copy
central-copied = Copied
central-copy-name = Copy: { $name }
study-import = From a Word or Markdown file…
study-import-hint = .docx, .md or .txt; headings tell the elements
study-from-template = From the template
study-copy = Copy this case study
study-copy-title = { $title } (copy)
diagram-existing = Existing architecture
diagram-new = New architecture
diagram-illustration = Pictures in the texts
picture-stands-in = Stands in: { $elements }
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
editor-picture = Picture
editor-withhold = Confidential words, with what the public reads
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
preview-missing = Not written yet.
preview-picture = Picture
preview-done = Done
preview-not-done = Not done

## Calendar

calendar-lead = The dates of your cycle, counted from the dates in the profile.
milestones-title = Dates
milestone-date = Date
milestone-what = What
milestone-how = How it is counted
milestone-distance = From today
days-ahead = { $days ->
    [one] in { $days } day
   *[other] in { $days } days
}
days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
history-title = Latest changes
history-none = No changes yet.

## Export

submission-lead = The filled official spreadsheet, a PDF for each control and case study, the originals and their checksums, in one folder for Box.
export-title = Export
export-folder = Into this folder
export-folder-help = A new folder is made inside it; nothing that is there is touched.
export = Export
export-draft = Export draft
export-draft-only = { $n ->
    [one] { $n } thing in the way: only a draft can be exported
   *[other] { $n } things in the way: only a draft can be exported
}
export-complete = Nothing in the way
export-begins = Getting ready…
export-progress = Export
outcome-done = Exported
outcome-draft = Draft exported
outcome-verified = Read back and verified
outcome-unverified = Could not be verified
outcome-about = { $n } files, { $size }
outcome-reveal = Show the folder
outcome-notes = { $n ->
    [one] { $n } note about this export
   *[other] { $n } notes about this export
}
proof-summary = { $holding } of { $all } cells were read back as expected: { $written } written, { $same } as before. { $others ->
    [0] No other cell changed.
    [one] { $others } other cell changed.
   *[other] { $others } other cells changed.
}
proof-title = Proof, cell by cell
proof-verdict = Verdict
cells-sheet = Sheet
workbook-break-signature = Fill it without its signature
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
workbook-forget = Do without it
workbook-hint = .xlsx, or drag it here. Only the answer cells are written; everything else stays byte for byte.
workbook-no-row = These controls have no row in the file:
workbook-no-control = These rows have no control in this edition:
workbook-settle-row = Leave it out
workbook-settle-control = Leave it empty
workbook-settled-row = left out
workbook-settled-control = stays empty
workbook-unsettle = Take back
workbook-answers = { $n ->
    [0] These cells of the spreadsheet are emptied in what is exported:
    [one] One answer stands in the spreadsheet that this workspace does not hold. It would be handed in as it stands.
   *[other] { $n } answers stand in the spreadsheet that this workspace does not hold. They would be handed in as they stand.
}
workbook-take-over = Take over from the spreadsheet
workbook-empty = Empty when exporting
workbook-empty-all = Empty all { $n } when exporting
workbook-emptied = emptied
workbook-finds = The spreadsheet holds more than its cells show. Whoever opens it can read this:
workbook-reason = Why it may stay
workbook-may-stay = It may stay
sheets-title = What was recognised
sheets-about = Above each column stands what it is taken for, and the row with the column names is marked. Where that is wrong, change it: your choice is remembered for every file of this layout.
sheet-found = { $n ->
    [one] { $n } control
   *[other] { $n } controls
}, { $sure } % sure
sheet-chosen = { $n ->
    [one] { $n } control
   *[other] { $n } controls
}, columns chosen by your team
sheet-none = no controls found
sheet-picture = The upper rows of { $sheet }
sheet-role = What column { $column } holds
sheet-header-row = Row { $row } names the columns
role-none = not used
role-id = Control ID
role-requirement = Requirement
role-met = Met
role-response = Response
sheet-use = Use these columns
sheet-reset = Leave it to Proofbook
sheet-wants-id = Say which column holds the control IDs.
import-title = Answers from a filled spreadsheet
import-about = An earlier attempt, a colleague's copy or the last edition: every difference is shown beside what is here, and nothing changes before you say so.
import-choose = Choose a filled file…
import-hint = .xlsx or .xlsm, or drag it here
import-forget = Put it away
import-found = { $name } · { $n ->
        [0] nothing left to decide
        [one] one difference to decide
       *[other] { $n } differences to decide
    } · { $same } the same · { $taken } taken
import-show = Show
import-show-all = everything
import-show-fills = what fills something empty
import-show-differs = what differs
import-take-all = { $n ->
        [one] Take the one shown
       *[other] Take the { $n } shown
    }
import-keep-all = Keep ours for all shown
import-here = Here
import-there = In the file
import-take = Take
import-merge = Keep both
import-keep = Keep ours
import-row = row { $n }
official-wording = Official wording, from your own file
second-look = Came along from an earlier edition: { $why }.
second-look-done = I have looked at it
edition-title = Another edition
edition-now = In use: { $name }
edition-about = When the programme publishes a new self-assessment, give its file here. Its controls are compared with the present ones, and every answer is carried over or kept.
edition-choose = Choose the file of another edition…
edition-hint = The official .xlsx of that edition, or drag it here
edition-use = Prepare for { $name }
edition-facts = { $controls } controls · { $changes ->
        [0] nothing changes
        [one] one control changes
       *[other] { $changes } controls change
    }
edition-same = { $n } answers come along
edition-looks = { $n } want a second look
edition-tray = { $n } have no place and are kept
edition-changes = { $n ->
        [one] What changes in one control
       *[other] What changes in { $n } controls
    }
tray-title = { $n ->
        [one] One answer without a place
       *[other] { $n } answers without a place
    }
tray-about = They belong to controls this edition does not have. Nothing of them is handed in, and nothing is lost.
cells-title = Cells that will be written
cells-control = Control
cells-cell = Cell
cells-before = Before
cells-after = After
cells-none = No cell needs to change: answers are blank, or already there.
cells-rest = { $n ->
    [one] { $n } cell will be written.
   *[other] { $n } cells will be written.
} All others stay as they are.
bundle-title = Folder for Box
bundle-about = { $n ->
    [one] { $n } file
   *[other] { $n } files
} · about { $size } known so far · names valid in Box, Windows and SharePoint
findings-blocker = { $n ->
    [one] { $n } thing in the way
   *[other] { $n } things in the way
}
findings-warning = { $n ->
    [one] { $n } thing may be questioned
   *[other] { $n } things may be questioned
}
findings-advice = { $n ->
    [one] { $n } piece of advice
   *[other] { $n } pieces of advice
}
findings-about = Click to go to the field
findings-none = No findings. The submission is complete.
severity-blocker = In the way
severity-warning = May be questioned
severity-advice = Advice
conflicts-title = To be settled first
conflict-label = { $field } has two values
conflict-keep = Keep this
conflict-choose = Take this
damage-title = Parts of the workspace that are damaged or have not arrived
damage-todo = Everything else is intact. Ask whoever works in this folder with you to open it; their copy may heal it.

## Evidence: one piece, and the folder for Box

region-black = Black in copies that leave the house
region-cited = Cited region
region-start = Mark a region
region-stop = Stop marking
region-how = Draw a rectangle on the page, or enter its edges in percent.
region-left = Left %
region-top = Top %
region-right = Right %
region-bottom = Bottom %
region-redact = Black out
region-citation = Citation
region-cite = Show it for this citation
redaction-on-page = Black box on page { $n }
redaction-earlier = drawn on an earlier file
redaction-remove = Remove the black box on page { $n }
redaction-about = Black boxes are burned into every exported copy, and nothing is left under them. The original stays as it is.
evidence-preview = Preview
preview-pages = Pages
preview-page = Page { $n }
page-pick = Pick page { $n }
page-cited = This page is cited
pages-picked = Picked: { $pages }
pages-cite = Cite these pages
pages-not-cited = Cite this file at a control first; then its pages can be chosen here.
preview-encrypted = The PDF asks for a password and cannot be shown.
preview-damaged = The file is damaged and cannot be shown.
preview-none = There is nothing in this file that can be shown here.
preview-table = Table
preview-cut = There is more in the file than is shown here.
preview-link = This evidence is an address. Proofbook does not open it, because it never goes online.
finds-title = What was found in the file
finds-none = Nothing that needs a look.
finds-excused = may stay
finds-grave = must not leave the house
finds-possible = possibly
finds-take-back = Take back
finds-excuse = May stay…
finds-excuse-all = All { $n } may stay…
finds-more = and { $n } more
finds-reason = Why may this stay?
finds-reason-all = Why may all of this kind stay in this file?
finds-reason-help = The reason is kept. Whoever reviews the submission can read it here.
finds-keep = Keep with this reason
cited-title = Cited for
cited-none = Nowhere yet. Cite it on the page of a control.
cited-second-look = file is newer
cited-holds = Still holds
cited-region = Region on page { $n }
revisions-title = File and revisions
revisions-until = { $name }, until { $when }
revisions-replace = Replace by a newer file…
revisions-hint = Citations come along and want a second look.
expiry-picture = Last days of validity; the dashed line is the submission on { $day }
expiry-mark = { $title }: valid until { $date }
expiry-mark-lapsed = { $title }: valid until { $date }, before the submission
files-verify = Check files
files-restore = Fetch from a folder…
files-whole = All { $n } files are as they were attached.
files-bad = Gone or altered: { $names }
library-chips = Narrow down
library-chip-findings = To be looked at
library-chip-uncited = Not cited
library-chip-lapsed = Lapsed by then
library-chip-links = Links
library-chip-undated = Without a date
library-shown = { $n } of { $all }
library-looking = looking into files, { $n } left
evidence-back = ← All evidence
evidence-covers-from = Covers from
evidence-covers-until = Covers until
evidence-language = Language
evidence-confidentiality = Who may see it
evidence-owner = Owner
evidence-cleaned = Take authors and places out of exported copies
evidence-cleaned-help = The original stays as it is.
unsaid = Not said
language-en = English
language-ko = Korean
language-ja = Japanese
confidentiality-public = Public
confidentiality-internal = Internal
confidentiality-confidential = Confidential, for the auditor
confidentiality-secret = Secret, not to be handed in
link-opens = This address carries a key: whoever has it gets in without being asked.
link-without = Use it without the key
bundle-wishes = Names, contents and Box plan
bundle-plan = Box plan of whoever receives it
bundle-plan-none = Not known (Business is assumed)
box-plan-free = Free, { $size } a file
box-plan-starter = Starter, { $size } a file
box-plan-business = Business, { $size } a file
box-plan-business-plus = Business Plus, { $size } a file
box-plan-enterprise = Enterprise, { $size } a file
bundle-binders = A PDF for each control, with its exhibits
bundle-whole = One PDF of everything, which the index leads through
bundle-cited-pages = Only the cited pages of each exhibit
bundle-originals = The original files
bundle-originals-help = Without them, only files that no PDF can show go along.
bundle-original-names = Names of the original files
bundle-control-names = Names of the controls’ PDFs
template-default = as Proofbook names them
template-fields = Fields: { $fields }. A slash makes a folder; [ ] leaves out what is empty.
template-keep = Keep
links-title = Box links
links-about = After the upload, paste the folder’s address, or a list with one file and its address in each line. They then stand in the workbook’s responses. The list of files in the bundle has a column for them and can be pasted here, too.
links-label = Address or list
links-take = Take over
links-taken = { $n ->
    [one] { $n } address
   *[other] { $n } addresses
} taken
links-left = These lines fit no file:
links-whole = Whole folder
export-unfinished = What was finished is kept hidden, so that the next export continues there.
export-discard = Remove it
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
remark-body = What you want to say
remark-save = Comment
remark-mark = { $who }: { $body }
remark-whole = The text as a whole
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
brand-preview = The head of a published page
brand-preview-kind = Case study
preview-no-picture = This picture cannot be shown here.
