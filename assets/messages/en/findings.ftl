### What a check finds: what is wrong in one line, why it matters (.why), what to do (.do).
### The keys are the rules of crates/checks; the parameters of each are listed there in RULES.
### `counted-…` says a number together with what it counts.

## Profile

finding-partner-name-missing = The partner name is missing
    .why = It appears at the top of the spreadsheet and of every document you submit.
    .do = Enter the name as shown in Partner Central.
finding-alliance-lead-missing = No alliance lead is specified
    .why = AWS and the auditor arrange everything with the alliance lead, and the contact in Partner Central must be current.
    .do = Enter the name and e-mail address here, and check that Partner Central shows the same person.
finding-application-unsaid = New application or renewal?
    .why = A new application is uploaded to Partner Central; a renewal is sent by e-mail and has additional dates to meet.
    .do = Select one.
finding-language-missing = No submission language is selected
    .why = Your documents are created in it, whatever the display language.
    .do = Select English, Korean or Japanese.
finding-tier-missing = The partner tier is missing
    .why = The programme is open to AWS Services partners at the Advanced and Premier tiers.
    .do = Select the tier shown in Partner Central.
finding-tier-too-low = The { $tier } tier is not sufficient
    .why = The programme is open to AWS Services partners at the Advanced and Premier tiers.
    .do = Reach the Advanced tier before you submit, or correct the entry.
finding-linked-account-unsaid = Is the Partner Central account linked to your AWS account?
    .why = The programme requires this link.
    .do = Check in Partner Central and answer { yes } or { no }.
finding-linked-account-missing = The Partner Central account is not linked to your AWS account
    .why = The programme requires this link before you apply.
    .do = Link the account in Partner Central, then change the answer to yes.
finding-spp-unsaid = Are you enrolled in the Solution Provider Program?
    .why = Enrolment is not required, but enrolled partners must have end-user reporting compliance above { $percent }%.
    .do = Answer { yes } or { no }.
finding-spp-reporting-missing = The SPP end-user reporting compliance is missing
    .why = Partners enrolled in the Solution Provider Program must have end-user reporting compliance above { $percent }%.
    .do = Enter the percentage from your latest report.
finding-spp-reporting-too-low = Reporting compliance of { $have }% is too low
    .why = It must be above { $percent }%; exactly { $percent }% is not sufficient.
    .do = Submit the missing reports, then enter the new percentage.
finding-submission-date-missing = No submission date is planned
    .why = Dates and validity are judged on that day. Until it is known, they are judged on { $on }.
    .do = Enter the day you plan to submit.
finding-submission-in-past = The planned submission date { $date } has passed
    .why = Evidence is still judged on that day, which may no longer be the right one.
    .do = If you have not submitted yet, enter a new date.
finding-validation-date-missing = The desired validation date is missing
    .why = The prerequisites are due at least { $days ->
        [one] one day
       *[other] { $days } days
    } before it.
    .do = Enter the day on which you would like the technical validation to take place.
finding-submission-too-late = Submission on { $planned } is too late for a validation on { $validation }
    .why = The prerequisites are due at least { $days ->
        [one] one day
       *[other] { $days } days
    } before the validation: by { $latest }.
    .do = Submit by { $latest }, or ask for a later validation.
finding-submission-deadline-passed = Submission on { $planned } is too late for a validation on { $validation }, and { $latest } has passed
    .why = The prerequisites are due at least { $days ->
        [one] one day
       *[other] { $days } days
    } before the validation. That would have been { $latest }.
    .do = Ask for a validation on { $earliest } or later, and enter that date in the { nav-profile } page.
finding-submission-soon = { $left ->
        [0] The submission is due today
        [one] One day is left to submit
       *[other] { $left } days are left to submit
    }
    .why = The deadline is { $latest }, { $days ->
        [one] one day
       *[other] { $days } days
    } before the desired validation.
    .do = Resolve the blockers first; a later validation date moves the deadline.
finding-edition-past-window = Checklist version { $edition } can be used until { $month }
    .why = A full audit uses the version in force on the audit day. It is judged on { $on }.
    .do = Ask your PDM which version applies; if there is a newer official spreadsheet, import it and compare.
finding-edition-next-expected = A checklist version after { $edition } was expected in { $month }
    .why = A full audit uses the version in force on the audit day. It is judged on { $on }.
    .do = Check Partner Central for a newer version, or have your PDM confirm that { $edition } still applies.
finding-edition-workbook-missing = The spreadsheet of checklist version { $edition } is not available
    .why = The workspace is prepared for this checklist version, which was created from a spreadsheet that has not synced yet. Until it has, everything is judged by the version it is based on, so what is said here may be wrong.
    .do = Do not export yet. Let the sync finish, or load the official spreadsheet of this checklist version again.
