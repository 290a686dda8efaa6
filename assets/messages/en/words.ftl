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
word-at-least = { $have }, at least { $want }
word-months = { $n ->
        [one] one month
       *[other] { $n } months
    }
word-existing-architecture = Existing architecture
word-new-architecture = New architecture
word-picture-in-text = Image in the text
state-open = Open
state-partial = Partly met
state-met = Met
state-waived = Waived
state-not-taken = Not needed (another option selected)
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
held-waiver-exempt = Exempt because the partner holds { $badges }.
held-waiver-sufficient-evidence = { $badges } is sufficient evidence for this control.
held-waiver-alternative-form = { $badges } is accepted as one form of evidence.
held-waiver-unclear = The checklist does not say clearly whether { $badges } waives this control, so it is answered in full.
passage-proofbook = Proofbook check
fact-customer = Customer
fact-industry = Industry
fact-country = Country
fact-services = AWS services
fact-agreement = Agreement
fact-months = Managed service agreed
fact-production = In production
fact-public = Public
fact-form = Form
fact-url = Public URL
label-column-metric = Metric
label-column-before = Before
label-column-after = After
label-column-period = Period
fact-public-name = Public name
remark-uncited = { $title } is not cited anywhere and was left out.
remark-encrypted = { $title }: the PDF is password-protected, so its pages could not be included in the evidence PDF. The original is included.
remark-protected = { $title }: the PDF is encrypted with a certificate or by rights management, so its pages could not be included in the evidence PDF. The original is included.
remark-damaged = { $title }: the PDF is damaged, so its pages could not be included in the evidence PDF. The original is included.
remark-no-pages = { $title }: the PDF does not contain any of the cited pages. The original is included.
remark-image = { $title }: the image could not be read. The original is included.
remark-trouble = { $title }: { $what }
remark-kind = { $title }: this file type cannot be included in the evidence PDF. The original is included.
remark-large = { $title }: the file is larger than { $limit } and is not included in the evidence PDF. The original is included.
remark-lost = { $title }: the file is missing from the workspace or has been changed. It is not in the submission folder.
remark-link = { $title } is a link: { $url }
remark-control-without-row = { $control } has no row in the official spreadsheet.
remark-row-without-control = The official spreadsheet has a row for { $control }, which is not in this checklist version.
remark-answer-kept = { $cell } of the official spreadsheet keeps a response to { $control } that is not in this workspace: “{ $words }”. On the { nav-submission } page, select “{ workbook-take-over }” or “{ workbook-empty }”.
export-edited = edited
remark-edited-workbook = { $file } was changed after the last export. It was kept as { $place }. To import the responses in it, import that file as a filled-in spreadsheet (proofbook workbook import).
remark-edited-file = { $file } was changed after the last export. It was kept as { $place }.
remark-unfinished-removed = An earlier export to { $folder } did not finish; the hidden folder it left there was removed.
remark-attached-empty = This file is empty.
milestone-today = Today
milestone-latest-submission = Submission deadline
milestone-planned-submission = Planned submission
milestone-technical-validation = Technical validation (ISSI)
milestone-note-business-days = { $n ->
        [one] +{ $n } business day
       *[other] +{ $n } business days
    }
milestone-note-days = { $n ->
        [one] { $n } day
       *[other] { $n } days
    }
milestone-note-months = { $n ->
        [one] { $n } month
       *[other] { $n } months
    }
change-created = Workspace created
place-met = { $control }: met or not
place-response = { $control }: response
word-nothing = (empty)
progress-copying = Copying { $name }
progress-scanning = Checking { $name }
progress-binding = Creating evidence PDF: { $name }
progress-workbook = Filling in the spreadsheet
progress-index = Creating the index
progress-whole = Combining everything into one PDF
progress-study = Creating PDF: { $name }
milestone-designation = Original designation
milestone-last-full-audit = Last full audit
milestone-badge = { $badge } valid until

## What is damaged in a workspace

DAMAGE-IDENTITY = proofbook.json is unreadable; the workspace was identified from its logs
DAMAGE-RECORD = part of the log is unreadable
DAMAGE-WAITING = some changes depend on others that have not synced or were lost
DAMAGE-OTHER-WORKSPACE = the file belongs to another workspace and was left unchanged
DAMAGE-UNREADABLE = the system does not allow the file to be read
DAMAGE-ENTRY = an entry that this version of Proofbook cannot read
DAMAGE-NOT-DOWNLOADED = the sync service has not downloaded this file
DAMAGE-CUT = the end of this file has not synced
DAMAGE-SECOND-FOLDER = the sync service created a second folder of changes, which is not read; move its files into the folder “changes”
DAMAGE-COPY = a copy made by a sync service; it was read and nothing in it is lost
DAMAGE-UNKNOWN-FILE = not part of a workspace and not read
damage-line = { $file }: { $what }

