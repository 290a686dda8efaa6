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
word-picture-in-text = Picture in the text
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
held-waiver-exempt = Exempt because the partner holds { $badges }.
held-waiver-sufficient-evidence = { $badges } is sufficient evidence for this control.
held-waiver-alternative-form = { $badges } is accepted as one form of evidence.
held-waiver-unclear = Whether { $badges } waives this control is not settled by the checklist. It is answered in full.
passage-proofbook = Proofbook's own check
fact-customer = Customer
fact-industry = Industry
fact-country = Country
fact-services = AWS services
fact-agreement = Agreement
fact-months = Managed service agreed
fact-production = In production
fact-public = Public
fact-form = Form
fact-url = Public address
label-column-metric = Measure
label-column-before = Before
label-column-after = After
label-column-period = Period
fact-public-name = Named in public as
remark-uncited = { $title } is not cited anywhere and was left out.
remark-encrypted = { $title }: the PDF is protected with a password, so its pages could not be bound. The original is included.
remark-protected = { $title }: the PDF is encrypted with a certificate or by a rights management, so its pages could not be put into the evidence PDF. The original is included.
remark-damaged = { $title }: the PDF is damaged, so its pages could not be bound. The original is included.
remark-no-pages = { $title }: none of the cited pages exist in the PDF. The original is included.
remark-image = { $title }: the image could not be read. The original is included.
remark-trouble = { $title }: { $what }
remark-kind = { $title }: files of this kind are not bound into the PDF. The original is included.
remark-large = { $title }: the file is larger than { $limit } and is not bound into the PDF. The original is included.
remark-lost = { $title }: the file is missing from the workspace or has been altered. It is not in the bundle.
remark-not-bound = { $title }: { $what }. The original is included.
remark-link = { $title } is a link: { $url }
remark-control-without-row = { $control } has no row in the official workbook.
remark-row-without-control = The official workbook has a row for { $control }, which this edition does not know.
remark-answer-kept = { $cell } of the official spreadsheet keeps an answer to { $control } that this workspace does not hold: “{ $words }”. Take it over, or say that the cell is emptied.
export-edited = edited
remark-edited-workbook = { $file } had been changed since the last export. It was kept as { $place }. To take the answers in it over, import that file as a filled workbook (proofbook workbook import).
remark-edited-file = { $file } had been changed since the last export. It was kept as { $place }.
remark-unfinished-removed = An earlier export into { $folder } had not ended; the hidden folder it left there was removed.
remark-attached-doubt = Please note: { $what }. { $way }
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
place-met = { $control }: met or not
place-response = { $control }: response
word-nothing = (empty)
progress-copying = Copying { $name }
progress-binding = Binding { $name }
progress-workbook = Writing the workbook
progress-index = Writing the index
progress-whole = Joining everything into one PDF
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
DAMAGE-NOT-DOWNLOADED = the sync service has not downloaded this file
DAMAGE-CUT = the end of this file has not arrived
DAMAGE-SECOND-FOLDER = the sync service made a second folder of changes, which is not read; move its files into the folder “changes”
DAMAGE-COPY = a copy that a sync service made; it was read and nothing in it is lost
DAMAGE-UNKNOWN-FILE = not part of a workspace and not read
damage-line = { $file }: { $what }

## The command line

cli-verdict = { $on }: { $blockers } in the way, { $warnings } to check, { $advice } advice
cli-exported = { $files } files, { $size }
cli-draft = This is a draft: something is still in the way (proofbook check says what).
cli-changed = changed
cli-not-downloaded = has not finished downloading
cli-office-properties = SharePoint and OneDrive add properties to Office files after upload; the answers in it are unchanged.
cli-office-document = Its contents have changed. To take answers over: proofbook workbook import.
cli-office-unknown = SharePoint and OneDrive add properties to Office files after upload. Whether the answers have changed can be told only on the computer that exported it, or with: proofbook workbook import --dry-run.
cli-missing = missing
cli-extra = added
cli-sound = { $n } files are as they were exported
cli-edition = { $name }: { $controls } controls; answers: { $same } come along, { $looks } want a second look, { $tray } have no place and are kept
cli-taken = taken
cli-left = left as it is
cli-import = { $proposals } differences, { $taken } taken; { $same } answers are the same
cli-proof-wanted = should be
cli-proof-found = stands there
cli-links = { $n ->
    [one] { $n } address
   *[other] { $n } addresses
} taken
cli-file-lost = gone: { $title }
cli-file-altered = altered: { $title }
cli-file-restored = taken back: { $title }
cli-files-whole = { $n } files are whole
cli-second-export = against the earlier export: { $new } new, { $changed } changed, { $same } the same, { $removed } gone

## Taking answers over from a workbook