finding-edition-workbook-unreadable = The spreadsheet of checklist version { $edition } cannot be read
    .why = The workspace is prepared for this checklist version. Everything is judged by the version it is based on instead, so what is said here may be wrong.
    .do = Load the official spreadsheet of this checklist version again, or change to a version that can be read.
finding-edition-unknown = Checklist version { $edition } is not known
    .why = The workspace is prepared for this checklist version, but neither this version of Proofbook nor the workspace contains it. Everything is judged by the current version instead.
    .do = Update Proofbook, or choose a known version.
finding-logo-missing = The logo is not in the workspace
    .why = The { nav-profile } page refers to an image whose file is not in the folder, so pages are created without a logo.
    .do = Let the sync finish, or choose the logo again.
finding-designation-date-missing = The original designation date is missing
    .why = The dates of the annual renewals are calculated from it.
    .do = Look it up in Partner Central under Programs, and enter it.
finding-last-full-audit-missing = The date of the last full audit is missing
    .why = The next full audit is due { $months ->
        [one] one month
       *[other] { $months } months
    } after it.
    .do = Enter the date from your last audit report.
finding-full-audit-overdue = The full audit was due on { $due }
    .why = It is due { $months ->
        [one] one month
       *[other] { $months } months
    } after the last one on { $last }; the validation would take place on { $held }.
    .do = Ask for an earlier date, or agree the later one with your PDM in writing.
finding-opportunities-unsaid = How many opportunities were launched?
    .why = The annual renewal requires { $n } opportunities, tagged as managed services and launched through ACE in the 12 months before it.
    .do = Count them in ACE and enter the number.
finding-opportunities-too-few = { $have ->
        [0] No launched opportunities
        [one] Only one launched opportunity
       *[other] Only { $have } launched opportunities
    }
    .why = The annual renewal requires { $n }, tagged as managed services and launched through ACE in the 12 months before it.
    .do = Update the status of current opportunities in ACE; plan for one or two more than required.
finding-workbook-unusable = The official spreadsheet cannot be filled in
    .why = The file was read, but responses cannot be entered. The { nav-submission } page shows why.
    .do = On the { nav-submission } page, choose the file from Partner Central again, or select “{ workbook-forget }”.
finding-workbook-missing = The official spreadsheet has not synced
    .why = The workspace refers to it, but all or part of its file is missing from the folder. An export without it would not be the official self-assessment.
    .do = Let the sync finish, or choose the file from Partner Central again on the { nav-submission } page.
finding-workbook-signed = The official spreadsheet is digitally signed
    .why = Filling it in invalidates the signature, so Proofbook asks first.
    .do = On the { nav-submission } page, select “{ workbook-break-signature }”, or choose an unsigned copy.
finding-workbook-control-without-row = { $n ->
        [one] A control has no row in the official spreadsheet
       *[other] { $n } controls have no row in the official spreadsheet
    }
    .why = Responses to { $controls } would not be in the spreadsheet, and this has not been confirmed.
    .do = Check that this is the right file. If it is, select “{ workbook-settle-row }” on the { nav-submission } page.
finding-workbook-row-without-control = { $n ->
        [one] A row of the official spreadsheet matches no control
       *[other] { $n } rows of the official spreadsheet match no control
    }
    .why = The file lists { $controls }, which this checklist version does not contain; the rows would stay empty.
    .do = The file may belong to another checklist version. Switch to that version, or select “{ workbook-settle-control }” on the { nav-submission } page.
finding-official-workbook-missing = The official spreadsheet has not been added
    .why = The self-assessment is submitted in AWS’s own spreadsheet. Without it, the export creates a new file with the same layout.
    .do = Download it from Partner Central and add it on the { nav-submission } page (“{ workbook-choose }”).
finding-workbook-answer-kept = The official spreadsheet already contains a response to { $control }
    .why = { $cells }: “{ $words }”. This response is not in the workspace, and it would be submitted as it is.
    .do = On the { nav-submission } page, select “{ workbook-take-over }” or “{ workbook-empty }”.
finding-workbook-secret = The official spreadsheet contains: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. The file is submitted with everything in it.
    .do = Remove it in the spreadsheet and add that file, or give a reason under “{ finds-excuse }” on the { nav-submission } page. A real key must also be revoked.
finding-workbook-hidden-text = The official spreadsheet contains: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }: { $words }. Anyone who opens the file can read it, although it is not visible on any page.
    .do = Remove it in the spreadsheet and add that file, or give a reason under “{ finds-excuse }” on the { nav-submission } page.
finding-workbook-author = The official spreadsheet contains the names of people who worked on it
    .why = Found in the properties or the comments of the file: { $what }.
    .do = Remove the names in Excel (File, Info, Inspect Document), or give a reason under “{ finds-excuse }” on the { nav-submission } page.
