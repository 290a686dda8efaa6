### Labels of pages, buttons and fields that messages of the core mention; the window shows them.

## Pages

nav-overview = Overview
nav-profile = Partner profile
nav-case-studies = Case studies
nav-evidence = Evidence
nav-calendar = Calendar
nav-submission = Export

## Buttons and fields

save-retry = Try again
history-title = Recent changes
evidence-cleaned = Remove author and location from exported copies
workbook-break-signature = Fill in without the signature
study-facts = Basic information
outputs-write = Create the confidential version
outputs-write-draft = Write as a draft
sheet-reset = Detect automatically
pictures-looked = I have checked it; it shows no protected names.
workbook-forget = Continue without the official file
workbook-settle-row = Leave out
workbook-settle-control = Leave empty
workbook-choose = Choose the official file…
workbook-take-over = Import from the spreadsheet
workbook-empty = Empty on export
second-look-done = Mark as reviewed
demand-confirm = I confirm this is in place
diagram-add-existing = Add a diagram of the existing architecture…
diagram-add-new = Add a diagram of the new architecture…
publication-title = Publication
names-title = Names to protect
files-restore = Restore from a folder…
evidence-confidentiality = Confidentiality
confidentiality-secret = Secret, do not submit
cited-holds = Still valid
finds-title = Content to review in this file
finds-excuse = Dismiss…
conflicts-title = Resolve first
yes = Yes
no = No
