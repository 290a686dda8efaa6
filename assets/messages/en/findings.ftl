### What a check finds: what is wrong in one line, why it matters (.why), what to do (.do).
### The keys are the rules of crates/checks; the parameters of each are listed there in RULES.
### `counted-…` says a number together with what it counts.

## Profile

finding-partner-name-missing = The partner's name is missing
    .why = It heads the workbook and every document that is handed in.
    .do = Enter the name as it stands in Partner Central.
finding-alliance-lead-missing = No alliance lead is named
    .why = AWS and the auditor arrange everything with the alliance lead, and the contact in Partner Central must be current.
    .do = Enter name and e-mail here, and check that Partner Central shows the same person.
finding-application-unsaid = New application or renewal?
    .why = A new application is uploaded to Partner Central, a renewal is sent by e-mail; a renewal also has dates of its own to keep.
    .do = Say which of the two this is.
finding-language-missing = The language of the submission is not chosen
    .why = Documents are written in it, whatever language this window speaks.
    .do = Choose English, Korean or Japanese.
finding-tier-missing = The partner tier is missing
    .why = The programme is open to AWS Services partners of the Advanced and Premier tiers.
    .do = Enter the tier that Partner Central shows.
finding-tier-too-low = The { $tier } tier is not enough
    .why = The programme is open to AWS Services partners of the Advanced and Premier tiers.
    .do = Reach the Advanced tier before you submit, or correct the entry.
finding-linked-account-unsaid = Is the Partner Central account linked to your AWS account?
    .why = The programme requires the link.
    .do = Look in Partner Central and answer yes or no.
finding-linked-account-missing = The Partner Central account is not linked to your AWS account
    .why = The programme requires the link before you apply.
    .do = Link the account in Partner Central, then change the answer to yes.
finding-spp-unsaid = Are you enrolled in the Solution Provider Program?
    .why = Enrolment is not required, but an enrolled partner must comply with end-customer reporting to more than { $percent }%.
    .do = Answer yes or no.
finding-spp-reporting-missing = The reporting compliance for the Solution Provider Program is missing
    .why = Enrolled partners must comply with end-customer reporting to more than { $percent }%.
    .do = Enter the percentage from your latest report.
finding-spp-reporting-too-low = Reporting compliance of { $have }% is not enough
    .why = It must be above { $percent }%; exactly { $percent }% does not pass.
    .do = Bring the missing reports in, then enter the new percentage.
finding-submission-date-missing = The submission date is not planned
    .why = Dates and validity are judged on that day. Until it is known, they are judged on { $on }.
    .do = Enter the day on which you mean to submit.
finding-submission-in-past = The planned submission date { $date } has passed
    .why = Evidence is still judged on that day, which may no longer be the right one.
    .do = If you have not submitted yet, plan a new date.
finding-validation-date-missing = The desired validation date is missing
    .why = The prerequisites are due at least { $days } days before it.
    .do = Enter the day on which you would like the technical validation.
finding-submission-too-late = The submission on { $planned } is too late for a validation on { $validation }
    .why = The prerequisites are due at least { $days } days before the validation: by { $latest }.
    .do = Submit by { $latest }, or ask for a later validation.
finding-submission-deadline-passed = The submission on { $planned } is too late for a validation on { $validation }, and { $latest } has passed
    .why = The prerequisites are due at least { $days } days before the validation. That would have been { $latest }.
    .do = Ask for a validation on { $earliest } or later, and set that date in the profile.
finding-submission-soon = { $left ->
        [0] The submission is due today
        [one] One day is left to submit
       *[other] { $left } days are left to submit
    }
    .why = { $latest } is the last day, { $days } days before the desired validation.
    .do = Work through the blockers first; a later validation moves the last day.
finding-edition-past-window = Edition { $edition } may be used until { $month }
    .why = The submission is planned for { $on }. A full audit uses the edition in force on the audit day.
    .do = Ask your PDM which edition applies; if there is a newer official workbook, import it and compare.
finding-edition-next-expected = An edition after { $edition } was expected in { $month }
    .why = The submission is planned for { $on }, and a full audit uses the edition in force on the audit day.
    .do = Look in Partner Central for a newer edition, or have your PDM confirm that { $edition } still applies.
finding-edition-workbook-missing = The spreadsheet of checklist version { $edition } is not here
    .why = The workspace is prepared for this checklist version, and it was made from a spreadsheet that has not arrived. Until it does, everything is judged by the version it builds on, so what is said here may be wrong.
    .do = Do not export yet. Let the sync finish, or give the official spreadsheet of this checklist version again.