finding-workbook-name = The official spreadsheet contains the name of a protected customer
    .why = { $names } ({ $places }). According to the case study, this name must not appear.
    .do = Remove the name in the spreadsheet and add that file, or give a reason under “{ finds-excuse }” on the { nav-submission } page.
finding-waiver-expired = { $badges } expires on { $date }, before the audit
    .why = An exemption must be valid for the whole full audit. It is judged on { $on }, so it does not waive { $controls }.
    .do = Enter the new date once it is renewed, or meet the controls without it.
finding-waiver-out-of-scope = { $badges } does not cover the MSP business
    .why = Only a certification that covers the AWS MSP business counts for { $controls }.
    .do = Meet the control with other evidence, or have the scope extended.
finding-waiver-scope-unsaid = Does { $badges } cover the MSP business?
    .why = Only then does it count for { $controls }.
    .do = Check the scope on the certificate and answer { yes } or { no }.
finding-waiver-too-few = { $badges }: { $have } of { $n } required
    .why = At least { $n } are needed to waive { $controls }.
    .do = Correct the number if it is wrong; otherwise prepare the control as usual.

## Controls

finding-met-unsaid = Not marked as met or not met
    .why = Every control needs a Yes or No in the “Met?” column of the spreadsheet ({ $control }).
    .do = Select Met or Not met.
finding-prerequisite-not-met = Marked as not met
    .why = Every mandatory prerequisite must be met before the audit ({ $control }).
    .do = Close the gap, then mark the control as met.
finding-technical-not-met = Marked as not met
    .why = The auditor would record a mandatory action item, which must be closed before you are admitted ({ $control }).
    .do = Close the gap before the audit, or have a plan with dates ready.
finding-response-blank = The response is empty
    .why = Every prerequisite needs a full response in the spreadsheet ({ $control }).
    .do = Describe what you do, since when, and where the evidence shows it.
finding-second-look = Review { $control } again
    .why = The response was carried over from an earlier version: { $why }.
    .do = Read the official wording and the requirements, change the response where needed, then select “{ second-look-done }”.
finding-response-too-long = { $excess ->
        [one] The response is one character too long
       *[other] The response is { $excess } characters too long
    }
    .why = A cell holds { $limit } characters; the response has { $have }, and the names and links of the evidence are added to it ({ $control }).
    .do = Shorten it and move details into an evidence document.
finding-response-near-limit = The response is close to the character limit
    .why = { $have } of { $limit } characters are used, and names and links of the evidence go into the same cell ({ $control }).
    .do = Shorten it a little so that everything fits.
finding-response-too-many-lines = { $excess ->
        [one] The response has one line break too many
       *[other] The response has { $excess } line breaks too many
    }
    .why = A cell holds { $limit } line breaks; the response has { $have } ({ $control }).
    .do = Join short lines into paragraphs.
finding-response-lines-near-limit = The response is close to the line break limit
    .why = { $have } of { $limit } are used, and each item of evidence adds a line ({ $control }).
    .do = Join short lines into paragraphs.
finding-public-url-missing = { $demand }: missing
    .why = The evidence for this requirement is a public URL.
    .do = Enter the https URL of the page.
finding-public-url-invalid = This is not a web address: { $url }
    .why = The reader must be able to open the page directly.
    .do = Paste the full address from the browser, starting with https://.
finding-public-url-not-https = The address does not start with https: { $url }
    .why = Browsers warn about pages without https, and a reviewer may not be able to open it.
    .do = Enter the https URL of the page.
finding-public-url-private = { $host } may be reachable only from your own network
    .why = The page must be public; { $url } looks like an internal address.
    .do = Open it from outside your network to check, or enter the public URL.
finding-public-url-login = The page may require a login: { $url }
    .why = Anyone must be able to read the page without an account.
    .do = Open it in a private browser window to check.
finding-document-missing = { $demand }: no document cited
    .why = The checklist requires a written document here.
    .do = Attach the document and cite it for this requirement.
finding-record-missing = { $demand }: no record cited
    .why = The checklist requires proof that it was done, not only a procedure.
    .do = Attach the record and cite it for this requirement.
finding-certification-missing = { $demand }: no certificate cited
    .why = This option requires the certificate.
    .do = Attach the certificate and cite it for this requirement.
finding-items-too-few = { $demand }: { $have } of { $n } required
    .why = At least { $counted } must be shown, each in a different item of evidence.
    .do = Attach what is missing and cite it for this requirement.
finding-items-too-few-customers = { $demand }: { $have } of { $n } required
    .why = At least { $counted } must be shown, each from a different customer unrelated to the others.
    .do = Attach examples from further customers and cite them for this requirement.
finding-evidence-expired = { $evidence } is valid only until { $date }
    .why = Validity is judged on { $on }, so it does not count for { $control }.
    .do = Attach the renewed document, or correct the date.
