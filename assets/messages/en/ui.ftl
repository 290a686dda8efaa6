### The words of the window. Findings, controls and errors of the core arrive in words of their own.

## Everywhere

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
error-file-busy-means = Another program may have it open (Excel does this on Windows), or it was moved or changed. Nothing was attached.
error-file-busy-todo = Close it in the other program, then choose it again.
error-unexpected = An unexpected error occurred.
error-unexpected-means = The last step may not have been completed. What you typed is still here.
error-unexpected-todo = Try again. If it happens again, note the code and the technical details.
error-detail = Technical details

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
partner-unnamed = Unnamed partner
workspace-reveal = Show in folder
log-reveal = Show the log
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
nav-prerequisites = Prerequisites { $n }
nav-technical-part = Technical validation { $n }
nav-technical = Met or not met
nav-material = Case studies and evidence
nav-submission-part = Submission
nav-control = Control
nav-blockers = blockers

## Welcome

welcome-title = Prepare your AWS MSP validation
welcome-lead = Answer each control, attach the evidence, see what is still missing, and export a folder that is ready for Box. Everything stays on this computer, and every change is saved as you type.
welcome-foot = Not affiliated with AWS. Nothing is ever sent over the network.
create-title = Create a workspace
create-partner = Partner name
create-partner-help = As shown in Partner Central.
create-folder = Folder
create-folder-help = Everything is stored in this folder. A synced drive is fine.
create-language = Submission language
create-language-help = The language of what you submit. The display language is separate.
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
sample-text = A complete workspace of a fictional partner, with responses, evidence and case studies. Feel free to change anything.
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
overview-lead-undated = The prerequisites must be submitted at least 30 days before the desired validation date. Enter that date in the { nav-profile } page.
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
next-all = { $n ->
    [0] All findings
    [one] Show the finding
   *[other] All { $n } findings
}
next-none = Nothing left to do. You can export the submission.
dates-all = All dates
dates-none = The dates of your cycle appear here once the submission and validation dates are known.
dates-enter = Enter the dates

## Profile