finding-edition-workbook-unreadable = The spreadsheet of checklist version { $edition } cannot be read
    .why = The workspace is prepared for this checklist version. Everything is judged by the version it builds on instead, so what is said here may be wrong.
    .do = Give the official spreadsheet of this checklist version again, or change to a version that can be read.
finding-edition-unknown = Checklist version { $edition } is not known
    .why = The workspace says that it is prepared for this checklist version, and neither this version of Proofbook nor the workspace has it. Everything is judged by the current version instead.
    .do = Update Proofbook, or choose a version that it knows.
finding-logo-missing = The logo is not in the workspace
    .why = The profile names a picture whose file is not in the folder, so the pages are set without a logo.
    .do = Let the sync finish, or choose the logo again.
finding-designation-date-missing = The original designation date is missing
    .why = The dates of the annual renewals are counted from it.
    .do = Look it up in Partner Central under Programs, and enter it.
finding-last-full-audit-missing = The date of the last full audit is missing
    .why = The next full audit is due { $months } months after it.
    .do = Enter the date from your last audit report.
finding-full-audit-overdue = The full audit was due on { $due }
    .why = { $months } months after the last one on { $last }; the validation would be held on { $held }.
    .do = Ask for an earlier date, or agree on the later one with your PDM in writing.
finding-opportunities-unsaid = How many opportunities were launched?
    .why = The annual renewal wants { $n } opportunities, tagged as managed services and launched through ACE within the twelve months before it.
    .do = Count them in ACE and enter the number.
finding-opportunities-too-few = { $have ->
        [one] Only one launched opportunity
       *[other] Only { $have } launched opportunities
    }
    .why = The annual renewal wants { $n }, tagged as managed services and launched through ACE within the twelve months before it.
    .do = Bring the status of running opportunities up to date in ACE; have one or two in reserve.
finding-workbook-unusable = The official spreadsheet cannot be filled in
    .why = Its file was read and does not take the answers; the export page says why.
    .do = Choose the file from Partner Central again, or do without it.
finding-workbook-missing = The official spreadsheet has not arrived
    .why = The workspace names it and its file is not in the folder, or not all of it. An export without it would not be the official self-assessment.
    .do = Let the sync finish, or choose the file from Partner Central again.
finding-workbook-signed = The official workbook is digitally signed
    .why = Filling it in breaks the signature, so Proofbook asks first.
    .do = On the export page agree that the signature goes, or choose a copy without one.
finding-workbook-control-without-row = { $n ->
        [one] A control has no row in the official spreadsheet
       *[other] { $n } controls have no row in the official spreadsheet
    }
    .why = The answers to { $controls } would be missing from it, and nobody has said that this is right.
    .do = Look whether it is the right file. If it is, say on the export page that it is right so.
finding-workbook-row-without-control = { $n ->
        [one] A row of the official spreadsheet has no control
       *[other] { $n } rows of the official spreadsheet have no control
    }
    .why = The file asks about { $controls }, which this edition does not know; the rows would stay empty.
    .do = It may belong to another edition. Take that one, or say on the export page that the rows may stay empty.
finding-official-workbook-missing = The official workbook has not been added
    .why = The self-assessment is made in AWS's own spreadsheet. Without it, the export writes the same layout into a new file.
    .do = Download the workbook from Partner Central and add it in the profile.
finding-workbook-answer-kept = The official spreadsheet already says something about { $control }
    .why = { $cells }: “{ $words }”. The workspace does not hold this answer, and it would be handed in as it stands.
    .do = On the export page take it over from the spreadsheet, or say that the cell is emptied in what is exported.