finding-evidence-undated = { $evidence } has no date
    .why = It must be dated within the { $months ->
        [one] month
       *[other] { $months } months
    } before the submission; without a date it does not count for { $control }.
    .do = Enter the date given in the document.
finding-evidence-too-old = { $evidence } will be too old on the submission date
    .why = It is dated { $date }. To be within { $months ->
        [one] one month
       *[other] { $months } months
    } of { $on }, it must not be older than { $earliest }.
    .do = Attach something newer, or repeat the activity before the submission.
finding-evidence-dated-after = { $evidence } is dated after the submission
    .why = Its date is { $date }, after the submission on { $on }.
    .do = Correct the date, or the planned submission date.
finding-example-without-customer = { $evidence }: which customer?
    .why = The examples must come from different customers, so each must name its customer.
    .do = Enter the customer’s name in the details of the evidence.
finding-example-same-customer = { $evidence } is a second example for { $customer }
    .why = The examples must come from different, unrelated customers; the first one counts.
    .do = Choose an example from another customer.
finding-example-too-little = { $evidence } shows { $have } of the { $n } required
    .why = Each example must show at least { $counted }.
    .do = Cite it once for each, with the page and a note naming it, or choose a more complete example.
finding-topics-missing = Not cited: { $topics }
    .why = Every topic of “{ $demand }” must be covered; { $n ->
        [one] one is
       *[other] { $n } are
    } still open.
    .do = Cite the pages that cover it, or add it to the document.
finding-topics-recommended = Recommended, not cited: { $topics }
    .why = The checklist recommends { $n ->
        [one] this topic
       *[other] these { $n } topics
    } of “{ $demand }”; the outcome does not depend on it.
    .do = Cite it if you have it.
finding-any-of-missing = None of the alternatives is cited for “{ $demand }”
    .why = At least one of these must be covered: { $topics }.
    .do = Cite the pages that cover one of them.
finding-topic-excluded = { $topics } does not count here
    .why = The checklist excludes it, so this citation of { $evidence } is not counted.
    .do = Choose something else, or remove the citation.
finding-attestation-open = Not confirmed: { $demand }
    .why = The checklist requires this to be in place but does not ask for a particular document.
    .do = Select “{ demand-confirm }”, or cite evidence that shows it.
finding-route-not-begun = No option for meeting the control has been chosen
    .why = { $control } can be met in one of these ways: { $routes }.
    .do = Choose one and cite its evidence; the others are then not needed.
finding-control-waived = Waived by { $badges }
    .why = The exemption table waives { $control } while the badge is valid.
    .do = Name the badge in the response, so that the reviewer understands why there is no evidence.
finding-control-waived-disputed = Waived by { $badges }, but the sources disagree
    .why = { $reading }
    .do = Name the badge in the response, attach the certificate with its scope and dates, and keep other evidence for { $control } ready.
finding-waiver-holder-disputed = It is unclear whether { $badges } waives this
    .why = { $reading }
    .do = Rely on the exemption from { $control } only with the MSP team’s written consent; to be safe, submit the normal evidence as well.
finding-waiver-unclear = { $badges } may or may not waive this
    .why = { $reading }
    .do = Prepare { $control } as usual, or get a written answer from the MSP team before you leave it out.
finding-waiver-certificate-missing = The { $badges } certificate is not cited
    .why = You hold it, and it is sufficient for { $control }, but the certificate itself must be submitted.
    .do = Attach the certificate and cite it for the control, or meet the requirements with other evidence.
finding-citation-without-demand = { $evidence }: for which requirement?
    .why = It is cited for { $control } as a whole, which has several requirements, so it counts for none of them.
    .do = Select the requirement it meets.
finding-citation-without-topic = { $evidence }: for which topic?
    .why = It is cited for “{ $demand }” as a whole, but each topic must be cited separately.
    .do = Cite the pages for each topic.

## Case studies

finding-case-studies-too-few = { $have ->
        [0] There are no case studies yet
        [one] There is only one case study
       *[other] There are only { $have } case studies
    }
    .why = At least { $n } are required, each for a different customer.
    .do = Add a case study; consider one more than required in case one is rejected.
finding-public-case-studies-too-few = { $have ->
        [0] No case study is public yet
        [one] Only one case study is public
       *[other] Only { $have } case studies are public
    }
    .why = At least { $n } of them must be public; they may be anonymised.
    .do = Publish another one and enter its URL.
finding-study-title-missing = { $study } needs a title
    .why = AWS publishes the title of public case studies, and reviewers use it to identify them.
    .do = Enter a title that says what was achieved.
finding-study-elements-missing = { $study }: missing { $elements }
    .why = AWS may reject a case study in which a required element is missing.
    .do = Fill in what is missing.
