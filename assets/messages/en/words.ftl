### Single words and short phrases that the window, the command line and the report share.

word-untitled-study = Untitled case study
word-prerequisite = Prerequisite
word-technical = Technical validation
word-mandatory = Mandatory
word-recommended = Recommended
word-met = Met
word-not-met = Not met
word-not-said = Not answered
word-yes = Yes
word-no = No
word-page = p. { $pages }
word-pages = pp. { $pages }
word-count = { $have } of { $want }
word-months = { $n ->
        [one] one month
       *[other] { $n } months
    }
word-existing-architecture = Existing architecture
word-new-architecture = New architecture
state-open = Missing
state-partial = Incomplete
state-met = Met
state-waived = Waived
state-not-taken = Not needed: another way was chosen
state-on-audit-day = Shown on the audit day
kind-policy = Policy
kind-procedure = Procedure
kind-record = Record
kind-certificate = Certificate
kind-screenshot = Screenshot
kind-diagram = Diagram
kind-contract = Contract
kind-report = Report
kind-link = Link
kind-other = Other
waiver-exempt = Exempt because the partner holds { $badges }.
waiver-sufficient-evidence = { $badges } is sufficient evidence for this control.
waiver-alternative-form = { $badges } is accepted as one form of evidence.
waiver-unclear = Whether { $badges } waives this control is not settled by the checklist. It is answered in full.
passage-proofbook = Proofbook's own check
fact-customer = Customer
fact-industry = Industry
fact-agreement = Agreement
fact-months = Managed service agreed
fact-production = In production
fact-public = Public
fact-form = Form
fact-url = Public address
fact-public-name = Named in public as
remark-uncited = { $title } is not cited anywhere and was left out.
remark-encrypted = { $title }: the PDF is protected with a password, so its pages could not be bound. The original is included.
remark-damaged = { $title }: the PDF is damaged, so its pages could not be bound. The original is included.
remark-no-pages = { $title }: none of the cited pages exist in the PDF. The original is included.
remark-image = { $title }: the image could not be read. The original is included.
remark-kind = { $title }: files of this kind are not bound into the PDF. The original is included.
remark-large = { $title }: the file is larger than { $limit } and is not bound into the PDF. The original is included.
remark-lost = { $title }: the file is missing from the workspace or has been altered. It is not in the bundle.
remark-link = { $title } is a link: { $url }
remark-control-without-row = { $control } has no row in the official workbook.
remark-row-without-control = The official workbook has a row for { $control }, which this edition does not know.
remark-attached-encrypted = This PDF is protected with a password. Attach an unprotected copy if its pages are to be read.
remark-attached-damaged = This PDF cannot be read. It may be damaged.
remark-attached-empty = This file is empty.
milestone-today = Today
milestone-latest-submission = Latest day to submit
milestone-planned-submission = Planned submission
milestone-technical-validation = Technical validation (ISSI)
milestone-note-business-days = { $n ->
        [one] +{ $n } business day
       *[other] +{ $n } business days
    }
milestone-note-days = { $n ->
        [one] one day
       *[other] { $n } days
    }
milestone-note-months = { $n ->
        [one] one month
       *[other] { $n } months
    }
change-created = Workspace created
conflict-answer-met = { $control }: met or not
conflict-text = { $control }: response
conflict-other = { $place }
word-nothing = (empty)
progress-copying = Copying { $name }
progress-binding = Binding { $name }
progress-workbook = Writing the workbook
progress-index = Writing the index
progress-study = Setting { $name }
milestone-designation = Original designation
milestone-last-full-audit = Last full audit
milestone-badge = { $badge } is valid until here

## What is damaged in a workspace

DAMAGE-IDENTITY = proofbook.json is unreadable; the workspace was recognised by its logs
DAMAGE-RECORD = part of the log is unreadable
DAMAGE-WAITING = changes rest on others that have not arrived or are lost
DAMAGE-OTHER-WORKSPACE = the file belongs to another workspace and was left alone
DAMAGE-UNREADABLE = the system does not let the file be read
DAMAGE-ENTRY = an entry that this version cannot read
damage-line = { $file }: { $what }

## The command line

cli-verdict = { $on }: { $blockers } in the way, { $warnings } to check, { $advice } advice
cli-exported = { $files } files, { $size }
cli-draft = This is a draft: something is still in the way (proofbook check says what).
cli-changed = changed
cli-missing = missing
cli-extra = added
cli-sound = { $n } files are as they were exported