## The command line

cli-verdict = { $on }: { $blockers ->
        [0] no blockers
        [one] { $blockers } blocker
       *[other] { $blockers } blockers
    }, { $warnings ->
        [0] no warnings
        [one] { $warnings } warning
       *[other] { $warnings } warnings
    }, { $advice ->
        [0] no notes
        [one] { $advice } note
       *[other] { $advice } notes
    }
cli-exported = { $files ->
    [one] { $files } file
   *[other] { $files } files
}, { $size }
cli-draft = This is a draft: there are still blockers (run proofbook check to see them).
cli-changed = changed
cli-not-downloaded = has not finished downloading
cli-office-properties = SharePoint and OneDrive add properties to Office files after upload; the responses in it are unchanged.
cli-office-document = Its contents have changed. To import the responses: proofbook workbook import.
cli-office-unknown = SharePoint and OneDrive add properties to Office files after upload. Whether the responses have changed can be checked only on the computer that exported it, or with: proofbook workbook import --dry-run.
cli-missing = missing
cli-extra = added
cli-sound = { $n ->
        [0] no file is unchanged since export
        [one] { $n } file unchanged since export
       *[other] { $n } files unchanged since export
    }
cli-edition = { $name }: { $controls ->
        [0] no controls
        [one] { $controls } control
       *[other] { $controls } controls
    }; responses: { $same } carried over, { $looks } to review, { $tray } without a matching control (kept)
cli-taken = imported
cli-left = left unchanged
cli-import = { $proposals ->
        [0] no differences
        [one] { $proposals } difference
       *[other] { $proposals } differences
    }, { $taken ->
        [0] none imported
       *[other] { $taken } imported
    }; { $same ->
        [0] no response is the same
        [one] { $same } response is the same
       *[other] { $same } responses are the same
    }
cli-proof-wanted = expected
cli-proof-found = found
cli-links = { $n ->
        [0] no URL imported
        [one] { $n } URL imported
       *[other] { $n } URLs imported
    }
cli-file-lost = missing: { $title }
cli-file-altered = changed: { $title }
cli-file-restored = restored: { $title }
cli-files-whole = { $n ->
        [0] no file is attached
        [one] { $n } file intact
       *[other] { $n } files intact
    }
cli-second-export = compared with the previous export: { $new } new, { $changed } changed, { $same } unchanged, { $removed } removed

## Taking answers over from a workbook

import-met = met or not met
import-response = response
import-other = additional column
import-unknown = This control is not in this checklist version
import-repeated = The control appears in several rows; only the first is read
import-unread = The met / not met value could not be read
import-refused = Not imported
import-note-formatted = The number has a format that is not recognised, so it is shown here as stored. Compare it with what Excel shows.
import-note-struck-out = Text that is struck through was left out: { $words }
import-note-error = The cell contains the error { $value } and no response. Correct it in Excel.
import-note-picture = The cell contains an image and no text. Attach the image as evidence.
import-note-hidden = The format of the cell hides its content.
import-note-not-computed = The cell contains a formula that was not calculated. Open and save the file in Excel.

## Places in a workspace