finding-study-new-architecture-missing = { $study }: no diagram of the new architecture
    .why = The architecture after the migration or implementation is a required element.
    .do = Add it with “{ diagram-add-new }”.
finding-study-existing-architecture-missing = { $study }: no diagram of the existing architecture
    .why = The previous architecture is required wherever there was one.
    .do = Add it with “{ diagram-add-existing }”, or turn on “{ study-field-no-existing-system }”.
finding-study-picture-gone = { $study }: an image used in the text is missing
    .why = The image address points to a missing file, so exported pages leave it out.
    .do = Drop the image into the text again, or delete its line.
finding-study-picture-without-words = { $study }: the image “{ $evidence }” in the text has no description
    .why = Screen readers and Word use the words between the brackets. Without them, readers learn only that there is an image.
    .do = Describe the image in one sentence between the brackets.
finding-study-diagram-illegible = { $study }: the resolution of the diagram “{ $evidence }” is too low to read
    .why = It is { $have } pixels wide. At full page width, small text needs { $n } pixels to stay sharp.
    .do = Export it at a higher resolution, or as SVG.
finding-study-services-not-named = { $study }: services in the diagram are not mentioned in the text
    .why = Readers will look for these services in the text: { $services }.
    .do = Mention them in the text or list them among the services, or remove them from the diagram.
finding-study-services-not-drawn = { $study }: services in the text are missing from the diagram
    .why = Readers will look for these services in the new architecture diagram: { $services }.
    .do = Add them to the diagram, or remove them from the list of services.
finding-study-dates-out-of-order = { $study }: the agreement ends before it starts
    .why = It starts on { $start } and ends on { $end }.
    .do = Correct the dates.
finding-study-too-short = { $study }: managed services for less than { $months ->
        [one] one month
       *[other] { $months } months
    }
    .why = The agreement must cover at least { $months ->
        [one] one month
       *[other] { $months } months
    } of managed services on AWS.
    .do = Check the dates and months against the contract, or choose another customer.
finding-study-months-differ = { $study }: months and dates do not agree
    .why = { $have ->
        [one] One month is given, but from { $start } to { $end } it is less.
       *[other] { $have } months are given, but from { $start } to { $end } there are fewer.
    }
    .do = Correct the one that is wrong.
finding-study-production-unsaid = { $study }: is it in production?
    .why = Pilots and proofs of concept do not count.
    .do = Answer { yes } or { no }.
finding-study-not-in-production = { $study } is not in production
    .why = Pilots and proofs of concept do not count.
    .do = Replace it with a project that is in production.
finding-study-affiliate-unsaid = { $study }: is the customer an affiliate?
    .why = Your own company and its affiliates do not count as customers.
    .do = Answer { yes } or { no }.
finding-study-affiliate = { $study }: the customer is your own company or an affiliate
    .why = Such case studies do not count.
    .do = Replace it with one for an unrelated customer.
finding-study-same-customer = { $study } is a second case study for { $customer }
    .why = Each customer counts once; { $other } is the first.
    .do = Replace one of the two.
finding-study-similar-customer = { $study }: is “{ $customer }” the same company as “{ $name }”?
    .why = The names are almost identical (see { $other }), and each customer can be used for one case study only.
    .do = If they are the same company, choose another customer; otherwise spell the names so that they differ clearly.
finding-study-used-before-unsaid = { $study }: was it used in an earlier audit?
    .why = Public case studies must not have been used in an earlier MSP audit or renewal.
    .do = Answer { yes } or { no }.
finding-study-reused-public = { $study } was used before
    .why = Public case studies must not have been used in an earlier MSP audit or renewal.
    .do = Replace it with a new one.
finding-study-reused-private = { $study } was used before
    .why = { $reading }
    .do = Replace it with a new one, or ask the MSP team first.
finding-study-public-unsaid = { $study }: public or private?
    .why = Public and private case studies are counted and checked differently.
    .do = Select one.
finding-study-url-missing = { $study }: no public URL
    .why = A public case study is submitted as a URL.
    .do = Publish it and enter the https URL.
finding-study-url-invalid = { $study }: this is not a web address: { $url }
    .why = The reader must be able to open the page directly.
    .do = Paste the full address from the browser, starting with https://.
finding-study-url-not-https = { $study }: the address does not start with https
    .why = Browsers warn about { $url }, and a reviewer may not be able to open it.
    .do = Enter the https URL.
finding-study-url-private = { $study }: { $host } may be reachable only from your own network
    .why = The case study must be public; { $url } looks like an internal address.
    .do = Open it from outside your network to check, or enter the public URL.
finding-study-url-login = { $study }: the page may require a login
    .why = Anyone must be able to read { $url } without an account.
    .do = Open it in a private browser window to check.
finding-study-form-missing = { $study }: in which form is it public?
    .why = The checklist accepts formal case studies, white papers, videos and blog posts.
    .do = Select the form.