profile-lead = Who you are, when you submit, and which badges you hold. Validity is judged on the submission date.
profile-group-partner = Partner and contact
profile-group-dates = Dates
profile-group-dates-about = Deadlines, the validity of evidence and all periods in months are counted from these dates.
profile-group-programme = Programme requirements
profile-group-programme-about = What the programme requires in addition to the controls.
profile-group-badges = Badges and certifications
profile-group-badges-about = Some of them waive a control or count as evidence for it. Select what you hold on the submission date.
profile-partner-help = As shown in Partner Central.
profile-alliance-lead-help = Name and e-mail address of AWS’s contact at your company.
profile-language-help = The language of what you submit, separate from the display language.
application-new = New application
application-renewal = Renewal with a full audit
tier-registered = Registered
tier-select = Select
tier-advanced = Advanced
tier-premier = Premier
profile-submission-date-help = At least 30 days before the technical validation.
profile-validation-date-help = Your preferred date for the technical validation.
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
waiver-unclear = The sources do not say clearly whether { $badges } waives this control. Answer it in full and ask your AWS contact.
waiver-supplier = Held by the supplier, not by you.
waiver-applies = Applies
waiver-lapsed = Held, but not valid on the audit date
waiver-not-held = Not held
waiver-profile = { nav-profile }
met-label = { $control } { $title }: met or not met
met-yes = Met (Yes)
met-no = Not met (No)
answer-title = Response
answer-where = Goes into the Partner Response column of the official spreadsheet
answer-title-technical = Note
answer-where-technical = Optional. Goes into the Partner Response column of the official spreadsheet
answer-label = Response to { $control }
answer-placeholder = Describe what you do, since when, and where the evidence shows it.
answer-count = { $count } / { $most } characters · { $lines ->
        [0] no line breaks
        [one] { $lines } line break
       *[other] { $lines } line breaks
    }
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
demand-waived-text = Waived by a badge on the { nav-profile } page. Nothing needs to be submitted.
demand-audit-day-text = Shown to the auditor on the audit day. Nothing needs to be submitted, but you can cite it to keep it ready.
demand-url = Public URL
demand-case-studies = Met by the case studies. Go to Case studies
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
cite-pages-help = For example 3-5, 9. Leave empty for the whole document.
cite-pages-wrong = Enter page numbers like 3-5, 9.
cite-pages-beyond = { $n ->
    [one] This document has one page; there is no page { $page }.
   *[other] This document has { $n } pages; there is no page { $page }.
}
cite-pages-none = This file has no page numbers. Leave this empty and name the heading in the note.
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
discount-after-the-day = not counted: dated after the day that counts
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
evidence-none = No evidence yet. Add policies, procedures, records, certificates or screenshots; each is attached once and can be cited in many places.
evidence-browse = Add files…
drop-hint = or drag files here
drop-hint-paste = or drag files here, or paste a screenshot (Ctrl+V)
evidence-title = Title
evidence-kind = Type
evidence-dated = Document date
evidence-valid-until = Valid until
evidence-customer = Customer
evidence-url = URL
evidence-size = Size
evidence-cited-in = Cited in
evidence-also = also cited in { $controls }
evidence-uncited = Not cited yet
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
evidence-remove-text = “{ $title }” and its citations are removed from this workspace. You can undo this, now or later under “{ history-title }” on the { nav-calendar } page.
evidence-remove-citations = { $n ->
    [one] { $n } citation is removed with it
   *[other] { $n } citations are removed with it
}: { $controls }.
evidence-remove-diagrams = { $n ->
    [one] It is a diagram in { $n } case study and is removed from there as well.
   *[other] It is a diagram in { $n } case studies and is removed from there as well.
}
link-open = Add a link instead…
link-url = URL
link-title = Title
link-add = Add the link
upload-sent = { $sent } of { $all }
upload-finishing = Checking…
upload-progress = Adding { $name }
upload-waiting = { $n ->
    [one] Adding { $n } file
   *[other] Adding { $n } files
}
upload-done = { $name } was added
upload-known = “{ $name }” is already in the library; the existing file is used.
library-lead = Every file is attached once and cited as often as needed. The original is never changed.
library-none = No evidence yet
library-none-text = Add policies, procedures, records, certificates and screenshots here or on a control page. Example: your incident management procedure as a PDF, cited for OPSP-001 and OPS-011.
library-filter = Filter
library-filter-placeholder = Title, file name, type or customer
library-filter-none = No evidence matches the filter.
expiry = { $n ->
        [0] On { $day }: no evidence
        [one] On { $day }: { $n } item of evidence, { $holds } with a valid expiry date, { $lapsed } expired, { $undated } without a date.
       *[other] On { $day }: { $n } items of evidence, { $holds } with a valid expiry date, { $lapsed } expired, { $undated } without a date.
    }

## Technical validation

technical-title = { $done ->
        [0] Technical validation: none of { $all } answered
       *[other] Technical validation: { $done } of { $all } answered
    }
technical-lead = Mark every control as met or not met. The auditor reviews the evidence on the audit day; you can keep it ready here.
technical-filter = Show
technical-filter-all = All { $n }
technical-filter-unanswered = Unanswered { $n }
technical-filter-no = Not met { $n }
technical-none = No controls match this filter.
technical-has-note = with a note

## Case studies

studies-title = { $all ->
        [0] Case studies
       *[other] Case studies: { $ready } of { $all } ready
    }
