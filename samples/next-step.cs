#:project ../src/Samverkan.Matching/Samverkan.Matching.csproj
using NodaTime;
using Samverkan.Core.Access;
using Samverkan.Core.Forms;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Events;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;
using Samverkan.Core.Vocabulary;
using Samverkan.Matching.NextStep;
using Samverkan.Matching.Vacancies;

Programme programme = ProgrammeCatalog.Stockholmskraften;
LocalDate today = new(2025, 3, 3);
SecrecyDomain af = new("af");
JourneyId person = new(ParticipantId.FromBits(1), programme.Id);

// A person who does not exist: mapped together with the team, in a group until the middle of March.
List<Entry> entries = [];
Tell(1, 7, new Started());
Tell(1, 20, new FormAnswered(new("sk-joint-mapping"), 1, Respondent.Together,
    [new(new("direction"), AnswerValue.Of(new AnswerCode("work"))), new(new("support-health-care"), AnswerValue.Of(true))]));
Tell(2, 3, new ActivityStarted(new("group"), ActivityKind.Social, WeeklyHours: 15));
Tell(2, 10, new WorkProfileTold([.. Enum.GetValues<ProfilePart>()], Wishes: ["ssyk:5120"], Places: ["0180"], MostPercent: 50));
Tell(3, 14, new ActivityEnded(new("group"), ActivityEndReason.Completed));

// What the programme offers.
ProgrammeEvent[] offers =
[
    new ActivityOffered(new("coaching"), "Jobbcoachning", ActivityKind.JobDirected, new(2025, 3, 17), 8, new(2025, 6, 13), WeeklyHours: 10), new PlacesFilled(new("coaching"), 5),
    new ActivityOffered(new("full-time"), "Arbetsträning på heltid", ActivityKind.JobDirected, new(2025, 3, 10), 4, new(2025, 6, 13), WeeklyHours: 40), new PlacesFilled(new("full-time"), 0),
    // Begun, but people come in as they go.
    new ActivityOffered(new("walks"), "Hälsogrupp", ActivityKind.Health, new(2025, 1, 13), 12, WeeklyHours: 4, Intake: ActivityIntake.Rolling), new PlacesFilled(new("walks"), 7),
];
ProgrammeLog log = ProgrammeLog.Fold(programme.Id, offers.Select((offer, i) => new ProgrammeLogEntry(
    EntryId.FromBits((UInt128)(100 + i)), programme.Id, i + 1, new(2025, 1, 7), At(1, 7), new Author(StandardRoles.Caseworker, StaffId.FromBits(1)), programme.Edition.Id, 3, offer)));

// Nothing rests on what the reader may not see: the planner is given a view.
JourneyView view = JourneyView.Of(person, entries, new ReadingAccess(af, StandardRoles.Caseworker, StandardPurposes.Coordination), AccessPolicy.Standard(af), At(3, 31));
NextStepProposal next = new NextStepPlanner(programme).Propose(view, log, today);
foreach (StepProposal step in next.Steps)
{
    Console.WriteLine($"{step.Offer.Offer.Name}: {step.Fits}");
    foreach (StepReason reason in step.Reasons)
        Console.WriteLine($"  {reason.Value}: {reason.Says.Explain(Language.Swedish)}");
}

foreach (RefusedOffer refused in next.NotProposed)
    Console.WriteLine($"{refused.Offer.Offer.Name}: {string.Join("; ", refused.Because.Select(static because => because.Explain(Language.Swedish)))}");
foreach (ForeseenGap gap in next.Gaps)
    Console.WriteLine(gap.Says.Explain(Language.Swedish));
foreach (ContactProposal contact in next.Contacts)
    Console.WriteLine($"{JourneyWords.Of(contact.Kind)}: {contact.Says.Explain(Language.Swedish)}");

// Vacancies beside what the person has agreed to use. The demand stands before the wish.
Vacancy[] vacancies =
[
    new() { Id = "cook", Headline = "Kock", Occupation = new(null, "5120"), Municipality = new("0180"), LeastPercent = 100, LastDay = new(2025, 4, 30) },
    new() { Id = "cold", Headline = "Kallskänka", Occupation = new(null, "5121"), Municipality = new("0180"), LeastPercent = 50, LastDay = new(2025, 4, 30) },
];
foreach (RankedVacancy ranked in new VacancyRanking(OccupationTaxonomy.Empty).Rank(WorkProfile.Of(view, today), vacancies, today))
    Console.WriteLine($"{ranked.Vacancy.Headline}: {ranked.Fits}, {ranked.Points} poäng {string.Join("; ", ranked.Missing.Select(static missing => missing.Explain(Language.Swedish)))}");

void Tell(int month, int day, JourneyEvent body) => entries.Add(new Entry(
    EntryId.FromBits((UInt128)(entries.Count + 1)), person, entries.Count + 1, new(2025, month, day), At(month, day), new Author(StandardRoles.Caseworker, StaffId.FromBits(1)), af,
    body.DefaultCategory, programme.Edition.Id, 1, body));

static Instant At(int month, int day) => Instant.FromUtc(2025, month, day, 12, 0);