finding-study-public-name-missing = { $study }: no public name to replace the customer’s name
    .why = An anonymised case study needs a description in its place, such as “a logistics company”.
    .do = Enter the “{ study-field-public-name }”.
finding-study-name-in-text = { $study }: the text contains the customer’s name
    .why = “{ $customer }” is confidential but appears in: { $elements }.
    .do = Replace the name in the text with the public name.
finding-study-name-in-facts = { $study }: the title, public name or a caption contains the customer’s name
    .why = “{ $customer }” is confidential, and these are published.
    .do = Remove the name.
finding-study-name-unsearchable = { $study }: { $names } cannot be searched for
    .why = The name is too short to search for, so it cannot be checked whether it appears in what is published.
    .do = Enter a longer spelling, or remove the name from the list.
finding-study-metrics-prove-nothing = { $study }: no complete success metric yet
    .why = A metric needs a value, a unit and a measurement period.
    .do = Complete one row: what was measured, before or after, unit and period.
finding-study-mark-open = { $study }: a confidential passage is not closed
    .why = A mark without its counterpart hides nothing, and the passage would be published: “{ $passage }”.
    .do = Complete the pair ⟦ ⟧, or remove the mark.
finding-study-same-diagram = { $study }: the before and after diagrams are the same
    .why = The existing and the new architecture use the same file.
    .do = Replace one of the two.
finding-study-consent-missing = { $study }: no customer consent yet
    .why = The customer should agree to what is published about them.
    .do = Record who agreed, when and how, and attach the e-mail or letter.
finding-study-consent-stale = { $study }: the public text has changed since the customer agreed
    .why = { $who } agreed to an earlier text on { $date }.
    .do = Show the customer the text again, or undo the changes.
finding-study-customer-unknown = { $study }: the customer is unknown
    .why = The study is to be anonymised. As long as nobody has entered the customer’s name, it cannot be searched for, and the public version may show it.
    .do = Enter the “{ study-field-customer }”; it stays out of everything public.
finding-study-contacts-in-public = { $study }: { $n ->
        [one] the public version shows an address, a number or a key
       *[other] the public version shows { $n } addresses, numbers or keys
    }
    .why = These lead to somebody although no name is listed: { $names }.
    .do = Replace them, mark them as confidential, or say under “{ publication-title }” why they can stay.
finding-study-names-unconfirmed = { $study }: { $n ->
        [one] the public version shows what looks like a name
       *[other] the public version shows { $n } words that look like names
    }
    .why = Not yet confirmed whether these may be named: { $names }.
    .do = Under “{ publication-title }”, protect each name or say why it can stay.
finding-study-consent-begun = { $study }: the consent is begun; who agreed?
    .why = A consent counts when it says who agreed, when and in what form.
    .do = Complete the three fields under “{ publication-title }”, or remove the consent.
finding-study-public-incomplete = { $study }: the public version lacks { $elements }
    .why = The words are all marked as confidential, so that nothing is left in the public version.
    .do = Write what the public is to read, or withhold the element as a whole.

## Evidence and citations

finding-citation-pages-beyond = { $evidence }: the cited pages { $pages } do not exist
    .why = The file has { $have ->
            [one] one page
           *[other] { $have } pages
        }, so the citation for { $control } would point to nothing.
    .do = Correct the pages, or attach the complete document.
finding-citation-without-evidence = The evidence cited for { $control } was removed
    .why = It is no longer in the library, so the citation does not count.
    .do = Cite something else, or remove the citation.
finding-citation-unknown-place = { $evidence } is cited for { $place }, which is not in this checklist version
    .why = The citation does not count here and would not be submitted.
    .do = Cite it for a requirement of this version, or remove the citation.
finding-evidence-empty = { $evidence } has neither a file nor a URL
    .why = It is cited, but there is nothing to submit.
    .do = Attach the file or enter the URL.
finding-evidence-lost = { $evidence }: the file is no longer in the workspace
    .why = It was attached and is cited, but its file is missing from the folder, so it cannot be submitted. A sync may not have finished.
    .do = Let the sync finish, or attach the same file again.
finding-evidence-altered = { $evidence }: the file is not the one that was attached
    .why = Its content in the workspace has changed, because of a disk error or another program. It will not be submitted.
    .do = Attach the same file again, or bring it back with “{ files-restore }” on the { nav-evidence } page.
finding-evidence-unfinished = { $evidence } has not finished downloading
    .why = On this computer the file has a different size from the one that was attached; sync services keep such placeholders until a file is opened. It will not be submitted in this state.
    .do = Open it once in Finder or Explorer so that it is downloaded, or attach the same file again.
finding-evidence-uncited = { $evidence } is not cited anywhere
    .why = Evidence that is not cited is not included in the submission.
    .do = Cite it for a requirement, or remove it.