studies-all = All case studies
studies-none = No case studies yet
studies-none-text = A case study covers one customer in ten elements, from the challenge to the success metrics. Example: “Night batch recovery in 28 minutes”, a logistics company, March 2025 to February 2027.
study-add = Add a case study
study-untitled = Untitled case study { $n }
study-new = New case study
study-public = Public
study-private = Private
study-public-unsaid = Public or private?
study-anonymised = Anonymised
study-anonymised-help = The customer’s name is kept out of everything public.
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
study-remove-text = “{ $title }” and all its text are removed; its diagrams stay in the evidence. You can undo this, now or later under “{ history-title }” on the { nav-calendar } page.
study-public-name-help = What to use instead of the name, such as “a logistics company”.
study-months-help = At least six months are required.
study-affiliate-help = Affiliates do not count as customers.
study-no-existing-help = In that case, no diagram of the existing architecture is required.
study-elements = Required elements
study-elements-about = In the order of the checklist’s definition; Markdown is supported
study-where-applicable = Where applicable
metrics-about = A metric needs a value, a unit and a measurement period. The page shows them as a table with bars.
metric-add = Add a metric
metric-remove = Remove
metric-remove-name = Remove metric { $n } { $name }
metric-what = What was measured
metric-before = Before
metric-after = After
metric-unit = Unit
metric-period = Period
metric-source = Source
tags-title = Services and controls
study-services = AWS services used
study-services-help = Official names, separated by commas. They are compared with the text and the diagrams.
study-controls = Supports these controls
study-controls-help = Controls that use this case study as a customer example.
study-controls-add = Add a control…
tag-remove = Remove { $name }
matrix-title = Case studies and the controls they support
matrix-about = Controls that require customer examples. Each customer counts once.
matrix-customers = Customers
matrix-cell = { $study } is an example for { $control }
matrix-repeated = same customer twice
matrix-count = { $have } of { $n }
diagram-alternative = Alternative text
diagram-alternative-help = Describe the image for people who cannot see it.
publication-about = One text, two versions. Mark passages as ⟦confidential wording|public wording⟧: AWS sees the first, the public sees the second.
publication-private = This case study is private. It can be exported for AWS and for editing.
names-about = In an anonymised case study the customer’s own name is always protected. Add people, domains, accounts, hosts and other spellings.
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
withheld-title = { $n ->
        [0] Left out of the public version: nothing
       *[other] Left out of the public version: { $n }
    }