profile-colour = Colour on published pages
profile-logo = Logo
profile-official-workbook = Official spreadsheet
profile-columns = Columns of the official spreadsheet
place-notes = { $control }: team notes
place-demand = { $control }: { $demand }
place-profile = { nav-profile }: { $field }
place-workbook-cell = Official spreadsheet: { $cell }
place-badge = { nav-profile }: { $badge }
place-evidence = { nav-evidence }: { $title }
place-citation = { $control }: citation
place-citation-gone = Citation
place-comment = Comment on { $place }
place-comment-gone = Comment
place-study = Case study: { $title }
place-study-field = { $title }: { $field }
place-more = { $places } and { $n } more
profile-partner = Partner name
profile-alliance-lead = Alliance lead
profile-language = Submission language
profile-application = Application type
profile-tier = AWS Services partner tier
profile-linked-account = Partner Central account linked to the AWS account
profile-spp = Enrolled in the Solution Provider Program
profile-spp-reporting-percent = End-user reporting compliance (%)
profile-launched-opportunities = Opportunities launched in the last 12 months
profile-submission-date = Planned submission date of the prerequisites
profile-validation-date = Desired date of the technical validation
profile-designation-date = Original designation date
profile-last-full-audit = Date of the last full audit
study-field-title = Title
study-field-customer = Customer’s legal name
study-field-industry = Industry
study-field-country = Country
study-field-metrics = Success metrics
study-field-diagrams = Diagrams
study-field-services = AWS services used
study-field-controls = Controls it supports
study-field-withheld = Hidden from the public version
study-field-protected-names = Protected names
study-field-excuses = Dismissed findings
study-field-consents = Consent
study-field-language = Language
study-field-public = Public or private
study-field-anonymised = Anonymised
study-field-public-name = Public name
study-field-url = Public URL
study-field-form = Form
study-field-start-date = Start of the agreement
study-field-end-date = End of the agreement
study-field-months-of-service = Months of managed service agreed
study-field-production = In production
study-field-affiliate = Own company or affiliate
study-field-used-before = Used in an earlier audit or renewal
study-field-no-existing-system = No previous system

## Editions and what they change

change-added = New in this version
change-gone = Removed in this version
change-moved = Now under { $section }, { $phase }
change-order = Now after { $after }
change-first = Now first
change-necessity = Now: { $word }
change-retitled = Title: “{ $old }” is now “{ $new }”
change-demands = The requirements have changed
change-reworded = The official wording has changed ({ $percent }% unchanged)
change-demand-figure = { $demand }: { $field } { $old } → { $new }
change-figure-gone = No longer in the wording: { $amount } { $unit }
change-figure-new = New in the wording: { $amount } { $unit }
figure-at-least = at least
figure-within-months = within months
figure-each-at-least = each at least
figure-at-most-minutes = at most (minutes)
figure-topics = topics
look-phase-changed = it moved between prerequisites and technical validation
look-necessity-changed = it became mandatory, or recommended only
look-retitled = its title has changed
look-demands-changed = its requirements have changed
look-reworded = its official wording has changed
look-figures-changed = its figures have changed
look-wording-not-compared = the wordings could not be compared
look-title-now-at = another control now has its title
look-renamed = it was answered under another ID
unit-months = months
unit-years = years
unit-weeks = weeks
unit-days = days
unit-business-days = business days
unit-hours = hours
unit-minutes = minutes
unit-percent = percent
unit-times = times
unit-customers = customers
unit-examples = examples
unit-case-studies = case studies
unit-services = services
unit-workloads = workloads
unit-accounts = accounts
unit-organizations = organizations
unit-certifications = certifications
unit-documents = documents
unit-reviews = reviews
unit-tests = tests
unit-improvements = improvements
unit-agreements = agreements
unit-activities = activities
unit-projects = projects
unit-people = people
unit-items = items

doubt-no-header = No header row was found.
doubt-id-column-unnamed = The ID column has no name.
doubt-several-id-columns = Another column holds IDs as well.
doubt-id-inside-text = The IDs are at the start of longer texts.
doubt-unusual-ids = The IDs do not match the format of known checklist versions.
doubt-weak-label = A column was recognised by an ambiguous word, or two columns match equally well.
doubt-met-by-list = The met / not met column was recognised only by its drop-down list.
doubt-met-missing = No met / not met column was found.
doubt-response-by-place = The response column was recognised only by its position.
doubt-response-missing = No response column was found.
doubt-repeated-controls = An ID appears in several rows.
doubt-single-control = There is only one control.
doubt-hidden-sheet = The sheet is hidden.
fact-missing = Not shown
remark-not-all = { $title }: the file is not shown completely. Missing: { $what }. The original is included.
trouble-picture-too-large = The image has more pixels than a page can hold. Save a smaller copy and attach that. The original is in the submission folder.
doubt-ids-by-shape = The IDs are not written as AWS writes them; the column was recognised by its format.
doubt-grouped-rows = An ID appears only in the first row of a group. The rows below belong to it, and the response goes into the first row.

remark-not-bound = { $title }: { $what }. The original is included.
remark-attached-doubt = Please note: { $what }. { $way }

## Sizes

size-b = { $n } B
size-kb = { $n } KB
size-mb = { $n } MB
size-gb = { $n } GB
size-tb = { $n } TB

## How a measure has changed

change-percent = { $n }%
change-points = { $amount ->
    [one] { $n } percentage point
   *[other] { $n } percentage points
}
change-times = { $n } times