## Workspace

finding-field-conflict = A field has { $n } conflicting values
    .why = { $place } was set differently by people working at the same time; only the current value would be submitted.
    .do = Select the right value under “{ conflicts-title }” on the { nav-submission } page.
finding-text-conflict = A text was rewritten on two computers at once
    .why = { $place }: both versions were kept. The current text combines them, and nobody has written it this way.
    .do = Select the text to use under “{ conflicts-title }” on the { nav-submission } page, or rewrite it.
finding-damage-unhealed = { $file } is damaged
    .why = It could not be repaired ({ $description }); some of what was entered may be missing.
    .do = Ask everyone who works in this folder to open it once, or restore the file from a backup.
finding-changes-not-arrived = A colleague’s changes have not synced yet: { $file }
    .why = Problem: { $description }. What was entered there is missing from everything you see here, so the workspace is incomplete and an export is a draft.
    .do = Do not export yet. Let the sync service finish: open the folder in Finder or Explorer and choose to keep it on this device.
finding-file-not-understood = { $file } is in the workspace folder
    .why = What it is: { $description }.
    .do = You do not need to do anything. Keep your own files in another folder.

## Numbers with what they count

counted-case_study = { $n ->
        [one] one case study
       *[other] { $n } case studies
    }
counted-agreement = { $n ->
        [one] one customer agreement
       *[other] { $n } customer agreements
    }
counted-customer_example = { $n ->
        [one] one customer example
       *[other] { $n } customer examples
    }
counted-design_document = { $n ->
        [one] one design document
       *[other] { $n } design documents
    }
counted-workload = { $n ->
        [one] one customer workload
       *[other] { $n } customer workloads
    }
counted-aws_service = { $n ->
        [one] one AWS service
       *[other] { $n } AWS services
    }
counted-learning_activity = { $n ->
        [one] one learning activity
       *[other] { $n } learning activities
    }
counted-improvement = { $n ->
        [one] one improvement
       *[other] { $n } improvements
    }
counted-review = { $n ->
        [one] one review
       *[other] { $n } reviews
    }
counted-test = { $n ->
        [one] one test
       *[other] { $n } tests
    }
counted-organization = { $n ->
        [one] one AWS organization
       *[other] { $n } AWS organizations
    }
counted-item = { $n ->
        [one] one document or record
       *[other] { $n } documents or records
    }

## What stands in the files

finding-evidence-period-reversed = { $evidence }: the period ends before it starts
    .why = It runs from { $from } to { $until }. An auditor may doubt the record.
    .do = Correct the dates of the period.
finding-evidence-secret = { $evidence } is marked “{ confidentiality-secret }” and would be submitted
    .why = It is marked as not to be submitted, but it would be in the submission folder.
    .do = Cite another document, attach a redacted copy and change “{ evidence-confidentiality }”, or check with the owner.
finding-citation-second-look = { $evidence }: the file was replaced after { $n ->
    [one] it was cited
   *[other] { $n } citations were made
}
    .why = A newer file has replaced the one that was cited. The pages may have moved.
    .do = Check each citation and select “{ cited-holds }” where it is right.
finding-redaction-on-earlier-file = { $evidence }: { $n ->
    [one] a redaction was
   *[other] { $n } redactions were
} drawn on an earlier file
    .why = On the current file they may cover the wrong place and leave visible what must be hidden.
    .do = Redraw them on the current file, or remove them.
finding-file-secret = { $evidence } contains: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. Anyone who reads the folder could use it.
    .do = Redact it here, attach a file without it, or give a reason under “{ finds-excuse }”. A real key must also be revoked.
finding-file-identity = { $evidence } contains: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. These numbers are protected by law and are not needed for the audit.
    .do = Redact it, attach a file without it, or give a reason under “{ finds-excuse }”.
finding-file-account = { $evidence } contains: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. It reveals whose system this is.
    .do = Redact what belongs to a customer, or give a reason under “{ finds-excuse }”.
finding-file-contact = { $evidence } contains: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. Contact details should not be shared unless they are needed.
    .do = Redact what the audit does not need, or give a reason under “{ finds-excuse }”.
finding-file-encrypted = { $evidence } is password-protected
    .why = The auditor cannot open it, and Proofbook could neither add it to the evidence PDF nor search it.
    .do = Attach a copy without a password.
finding-file-damaged = { $evidence }: { $what }
    .why = The auditor may see an error instead of the evidence.
    .do = Export or scan the file again and replace this one.
finding-file-macros = { $evidence } contains macros
    .why = Many companies reject such files, and Box flags them.
    .do = Save it without macros or as a PDF, or give a reason under “{ finds-excuse }”.
finding-file-program = { $evidence } contains a program: { $what }
    .why = Mail and virus filters reject submissions that contain programs.
    .do = Attach the file without it.