withheld-about = Selected items appear only in the version for AWS.
leaks-title = Names found in the public version
leaks-about = Text, captions, links, image metadata and text inside diagrams are searched. Listed names block publication, and in an anonymised case study so do addresses and numbers; other possible names are for you to confirm.
leaks-count = { $n ->
    [one] { $n } blocker
   *[other] { $n } blockers
}
leaks-found = “{ $matched }” ({ $name })
leaks-not-a-name = Not a name…
leaks-reason = Why is this not a name? The reason is saved.
leaks-excuse = Save reason
leaks-excused = Dismissed: { $reason }
leaks-take-back = Undo
leaks-withhold = Replace all of them in the public text
leaks-asked = “{ $matched }”, which nobody has listed
leaks-protect = Protect this name too
leaks-may-stand = It can stay…
leaks-open = { $n } to be confirmed
names-stand-in = Public replacement
pictures-title = Images
pictures-about = Text inside images cannot be searched. Check each image for names.
pictures-not-publishable = It cannot be published: its file is missing, or its metadata cannot be removed.
pictures-open = Enlarge
pictures-open-name = Enlarge { $name }
pictures-open-first = Enlarge the image first, then confirm that it shows no protected name.
consents-title = The customer’s consent
consents-about = Valid for exactly this public text. Any change requires consent again.
consent-add = Record customer consent
consent-who = Who
consent-on = When
consent-form = How
consent-form-example = e-mail, letter, meeting
consent-current = for the current text
consent-stale = for an earlier text
consent-again = Record renewed consent
consent-remove-name = Remove the consent of { $who }
consent-letter = Evidence: { $title }
consent-attach = Attach the e-mail or letter…
consent-begun = begun: who, when and in what form?
outputs-title = Files
outputs-version = Version
outputs-public = Public
outputs-confidential = Confidential, for AWS
outputs-formats = Formats
outputs-format-pdf = PDF
outputs-format-html = Web page
outputs-format-docx = Word
outputs-format-md = Markdown
outputs-folder-help = A new folder is created inside it.
outputs-publish = Create the public version
outputs-missing = { $n ->
    [one] One element is missing: write as a draft?
   *[other] { $n } elements are missing: write as a draft?
}
outputs-missing-about = The public version lacks: { $elements }. The files and their names will say that they are a draft.
outputs-running = Creating…
outputs-done = { $n ->
    [one] { $n } file saved and verified
   *[other] { $n } files saved and verified
}
central-title = For Partner Central
central-about = Copy and paste one field at a time.
central-copy = Copy
central-copied = Copied
central-copy-name = Copy: { $name }
study-import = Import from Word or Markdown…
study-import-hint = .docx, .md or .txt; headings determine the elements
study-from-template = Start from template
study-copy = Duplicate this case study
study-copy-title = { $title } (copy)
diagram-existing = Existing architecture
diagram-new = New architecture
diagram-illustration = Images in the text
picture-stands-in = Used in: { $elements }
picture-stands-nowhere = Not used in any text, so it is not exported.
picture-unfit = { $name } is not an image that can be shown on a page. Save it as PNG, JPEG or SVG and try again. Documents belong under Evidence.
diagram-caption = Caption
diagram-caption-help = Also read aloud to people who cannot see the image.
diagram-remove = Remove
diagram-remove-name = Remove the diagram { $name }
editor-tools = Tools for { $label }
editor-keys = Tab indents list items. To leave the editor from a list, press Escape, then Tab.
editor-heading = Heading
editor-bold = Bold
editor-italic = Italic
editor-bullets = List
editor-numbers = Numbered list
editor-quote = Quote
editor-link = Link
editor-table = Insert a table, or add a row
editor-picture = Image
editor-withhold = Confidential wording with its public replacement
editor-comment = Comment
editor-undo = Undo
editor-redo = Redo
editor-find = Find
editor-table-heading = Column
editor-words = { $n ->
        [0] No words
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

calendar-lead = The dates of your cycle, calculated from the dates in the { nav-profile } page.
milestones-title = Dates
milestone-date = Date
milestone-what = What
milestone-how = How it is calculated
milestone-distance = Days from today
days-ahead = { $days ->
    [0] today
    [one] in { $days } day
   *[other] in { $days } days
}
days-ago = { $days ->
    [one] { $days } day ago
   *[other] { $days } days ago
}
history-none = No changes yet.

## Export

submission-lead = The filled-in official spreadsheet, a PDF for each control and case study, the originals and their checksums, in one folder for Box.
export-title = Export
export-folder = Destination folder
export-folder-help = A new folder is created inside it; existing files are not touched.
export = Export
export-draft = Export draft
export-draft-only = { $n ->
        [0] Only a draft can be exported
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
outcome-about = { $n ->
    [one] { $n } file
   *[other] { $n } files
}, { $size }
outcome-reveal = Show in folder
outcome-notes = { $n ->
        [0] No notes about this export
        [one] { $n } note about this export
       *[other] { $n } notes about this export
    }
proof-summary = { $all ->
        [0] No cell had to be filled in.
        [one] The one cell was read back: { $holding } as expected; { $written } written, { $same } as before.
       *[other] { $holding } of { $all } cells were read back as expected: { $written } written, { $same } as before.
    } { $others ->
        [0] No other cell changed.
        [one] { $others } other cell changed.
       *[other] { $others } other cells changed.
    }
proof-title = Verification by cell
proof-verdict = Result
cells-sheet = Sheet
workbook-title = Official spreadsheet
workbook-none = No official file yet, so a spreadsheet with the same layout will be generated. Add the file from Partner Central to fill it in directly.
workbook-found = { $name } · { $sheets ->
    [one] { $sheets } sheet
   *[other] { $sheets } sheets
}, { $n ->
    [one] { $n } control found
   *[other] { $n } controls found
}
workbook-replace = Choose another file…
workbook-hint = .xlsx, or drag it here. Only the response cells are filled in; everything else stays exactly as it is.
workbook-no-row = These controls have no row in the file:
workbook-no-control = These rows match no control in this checklist version:
workbook-settled-row = left out
workbook-settled-control = left empty
workbook-unsettle = Undo
workbook-answers = { $n ->
    [0] These cells of the spreadsheet are emptied on export:
    [one] The spreadsheet contains one response that is not in this workspace. It would be submitted as it is.
   *[other] The spreadsheet contains { $n } responses that are not in this workspace. They would be submitted as they are.
}
workbook-empty-all = Empty all { $n } on export
workbook-emptied = emptied
workbook-finds = The spreadsheet contains more than its cells show. Anyone who opens it can read this:
sheets-title = Recognised columns
sheets-about = The role recognised for each column is shown above it, and the header row is marked. Correct anything that is wrong; your choice applies to every file with this layout.
sheet-found = { $n ->
    [one] { $n } control
   *[other] { $n } controls
}, { $sure }% confidence
sheet-chosen = { $n ->
        [0] No controls
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
sheet-wants-id = Select the column that holds the control IDs.
import-title = Import responses from a filled-in spreadsheet
import-about = Load an earlier file, a colleague’s copy or the previous version: every difference is shown side by side, and nothing changes until you choose.
import-choose = Choose a filled-in file…
import-hint = .xlsx or .xlsm, or drag it here
import-forget = Close
import-found = { $name } · { $n ->
        [0] nothing left to decide
        [one] one difference to decide
       *[other] { $n } differences to decide
    } · { $same } the same · { $taken } imported
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
second-look = Carried over from an earlier version: { $why }.
edition-title = Another checklist version
edition-now = In use: { $name }
edition-about = When the programme publishes a new self-assessment, load its file here. Its controls are compared with the current ones, and every response is carried over or kept.
edition-choose = Choose the file of another version…
edition-hint = The official .xlsx of that version, or drag it here
edition-use = Prepare for { $name }
edition-facts = { $controls ->
        [one] { $controls } control
       *[other] { $controls } controls
    } · { $changes ->
        [0] nothing changes
        [one] one control changes
       *[other] { $changes } controls change
    }
edition-same = { $n ->
        [0] No response is carried over unchanged
        [one] { $n } response carried over
       *[other] { $n } responses carried over
    }
edition-looks = { $n ->
        [0] None to review
       *[other] { $n } to review
    }
edition-tray = { $n ->
        [0] None without a matching control
       *[other] { $n } without a matching control (kept)
    }
edition-changes = { $n ->
        [one] What changes in one control
       *[other] What changes in { $n } controls
    }
tray-title = { $n ->
        [one] One response without a matching control
       *[other] { $n } responses without a matching control
    }
tray-about = They belong to controls that this checklist version does not have. They are not submitted, and nothing is lost.
cells-title = Cells to be filled in
cells-control = Control
cells-cell = Cell
cells-before = Before
cells-after = After
cells-none = No cell needs to change: responses are blank, or already there.
cells-rest = { $n ->
        [0] No cell will be filled in.
        [one] { $n } cell will be filled in. All other cells stay as they are.
       *[other] { $n } cells will be filled in. All other cells stay as they are.
    }
bundle-title = Submission folder for Box
bundle-about = { $n ->
    [one] { $n } file
   *[other] { $n } files
} · about { $size } so far · names valid in Box, Windows and SharePoint
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
conflict-label = { $field } has conflicting values
conflict-keep = Keep this
conflict-choose = Use this
damage-title = Parts of the workspace that are damaged or have not synced
damage-todo = Everything else is intact. Ask a colleague who uses this folder to open the workspace; their copy may repair it.

## Evidence: one piece, and the folder for Box

region-black = Redacted in exported copies
region-cited = Cited area
region-start = Mark an area
region-stop = Stop marking
region-how = Draw a rectangle on the page, or enter its position as percentages.
region-left = Left %
region-top = Top %
region-right = Right %
region-bottom = Bottom %
region-redact = Redact
region-citation = Citation
region-cite = Show for this citation
redaction-on-page = Redaction on page { $n }
redaction-earlier = drawn on an earlier version of the file
redaction-remove = Remove the redaction on page { $n }
redaction-about = Redactions are applied permanently to every exported copy, and nothing is left under them. The original is unchanged.
evidence-preview = Preview
preview-pages = Pages
preview-page = Page { $n }
page-pick = Select page { $n }
page-cited = This page is cited
pages-picked = Selected: { $pages }
pages-cite = Cite these pages
pages-not-cited = Cite this file for a control first; you can then select its pages here.
preview-encrypted = This PDF is password-protected and cannot be shown.
preview-damaged = The file is damaged and cannot be shown.
preview-none = This file cannot be previewed.
preview-table = Table
preview-cut = The preview shows only part of the file.
preview-link = This evidence is a link. Proofbook never goes online, so it does not open it.
finds-none = Nothing to review.
finds-excused = dismissed
finds-grave = must not be shared
finds-possible = possibly
finds-take-back = Undo
finds-excuse-all = Dismiss all { $n }…
finds-more = and { $n } more
finds-reason = Why can this stay?
finds-reason-all = Why can all of these stay in this file?
finds-reason-help = The reason is saved. Anyone who reviews the submission can read it here.
finds-keep = Dismiss with this reason
cited-title = Cited for
cited-none = Not cited yet. Cite it on a control page.
cited-second-look = file updated
cited-region = Area on page { $n }
revisions-title = File and earlier versions
revisions-until = { $name }, until { $when }
revisions-replace = Replace with a newer file…
revisions-hint = Citations are kept and marked for review.
expiry-picture = Expiry dates; the dashed line is the submission date ({ $day })
expiry-mark = { $title }: valid until { $date }
expiry-mark-lapsed = { $title }: valid until { $date }, before the submission
files-verify = Check files
files-whole = { $n ->
        [0] No file is attached.
        [one] The file is unchanged.
       *[other] All { $n } files are unchanged.
    }
files-bad = Missing or changed: { $names }
library-chips = Filters
library-chip-findings = Needs review
library-chip-uncited = Not cited
library-chip-lapsed = Expired by submission
library-chip-links = Links
library-chip-undated = No date
library-shown = { $n } of { $all }
library-looking = scanning files, { $n } left
evidence-back = ← All evidence
evidence-covers-from = Period from
evidence-covers-until = Period to
evidence-language = Language
evidence-owner = Owner
evidence-cleaned-help = The original is unchanged.
unsaid = Not set
language-en = English
language-ko = Korean
language-ja = Japanese
confidentiality-public = Public
confidentiality-internal = Internal
confidentiality-confidential = Confidential, auditor only
link-opens = This link contains an access token: anyone who has it can open it without signing in.
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
bundle-originals-help = Without them, only files that cannot be shown in a PDF are included.
bundle-original-names = Names of the original files
bundle-control-names = Names of the evidence PDFs
template-default = Proofbook default
template-fields = Fields: { $fields }. A slash creates a folder; text in [ ] is left out when its field is empty.
template-keep = Save
links-title = Box links
links-about = After the upload, paste the folder’s address, or a list with one file and its address per line. The addresses are added to the responses in the spreadsheet. You can also paste the list of files from the submission folder, which has a column for them.
links-label = Address or list
links-take = Import
links-taken = { $n ->
        [0] No URL imported
        [one] { $n } URL imported
       *[other] { $n } URLs imported
    }
links-left = No matching file for these lines:
links-whole = Whole folder
export-unfinished = Finished files are kept in a hidden folder so that the next export can continue from there.
export-discard = Remove
leave-title = An export is in progress
leave-text = If you stop it now, nothing is left in the folder, and you can export again at any time.
leave-stop = Stop and close
leave-wait = Keep exporting
outcome-second = Compared with the previous export: { $new } new, { $changed } changed, { $same } unchanged, { $removed } removed

remarks-title = Comments ({ $n ->
    [0] none open
   *[other] { $n } open
  })
remarks-about = Select words in a text and press { $key }. Comments are visible to your team only and are never exported.
remarks-resolved = { $n ->
        [0] None resolved
       *[other] Resolved ({ $n })
    }
remark-on = Comment on “{ $field }”
remark-body = Your comment
remark-save = Comment
remark-mark = { $who }: { $body }
remark-whole = The whole text
remark-go = Go to the passage: { $quote }
remark-go-whole = Go to the text: { $field }
remark-gone = No longer in the text
remark-changed = Reworded since
remark-answer = Reply
remark-answer-body = Your reply
remark-resolve = Resolve
remark-reopen = Reopen
remark-remove = Remove
remark-remove-title = Remove this comment?
remark-remove-about = { $n ->
    [0] It is removed for everyone who works in this workspace.
    [one] It is removed for everyone who works in this workspace, together with the reply to it.
   *[other] It is removed for everyone who works in this workspace, together with the { $n } replies to it.
  }
profile-group-brand = Published pages
profile-group-brand-about = Logo and colour of the case studies you publish.
brand-colour-help = In the format #rrggbb. Where the contrast is too low for text, pages use a darker shade.
brand-colour-pick = Pick the colour
brand-logo-add = Choose a logo
brand-logo-replace = Choose another logo
brand-logo-hint = PNG, JPEG, SVG or WebP. Pages show it 44 pixels high.
brand-logo-remove = Remove the logo
brand-logo-unshown = This file cannot be shown as a logo. Until you add one, pages show the name.
brand-preview = Header of a published page
brand-preview-kind = Case study
preview-no-picture = This image cannot be shown here.