import-met = met or not
import-response = response
import-other = further column
import-unknown = This edition does not know this control
import-repeated = The control stands in several rows; only the first is read
import-unread = The word for met or not is not clear
import-refused = Not taken
import-note-formatted = It is a number with a format that is not understood, so the number stands here as it is stored. Compare it with what Excel shows.
import-note-struck-out = Words that are struck out were left out: { $words }
import-note-error = The cell holds the error { $value } and no answer. Correct it in Excel.
import-note-picture = The cell holds a picture and no text. Attach the picture as evidence.
import-note-hidden = The format of the cell hides what is in it.
import-note-not-computed = The cell holds a formula that was not computed. Open and save the file in Excel.

## Places in a workspace

profile-colour = Colour on published pages
profile-logo = Logo
profile-official-workbook = Official workbook
profile-columns = Columns of the official workbook
place-notes = { $control }: team notes
place-demand = { $control }: { $demand }
place-profile = Profile: { $field }
place-workbook-cell = Official workbook: { $cell }
place-badge = Profile: { $badge }
place-evidence = Evidence: { $title }
place-citation = { $control }: citation
place-citation-gone = A citation
place-comment = Comment on { $place }
place-comment-gone = A comment
place-study = Case study: { $title }
place-study-field = { $title }: { $field }
place-more = { $places } and { $n } more
profile-partner = Partner name
profile-alliance-lead = Alliance lead
profile-language = Language of the submission
profile-application = Kind of application
profile-tier = AWS Services partner tier
profile-linked-account = Partner Central account linked to the AWS account
profile-spp = Enrolled in the Solution Provider Program
profile-spp-reporting-percent = End-customer reporting compliance, in percent
profile-launched-opportunities = Opportunities launched in the last twelve months
profile-submission-date = Planned submission of the prerequisites
profile-validation-date = Desired date of the technical validation
profile-designation-date = Original designation
profile-last-full-audit = Most recent full audit
study-field-title = Title
study-field-customer = Customer's legal name
study-field-industry = Industry
study-field-country = Country
study-field-metrics = Measures of success
study-field-diagrams = Diagrams
study-field-services = AWS services used
study-field-controls = Controls it proves
study-field-withheld = What is withheld from the public
study-field-protected-names = Protected names
study-field-excuses = Excused places
study-field-consents = Consent
study-field-language = Language
study-field-public = Public or private
study-field-anonymised = Anonymised
study-field-public-name = Public name of the customer
study-field-url = Public address
study-field-form = Form
study-field-start-date = Start of the agreement
study-field-end-date = End of the agreement
study-field-months-of-service = Months of managed service agreed
study-field-production = In production
study-field-affiliate = Own company or affiliate
study-field-used-before = Used in an earlier audit or renewal
study-field-no-existing-system = There was no system before

## Editions and what they change

change-added = New in this edition
change-gone = No longer asked
change-moved = Now under { $section }, { $phase }
change-order = Now after { $after }
change-first = Now the first one
change-necessity = Now: { $word }
change-retitled = Title: “{ $old }” is now “{ $new }”
change-demands = Other things are asked for
change-reworded = The official wording has changed ({ $percent }% the same)
change-demand-figure = { $demand }: { $field } { $old } → { $new }
change-figure-gone = No longer in the wording: { $amount } { $unit }
change-figure-new = New in the wording: { $amount } { $unit }
figure-at-least = at least
figure-within-months = within months
figure-each-at-least = each at least
figure-at-most-minutes = at most minutes
figure-topics = topics
look-phase-changed = it moved between prerequisites and technical validation
look-necessity-changed = it became mandatory or recommended
look-retitled = its title has changed
look-demands-changed = other things are asked for
look-reworded = its official wording has changed
look-figures-changed = its figures have changed
look-wording-not-compared = the wordings could not be compared
look-title-now-at = another control now has its title
look-renamed = it was answered under another id
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

doubt-no-header = No row names the columns.
doubt-id-column-unnamed = The column with the IDs has no name.
doubt-several-id-columns = Another column holds IDs as well.
doubt-id-inside-text = The IDs stand at the beginning of longer texts.
doubt-unusual-ids = The IDs look unlike those of the editions known so far.
doubt-weak-label = A column was recognised by a word that often means something else, or two columns fit alike.
doubt-met-by-list = The column for met or not was recognised by its drop-down list only.
doubt-met-missing = No column for met or not was found.
doubt-response-by-place = The column for responses was recognised by its place only.
doubt-response-missing = No column for responses was found.
doubt-repeated-controls = An ID stands in several rows.
doubt-single-control = There is only one control.
doubt-hidden-sheet = The sheet is hidden.
fact-missing = Not shown
remark-not-all = { $title }: not all of the file is shown. Missing: { $what }. The original is included.
trouble-picture-too-large = The picture has more pixels than a page can carry. Save a smaller copy and attach that. The original is in the submission folder.
doubt-ids-by-shape = The IDs are not written as AWS writes them; the column was recognised by its shape.
doubt-grouped-rows = An ID stands only on the first row of a group. The rows below belong to it, and its answer goes into the first row.