finding-workbook-secret = The official spreadsheet holds { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. The file is handed in with everything in it.
    .do = Remove it in the spreadsheet and add that file, or say on the export page why it may stay. A real key must also be revoked.
finding-workbook-hidden-text = The official spreadsheet holds { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }: { $words }. Whoever opens the file can read it, although no page shows it.
    .do = Remove it in the spreadsheet and add that file, or say on the export page why it may stay.
finding-workbook-author = The official spreadsheet names who worked on it
    .why = { $what }, in the properties or the comments of the file.
    .do = Remove the names in Excel (File, Info, Inspect Document), or say on the export page why they may stay.
finding-workbook-name = The official spreadsheet names a protected customer
    .why = { $names } ({ $places }). The case study says that this name must not appear.
    .do = Remove the name in the spreadsheet and add that file, or say on the export page why it may stay.
finding-waiver-expired = { $badges } expires on { $date }, before the submission
    .why = Validity is judged on { $on }, so it does not waive { $controls }.
    .do = Enter the new date once it is renewed, or meet the controls without it.
finding-waiver-out-of-scope = { $badges } does not cover the MSP business
    .why = Only a certification that covers the AWS MSP business helps with { $controls }.
    .do = Meet the control with ordinary evidence, or have the scope extended.
finding-waiver-scope-unsaid = Does { $badges } cover the MSP business?
    .why = Only then does it help with { $controls }.
    .do = Read the scope on the certificate and answer yes or no.
finding-waiver-too-few = { $badges }: { $have } of { $n }
    .why = At least { $n } are needed to waive { $controls }.
    .do = Correct the number if it is wrong; otherwise prepare the control as usual.

## Controls

finding-met-unsaid = Not said whether it is met
    .why = Every control needs a Yes or No in the column Met? of the workbook ({ $control }).
    .do = Choose Met or Not met.
finding-prerequisite-not-met = Answered with not met
    .why = Every mandatory prerequisite must be met before the audit ({ $control }).
    .do = Close the gap, then change the answer to met.
finding-technical-not-met = Answered with not met
    .why = The auditor would note a mandatory action item, to be closed before you are admitted ({ $control }).
    .do = Close the gap before the audit, or have a plan with dates ready.
finding-response-blank = The response is empty
    .why = Every prerequisite needs a full response in the workbook ({ $control }).
    .do = Say what you do, since when, and where the evidence shows it.
finding-second-look = Look at { $control } again
    .why = The answer came along from an earlier edition: { $why }.
    .do = Read the official wording and the demands, change the answer where needed, then say that you have looked.
finding-response-too-long = { $excess ->
        [one] The response is one character too long
       *[other] The response is { $excess } characters too long
    }
    .why = A cell holds { $limit } characters, the response has { $have }; names and links of the evidence come on top ({ $control }).
    .do = Shorten it and move details into an evidence document.
finding-response-near-limit = The response nearly fills its cell
    .why = { $have } of { $limit } characters are used, and names and links of the evidence go into the same cell ({ $control }).
    .do = Shorten it a little so that everything fits.
finding-response-too-many-lines = { $excess ->
        [one] The response has one line break too many
       *[other] The response has { $excess } line breaks too many
    }
    .why = A cell holds { $limit } line breaks, the response has { $have } ({ $control }).
    .do = Join short lines into paragraphs.
finding-response-lines-near-limit = The response nearly uses up its line breaks
    .why = { $have } of { $limit } are used, and each piece of evidence adds a line of its own ({ $control }).
    .do = Join short lines into paragraphs.
finding-public-url-missing = { $demand }: missing
    .why = The evidence for this demand is a public address.
    .do = Enter the https address of the page.
finding-public-url-invalid = This is not a web address: { $url }
    .why = The reader must be able to open the page directly.
    .do = Paste the whole address from the browser, beginning with https://.
finding-public-url-not-https = The address does not begin with https: { $url }
    .why = Browsers warn of pages without https, and a reviewer may not get further.
    .do = Enter the https address of the page.
finding-public-url-private = Only your own network may know { $host }
    .why = The page must be public; { $url } looks like an internal address.
    .do = Open it from outside your network, or enter the public address.
finding-public-url-login = The page may ask for a login: { $url }
    .why = The page must be readable by anybody without an account.
    .do = Open it in a private browser window to make sure.
finding-document-missing = { $demand }: no document cited
    .why = The checklist wants a written document here.
    .do = Attach the document and cite it for this demand.
finding-record-missing = { $demand }: no record cited
    .why = The checklist wants proof that it was done, not only a procedure.
    .do = Attach the record and cite it for this demand.
finding-certification-missing = { $demand }: no certificate cited
    .why = This way of meeting the control rests on the certificate.
    .do = Attach the certificate and cite it for this demand.
finding-items-too-few = { $demand }: { $have } of { $n }
    .why = At least { $counted } must be shown, each by a different piece of evidence.
    .do = Attach what is missing and cite it for this demand.
finding-items-too-few-customers = { $demand }: { $have } of { $n }
    .why = At least { $counted } must be shown, each of a different customer, unrelated to the others.
    .do = Attach examples of further customers and cite them for this demand.
finding-evidence-expired = { $evidence } is valid until { $date } only
    .why = Validity is judged on { $on }, so it does not count for { $control }.
    .do = Attach the renewed document, or correct the date.
finding-evidence-undated = { $evidence } has no date
    .why = It must date from the { $months } months before the submission; without a date it does not count for { $control }.
    .do = Enter the date that stands in the document.
finding-evidence-too-old = { $evidence } is too old on the submission date
    .why = It is dated { $date }; to lie within { $months } months of { $on } it must not be older than { $earliest }.
    .do = Attach something newer, or plan the activity again before the submission.
finding-evidence-dated-after = { $evidence } is dated after the submission
    .why = Its date is { $date }, the submission is on { $on }; by then it cannot be there.
    .do = Correct the date, or the planned submission.
finding-example-without-customer = { $evidence }: which customer?
    .why = The examples must come from different customers, so each must name its own.
    .do = Enter the customer's name with the evidence.
finding-example-same-customer = { $evidence } is a second example of { $customer }
    .why = The examples must come from different, unrelated customers; the first one counts.
    .do = Choose an example of another customer.
finding-example-too-little = { $evidence } shows { $have } of { $n }
    .why = Every single example must show at least { $counted }.
    .do = Cite it once for each, with the page and a note that names it, or choose a richer example.
finding-topics-missing = Nothing cited for: { $topics }
    .why = Every topic of “{ $demand }” must be covered; { $n ->
        [one] one is
       *[other] { $n } are
    } still open.
    .do = Cite the pages that deal with it, or add it to the document.
finding-topics-recommended = Recommended, nothing cited: { $topics }
    .why = The checklist recommends { $n ->
        [one] this topic
       *[other] these { $n } topics
    } of “{ $demand }”; the outcome does not depend on it.
    .do = Cite it where you have it.
finding-any-of-missing = None of the alternatives is cited for “{ $demand }”
    .why = At least one of these must be covered: { $topics }.
    .do = Cite the pages that deal with one of them.
finding-topic-excluded = { $topics } does not count here
    .why = The checklist leaves it out, so this citation of { $evidence } adds nothing.
    .do = Choose something else, or remove the citation.
finding-attestation-open = Not confirmed: { $demand }
    .why = The checklist asks for this to be in place and names no document for it.
    .do = Confirm that it is in place, or cite evidence that shows it.
finding-route-not-begun = No way of meeting the control has been chosen
    .why = { $control } can be met in one of these ways: { $routes }.
    .do = Choose one and cite its evidence; the others then fall away.
finding-control-waived = Waived by { $badges }
    .why = The exemption table does away with { $control } while the badge is valid.
    .do = Name the badge in the response, so that the reviewer sees why there is no evidence.
finding-control-waived-disputed = Waived by { $badges }, but the sources are not at one
    .why = { $reading }
    .do = Name the badge in the response, attach the certificate with its scope and dates, and keep the ordinary evidence for { $control } at hand.
finding-waiver-holder-disputed = Whether { $badges } waives this is disputed
    .why = { $reading }
    .do = Rely on the waiver of { $control } only with the MSP team's written consent; to be safe, hand in the ordinary evidence as well.
finding-waiver-unclear = { $badges } may or may not waive this
    .why = { $reading }
    .do = Prepare { $control } as usual, or get a written answer from the MSP team before you leave it out.
finding-waiver-certificate-missing = The { $badges } certificate is not cited
    .why = You hold it, and it is enough for { $control }; but the certificate itself must be handed in.
    .do = Attach the certificate and cite it to the control, or meet the demands with ordinary evidence.
finding-citation-without-demand = { $evidence }: for which demand?
    .why = It is cited to { $control } at large, which has several demands, so it counts for none of them.
    .do = Say which demand it meets.
finding-citation-without-topic = { $evidence }: for which topic?
    .why = It is cited for “{ $demand }” as a whole, but every topic must be pointed at.
    .do = Say which pages deal with which topic.

## Case studies

finding-case-studies-too-few = { $have ->
        [0] There are no case studies yet
        [one] There is only one case study
       *[other] There are only { $have } case studies
    }
    .why = At least { $n } are needed, each of a different customer.
    .do = Add a case study; one more than needed is a good reserve.
finding-public-case-studies-too-few = { $have ->
        [0] No case study is public yet
        [one] Only one case study is public
       *[other] Only { $have } case studies are public
    }
    .why = At least { $n } of them must be public; they may be anonymised.
    .do = Publish another one and enter its address.
finding-study-title-missing = { $study } needs a title
    .why = AWS publishes the title of public case studies, and reviewers tell them apart by it.
    .do = Enter a title that says what was achieved.
finding-study-elements-missing = { $study }: missing { $elements }
    .why = AWS may refuse a case study in which a required element is missing.
    .do = Fill in what is missing.
finding-study-new-architecture-missing = { $study }: no diagram of the new architecture
    .why = The architecture after the migration or implementation is a required element.
    .do = Add the diagram and mark it as new.
finding-study-existing-architecture-missing = { $study }: no diagram of the existing architecture
    .why = The architecture before is required wherever there was one.
    .do = Add the diagram, or say that there was no system before.
finding-study-picture-gone = { $study }: a text shows a picture that is no longer there
    .why = The line with the picture’s address leads to nothing, and the exported pages leave it out.
    .do = Drop the picture into the text again, or delete its line.
finding-study-picture-without-words = { $study }: the picture “{ $evidence }” in the text says nothing to those who do not see it
    .why = Screen readers read the words between the brackets, and so does Word. Without any they say only that there is a picture.
    .do = Write between the brackets in one sentence what it shows.
finding-study-diagram-illegible = { $study }: the diagram “{ $evidence }” is too coarse to be read
    .why = It is { $have } pixels wide. Across a page it takes { $n } for small letters to stay sharp.
    .do = Export it larger, or as SVG.
finding-study-services-not-named = { $study }: services are drawn and not named
    .why = { $services }. A reader looks for them in the text.
    .do = Name them in the text or among the services, or take them out of the drawing.
finding-study-services-not-drawn = { $study }: services are named and not drawn
    .why = { $services }. A reader looks for them in the drawing of the new architecture.
    .do = Add them to the drawing, or take them off the list of services.
finding-study-dates-out-of-order = { $study }: the agreement ends before it begins
    .why = It is said to begin on { $start } and to end on { $end }.
    .do = Correct the dates.
finding-study-too-short = { $study }: managed services for less than { $months } months
    .why = The agreement must cover at least { $months } months of managed services on AWS.
    .do = Check dates and months against the contract, or choose another customer.
finding-study-months-differ = { $study }: months and dates do not agree
    .why = { $have } months are given, but from { $start } to { $end } there are fewer.
    .do = Correct the one that is wrong.
finding-study-production-unsaid = { $study }: is it in production?
    .why = Pilots and proofs of concept do not count.
    .do = Say yes or no.
finding-study-not-in-production = { $study } is not in production
    .why = Pilots and proofs of concept do not count.
    .do = Replace it by a project that is in production.
finding-study-affiliate-unsaid = { $study }: is the customer an affiliate?
    .why = Your own company and its affiliates do not count as customers.
    .do = Say yes or no.
finding-study-affiliate = { $study }: the customer is your own company or an affiliate
    .why = Such case studies do not count.
    .do = Replace it by one of an unrelated customer.
finding-study-same-customer = { $study } is a second case study of { $customer }
    .why = Each customer counts once; { $other } is the first.
    .do = Replace one of the two.
finding-study-similar-customer = { $study }: is “{ $customer }” the same company as “{ $name }”?
    .why = The names are almost the same (see { $other }), and one customer may stand behind one case study only.
    .do = If they are one company, choose another customer; otherwise write the names so that they differ.
finding-study-used-before-unsaid = { $study }: was it used in an earlier audit?
    .why = Public case studies must not have been used in an earlier MSP audit or renewal.
    .do = Say yes or no.
finding-study-reused-public = { $study } was used before
    .why = Public case studies must not have been used in an earlier MSP audit or renewal.
    .do = Replace it by a new one.
finding-study-reused-private = { $study } was used before
    .why = { $reading }
    .do = Replace it by a new one, or ask the MSP team first.
finding-study-public-unsaid = { $study }: public or private?
    .why = Public and private case studies are counted and checked differently.
    .do = Say which it is.
finding-study-url-missing = { $study }: no public address
    .why = A public case study is handed in by its address.
    .do = Publish it and enter the https address.
finding-study-url-invalid = { $study }: this is not a web address: { $url }
    .why = The reader must be able to open it directly.
    .do = Paste the whole address from the browser, beginning with https://.
finding-study-url-not-https = { $study }: the address does not begin with https
    .why = Browsers warn of { $url }, and a reviewer may not get further.
    .do = Enter the https address.
finding-study-url-private = { $study }: only your own network may know { $host }
    .why = The case study must be public; { $url } looks like an internal address.
    .do = Open it from outside your network, or enter the public address.
finding-study-url-login = { $study }: the page may ask for a login
    .why = { $url } must be readable by anybody without an account.
    .do = Open it in a private browser window to make sure.
finding-study-form-missing = { $study }: in which form is it public?
    .why = The checklist names formal case studies, white papers, videos and blog posts.
    .do = Choose the form.
finding-study-public-name-missing = { $study }: nothing stands for the customer's name
    .why = An anonymised case study needs a description in its place, such as “a logistics company”.
    .do = Enter what the public is to read.
finding-study-name-in-text = { $study }: the text names the customer
    .why = “{ $customer }” is to stay confidential, but stands in: { $elements }.
    .do = Replace the name in the text by the public description.
finding-study-name-in-facts = { $study }: the title, public name or a caption names the customer
    .why = “{ $customer }” is to stay confidential, and these are published.
    .do = Take the name out.
finding-study-name-unsearchable = { $study }: { $names } cannot be searched for
    .why = Too little is left to look for, so nobody knows whether it stands in what is published.
    .do = Give a longer spelling, or remove the name from the list.
finding-study-metrics-prove-nothing = { $study }: no measure proves anything yet
    .why = A measure convinces with a number, its unit and the time it was taken over.
    .do = Complete one row: what, before or after, unit and period.
finding-study-mark-open = { $study }: a confidential passage has no end
    .why = A mark without its counterpart withholds nothing, and the passage would be published: “{ $passage }”.
    .do = Complete the pair ⟦ ⟧, or remove the mark.
finding-study-same-diagram = { $study }: before and after are the same picture
    .why = The existing and the new architecture are one and the same file.
    .do = Replace one of the two.
finding-study-consent-missing = { $study }: nobody at the customer has agreed yet
    .why = What is published about a customer should be agreed with the customer.
    .do = Note who agreed, when and in what form, and attach the mail or letter.
finding-study-consent-stale = { $study }: the public text has changed since the customer agreed
    .why = { $who } agreed to another text on { $date }.
    .do = Show the customer the text again, or undo the changes.
finding-study-customer-unknown = { $study }: the customer is unknown
    .why = The study is to be anonymised. As long as nobody has entered the customer's name, it cannot be searched for, and the public version may show it.
    .do = Enter the legal name of the customer; it stays out of everything public.
finding-study-contacts-in-public = { $study }: { $n ->
        [one] the public version shows an address or a number
       *[other] the public version shows { $n } addresses or numbers
    }
    .why = These lead to somebody although no name is listed: { $names }.
    .do = Replace them, mark them as confidential, or say in Publishing why they may stand there.
finding-study-names-unconfirmed = { $study }: { $n ->
        [one] the public version shows what looks like a name
       *[other] the public version shows { $n } words that look like names
    }
    .why = Nobody has said whether these may be named: { $names }.
    .do = In Publishing, protect each name or say why it may stand there.
finding-study-consent-begun = { $study }: the consent is begun; who agreed?
    .why = A consent counts when it says who agreed, when and in what form.
    .do = Complete the three fields in Publishing, or remove the consent.
finding-study-public-incomplete = { $study }: the public version lacks { $elements }
    .why = The words are all marked as confidential, so that nothing is left in the public version.
    .do = Write what the public is to read, or withhold the element as a whole.

## Evidence and citations

finding-citation-pages-beyond = { $evidence }: pages { $pages } are cited, and the file does not have them
    .why = It has { $have ->
        [one] one page
       *[other] { $have } pages
    }; the citation for { $control } would lead nowhere.
    .do = Correct the pages, or attach the complete document.
finding-citation-without-evidence = A citation for { $control } has lost its evidence
    .why = The evidence was removed from the library, so the citation counts for nothing.
    .do = Cite something else, or remove the citation.
finding-citation-unknown-place = { $evidence } is cited for { $place }, which this edition does not know
    .why = The citation counts for nothing here, and would not be handed in.
    .do = Cite it for a demand of this edition, or remove the citation.
finding-evidence-empty = { $evidence } has neither a file nor an address
    .why = It is cited, but there is nothing to hand in.
    .do = Attach the file or enter the address.
finding-evidence-lost = { $evidence }: the file is no longer in the workspace
    .why = It was attached and is cited, but its content is gone from the folder, so it cannot be handed in. A sync may not have finished.
    .do = Let the sync finish, or attach the same file again.
finding-evidence-altered = { $evidence }: the file is no longer what was attached
    .why = Its content in the workspace has changed, by a damaged disk or a program that wrote into it. Such a file is not handed in.
    .do = Attach the same file again, or fetch it from a folder that still has it.
finding-evidence-unfinished = { $evidence } has not finished downloading
    .why = On this computer the file has another length than the one that was attached; sync services leave such placeholders until a file is wanted. It is not submitted as it is.
    .do = Open it once in Finder or Explorer so that it is downloaded, or attach the same file again.
finding-evidence-uncited = { $evidence } is not cited anywhere
    .why = Evidence that nothing cites leads no reader anywhere and is left out.
    .do = Cite it for a demand, or remove it.

## Workspace

finding-field-conflict = A field has { $n } values
    .why = { $place } was set differently by people working at the same time; only the value in force would be handed in.
    .do = Choose the right one.
finding-text-conflict = A text was rewritten on two laptops at once
    .why = { $place }: both versions were kept. What stands there now joins them, and nobody has written it so.
    .do = Choose the text that counts under “To be settled first”, or write it anew.
finding-damage-unhealed = { $file } is damaged
    .why = It could not be healed ({ $description }); something that was entered may be missing.
    .do = Ask everybody who works in this folder to open it once, or restore the file from a backup.
finding-changes-not-arrived = Changes of a colleague have not arrived yet: { $file }
    .why = What is wrong: { $description }. What was entered there is missing from everything you see here, so the workspace is incomplete and an export is a draft.
    .do = Do not export yet. Let the sync service finish: open the folder in Finder or Explorer and choose to keep it on this device.
finding-file-not-understood = { $file } lies in the folder of the workspace
    .why = What it is: { $description }.
    .do = Nothing has to be done. A file of your own is safer in another folder.

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

finding-evidence-period-reversed = { $evidence }: the period ends before it begins
    .why = It says from { $from } to { $until }. An auditor reads that as a careless record.
    .do = Correct the dates of the period.
finding-evidence-secret = { $evidence } is marked as secret and would be handed in
    .why = Whoever marked it so does not want it outside the company. In the bundle it would be.
    .do = Cite something else, hand in a redacted copy and lower the marking, or ask its owner.
finding-citation-second-look = { $evidence }: the file is newer than { $n ->
    [one] its citation
   *[other] { $n } of its citations
}
    .why = A newer file has taken the place of the one that was cited. The pages may have moved.
    .do = Look at each citation and confirm that it still shows what it shall.
finding-redaction-on-earlier-file = { $evidence }: { $n ->
    [one] a black box was
   *[other] { $n } black boxes were
} drawn on an earlier file
    .why = On the present file they may cover the wrong place and leave open what must be hidden.
    .do = Draw them again on the present file, or remove them.
finding-file-secret = { $evidence }: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. Whoever reads the folder could use it.
    .do = Black it out here, attach a file without it, or say why it may stay. A real key must also be revoked.
finding-file-identity = { $evidence }: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. The law protects such numbers; no audit needs them.
    .do = Black it out, attach a file without it, or say why it may stay.
finding-file-account = { $evidence }: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. It tells outsiders whose system this is.
    .do = Black out what belongs to a customer, or say why it may stay.
finding-file-contact = { $evidence }: { $n ->
    [one] { $what }
   *[other] { $n } × { $what }
}
    .why = { $places }. People have a right not to be passed on needlessly.
    .do = Black out what the audit does not need, or say why it may stay.
finding-file-encrypted = { $evidence } asks for a password
    .why = The auditor cannot open it, and Proofbook could neither bind nor search it.
    .do = Attach a copy without a password.
finding-file-damaged = { $evidence }: { $what }
    .why = The auditor may see an error instead of the evidence.
    .do = Export or scan the file again and put it in the place of this one.
finding-file-macros = { $evidence } carries macros
    .why = Many companies refuse such files, and Box marks them.
    .do = Save it without macros or as a PDF, or say why they must stay.
finding-file-program = { $evidence } carries a program: { $what }
    .why = A program in a submission is refused by every mail and virus filter.
    .do = Attach the file without it.
finding-file-script = { $evidence } carries a script
    .why = Viewers warn when it is opened. The bound copy is without it; the original is not.
    .do = Export the file anew without it, or say why it may stay.
finding-file-outside = { $evidence } refers to something outside of itself
    .why = { $what }. On the auditor’s machine it may be missing.
    .do = Embed what it needs, or say why it may stay.
finding-file-bomb = { $evidence } unpacks to far more than it is
    .why = Virus filters refuse such files, and Proofbook did not read it.
    .do = Attach the files themselves instead of this archive.
finding-file-ending = { $evidence }: the name does not say what the file is
    .why = It ends in .{ $what }, but its content is of another kind. The auditor’s program may not open it.
    .do = Give it the right ending and attach it again.
finding-file-position = { $evidence } says where it was taken
    .why = A photograph’s position tells where a customer’s site or a person’s home is.
    .do = Let exported copies be cleaned, or say why it may stay.
finding-file-author = { $evidence } names who made it
    .why = { $what }, in the properties of the file.
    .do = Let exported copies be cleaned, or say why the name may stay.
finding-file-review = { $evidence }: { $what }
    .why = The auditor can read what was meant for colleagues only.
    .do = Accept or remove it in the file and attach it again, or say why it may stay.
finding-file-not-shown = { $evidence }: { $what }
    .why = { $n ->
        [0] { $places }
       *[other] { $places }: { $detail }
    }. Whoever reads only the evidence PDF does not see it.
    .do = { $way } If the exhibit may stay as it is, say why.
finding-file-not-bound = { $evidence } has no pages in the evidence PDF: { $what }
    .why = Its exhibit is a sheet that names the original. Whoever reads only the PDF does not see the document.
    .do = { $way } If the original is enough, say why.
finding-file-not-searched = { $evidence }: { $what }
    .why = { $places }. Passwords, keys and names in it would leave without anybody having seen them.
    .do = Read it yourself or attach a form that can be searched. If it may go as it is, say why.
finding-file-pictures-not-searched = { $n ->
    [one] The text in one picture is not searched
   *[other] The text in { $n } pictures is not searched
}
    .why = What is written in a picture cannot be searched for passwords, account numbers and names: { $names }.
    .do = Look at each of them, and dismiss the remark in the list of what was found in it.
finding-file-not-the-document = { $evidence } is not the document itself: { $what }
    .why = The auditor would get something that only stands for the evidence.
    .do = { $way }
finding-file-hidden-text = { $evidence }: { $what }
    .why = { $n ->
        [0] { $places }
       *[other] { $places }: { $detail }
    }. Nobody sees it on the page, but whoever copies or searches the file finds it.
    .do = Remove it in the file and attach it again, put a black box over it, or say why it may stay.
finding-file-text-layer = { $evidence } carries recognised text under its scanned pages
    .why = First on { $places }; pages like this: { $what }. What a picture shows and what its text says may differ, and only the picture was looked at.
    .do = Search the file for names that must not be in it, or say why the text may stay.
finding-file-undrawn = { $evidence }: the black boxes cannot be burned in faithfully
    .why = { $places } would lose characters when it becomes a picture, because the file does not carry their shapes. Nothing is exported before this is solved.
    .do = Save the file with all its fonts embedded (PDF/A) and attach that, or take the black boxes off this page.
finding-file-restricted = { $evidence }: printing or copying is restricted
    .why = The PDF opens without a password, but an owner password forbids some viewers to print it or to copy from it. Its pages are in the evidence PDF, and its text was searched.
    .do = Nothing has to be done. If the auditor shall be able to print the original, export it anew without restrictions.
finding-file-rights-managed = { $evidence } is protected by a sensitivity label or a rights management
    .why = Only people who were given the right can open it, so the auditor cannot, and Proofbook could neither put its pages into the evidence PDF nor search it.
    .do = Open it in the program that protected it, remove the label or save a copy without protection, and attach that. If you may not, ask the owner of the document or your administrator.
finding-file-parts-encrypted = { $evidence } is encrypted by the program that made it
    .why = Its parts can be read only there, with a password. The auditor cannot open it, and Proofbook could neither put its pages into the evidence PDF nor search it.
    .do = Save it in that program without a password, or as a PDF, and attach that.
finding-file-date-differs = { $evidence }: the date differs from the document
    .why = You say { $date }; the document itself speaks of { $found }.
    .do = Check which is right. If the document carries the older date, the older one counts.