finding-file-script = { $evidence } contains a script
    .why = Viewers show a warning when it is opened. The copy in the evidence PDF does not contain it; the original does.
    .do = Export the file again without it, or give a reason under “{ finds-excuse }”.
finding-file-outside = { $evidence } links to external content
    .why = External content may not be available on the auditor’s computer: { $what }
    .do = Embed the content in the file, or give a reason under “{ finds-excuse }”.
finding-file-bomb = { $evidence } expands to an extremely large size
    .why = Virus filters reject such files, and Proofbook did not read it.
    .do = Attach the files themselves instead of this archive.
finding-file-ending = { $evidence }: the file extension does not match the content
    .why = The name ends in .{ $what }, but the content is of another type. The auditor’s program may not open it.
    .do = Give it the right extension and attach it again.
finding-file-position = { $evidence } contains the location where it was taken
    .why = The location of a photo can reveal a customer’s site or a person’s home.
    .do = Turn on “{ evidence-cleaned }”, or give a reason under “{ finds-excuse }”.
finding-file-author = { $evidence } contains the author’s name
    .why = Found in the properties of the file: { $what }.
    .do = Turn on “{ evidence-cleaned }”, or give a reason under “{ finds-excuse }”.
finding-file-review = { $evidence } contains: { $what }
    .why = The auditor could read what was meant for colleagues only.
    .do = Accept or remove it in the file and attach it again, or give a reason under “{ finds-excuse }”.
finding-file-not-shown = { $evidence }: { $what }
    .why = { $n ->
            [0] { $places }
           *[other] { $places }: { $detail }
        }. Anyone who reads only the evidence PDF does not see it.
    .do = { $way } If the exhibit can stay as it is, give a reason under “{ finds-excuse }”.
finding-file-not-bound = { $evidence } has no pages in the evidence PDF: { $what }
    .why = Its exhibit is a sheet that refers to the original. Anyone who reads only the PDF does not see the document.
    .do = { $way } If the original is enough, give a reason under “{ finds-excuse }”.
finding-file-not-searched = { $evidence }: { $what }
    .why = { $places }. Passwords, keys and names in it would be submitted unnoticed.
    .do = Read it yourself, or attach it in a form that can be searched. If it can be submitted as it is, give a reason under “{ finds-excuse }”.
finding-file-pictures-not-searched = { $n ->
    [one] The text in one image is not searched
   *[other] The text in { $n } images is not searched
}
    .why = Text in images cannot be searched for passwords, account numbers and names: { $names }.
    .do = Look at each of them, and give a reason under “{ finds-title }” of each file to dismiss it.
finding-file-not-the-document = { $evidence } is not the document itself: { $what }
    .why = The auditor would receive something that only refers to the evidence.
    .do = { $way }
finding-file-hidden-text = { $evidence }: { $what }
    .why = { $n ->
            [0] { $places }
           *[other] { $places }: { $detail }
        }. It is not visible on the page, but anyone who copies from or searches the file finds it.
    .do = Remove it in the file and attach it again, redact it, or give a reason under “{ finds-excuse }”.
finding-file-text-layer = { $evidence } contains recognised text behind its scanned pages
    .why = First on { $places }; pages like this: { $what }. The scanned image and its text may differ, and only the image is visible.
    .do = Search the file for names that must not be in it, or give a reason under “{ finds-excuse }”.
finding-file-undrawn = { $evidence }: the redactions cannot be applied faithfully
    .why = { $places } would lose characters when converted to an image, because the file does not contain the fonts for them. Nothing is exported until this is resolved.
    .do = Save the file with all its fonts embedded (PDF/A) and attach that, or remove the redactions from this page.
finding-file-restricted = { $evidence }: printing or copying is restricted
    .why = The PDF opens without a password, but an owner password prevents some viewers from printing or copying. Its pages are in the evidence PDF, and its text was searched.
    .do = You do not need to do anything. If the auditor needs to print the original, export it again without restrictions.
finding-file-rights-managed = { $evidence } is protected by a sensitivity label or by rights management
    .why = Only people with permission can open it, so the auditor cannot, and Proofbook could neither add its pages to the evidence PDF nor search it.
    .do = Open it in the program that protected it, remove the label or save a copy without protection, and attach that. If you do not have permission, ask the owner of the document or your administrator.
finding-file-parts-encrypted = { $evidence } is encrypted by the program that made it
    .why = It can be read only there, with a password. The auditor cannot open it, and Proofbook could neither add its pages to the evidence PDF nor search it.
    .do = Save it in that program without a password, or as a PDF, and attach that.
finding-file-date-differs = { $evidence }: the date differs from the one in the document
    .why = You entered { $date }; the document says { $found }.
    .do = Check which is right. If the document has the older date, the older date counts.
