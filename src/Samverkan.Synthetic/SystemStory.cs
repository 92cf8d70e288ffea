using System.Collections.Immutable;
using NodaTime;
using Samverkan.Core.Calendars;
using Samverkan.Core.Identity;
using Samverkan.Core.Journeys;
using Samverkan.Core.Organisations;
using Samverkan.Core.ProgrammeLogs;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Synthetic;

/// <summary>What a programme does with the world around it: services, employers, agreements, offers, competence and promises.</summary>
internal sealed class SystemStory(Programme programme, LocalDate last, SeededRandom random, SeededRandom beside, ProgrammeLogWriter writer)
{
    private const int DaysBetweenForums = 180;

    private static readonly ImmutableArray<(string Service, string ForWhom)> Missing =
    [
        ("Arbete i liten skala utan krav på start", "De som har varit borta från arbete länge"),
        ("Svenska på arbetsplatsen", "De som lär sig bäst i arbete"),
        ("Stöd efter anställning", "De som nyss har börjat arbeta"),
    ];

    /// <summary>Employers who do not exist.</summary>
    public static ImmutableArray<string> Employers { get; } = ["Byggbolaget", "Vårdbolaget", "Lagerbolaget", "Restaurangbolaget"];

    private static readonly ImmutableArray<(string Name, ActivityKind Kind)> Offered =
    [
        ("Arbetsträning hos arbetsgivare", ActivityKind.JobDirected), ("Yrkeskurs", ActivityKind.SkillsUpgrading), ("Hälsogrupp", ActivityKind.Health), ("Mötesplats", ActivityKind.Social),
    ];

    private static readonly ImmutableArray<(string What, string Name, ActivityKind Kind, decimal Hours)> Always =
        [("coaching", "Jobbcoachning", ActivityKind.JobDirected, 8), ("course", "Kurs inför yrkesutbildning", ActivityKind.SkillsUpgrading, 16)];

    private readonly LocalDate _start = programme.Period.Value.Start;
    private readonly ImmutableArray<OrganisationId> _parties =
        [.. programme.Parties.Where(static party => party.Organisation is not null && party.Roles.Contains(PartyRole.Partner) || party.Roles.Contains(PartyRole.Owner)).Select(static party => party.Organisation).OfType<OrganisationId>().Distinct().Order()];

    public void Tell()
    {
        Services();
        EmployersForums();
        LocalDate agreed = Days.Weekday(_start.PlusDays(random.Between(10, 60)));
        if (agreed < last)
            writer.Loose(agreed, new AgreementMade(new("local-agreement"), "Gemensamma vägar till arbete", _parties, new DatePeriod(agreed, last), ["Vård", "Bygg"]));
        Offers();
        if (programme.Tracks.FirstOrDefault(static track => track.Kind == TrackKind.Competence)?.Id is { } track)
            Competence(track);
        Promises();
    }

    private void Services()
    {
        LocalDate mapped = Days.Weekday(_start.PlusDays(random.Between(40, 120)));
        if (mapped >= last)
            return;
        writer.Loose(mapped, new ServicesInventoried("Programmets område", [new("Arbetsmarknadsenheten", _parties[0], ActivityKind.JobDirected), new("Språkcaféet"), new("Verkstaden", null, ActivityKind.Social)]));
        for (int i = 0; i < Missing.Length; i++)
        {
            LocalDate proposed = Days.Weekday(mapped.PlusDays(random.Between(20, 90)));
            LocalDate answered = Days.Weekday(proposed.PlusDays(random.Between(30, 120)));
            bool isAnswered = random.Happens(SyntheticLogAssumptions.ProposalAnswered);
            ProposalAnswer answer = random.Pick<ProposalAnswer>([(ProposalAnswer.Taken, 0.5), (ProposalAnswer.Declined, 0.3), (ProposalAnswer.Started, 0.2)]);
            ProposalId key = new(FormattableString.Invariant($"proposal-{i + 1}"));
            if (proposed >= last)
                continue;
            writer.Firm(proposed, new MissingServiceProposed(key, Missing[i].Service, Missing[i].ForWhom, _parties[0]));
            if (isAnswered && answered <= last)
                writer.Loose(answered, new ProposalAnswered(key, answer));
        }
    }

    private void EmployersForums()
    {
        int number = 0;
        for (LocalDate day = Days.Weekday(_start.PlusDays(random.Between(60, 110))); day < last; day = Days.Weekday(day.PlusDays(DaysBetweenForums + random.Between(-20, 20))))
        {
            writer.Loose(day, new EmployerForumHeld("Arbetsgivarforum", random.Between(4, 25), "Vägar in till arbete"));
            for (int i = 0; i < 2; i++)
                Pledge(new(FormattableString.Invariant($"pledge-{++number}")), Days.Weekday(day.PlusDays(random.Between(1, 20))));
        }
    }

    private void Pledge(PledgeId key, LocalDate day)
    {
        string employer = Employers[random.Between(0, Employers.Length - 1)];
        PledgeKind kind = random.Pick<PledgeKind>([(PledgeKind.WorkTrials, 0.5), (PledgeKind.Jobs, 0.3), (PledgeKind.Visits, 0.2)]);
        int count = random.Between(2, 8);
        bool isWhole = random.Happens(SyntheticLogAssumptions.PledgeKept);
        int kept = isWhole ? count : random.Between(0, count - 1);
        LocalDate keptOn = Days.Weekday(day.PlusDays(random.Between(30, 150)));
        if (day >= last)
            return;
        writer.Firm(day, new EmployerPledged(key, employer, kind, count, day.PlusMonths(6), "Arbetsgivarforum"));
        if (kept > 0 && keptOn <= last)
            writer.Loose(keptOn, new PledgeKept(key, kept));
    }

    private void Offers()
    {
        int number = 0;
        for (Quarter quarter = Quarter.Of(_start).Plus(1); quarter.LastDay <= last; quarter = quarter.Plus(1))
        {
            (string name, ActivityKind kind) = Offered[random.Between(0, Offered.Length - 1)];
            LocalDate told = Days.Weekday(quarter.FirstDay.PlusDays(-random.Between(20, 40)));
            LocalDate from = Days.Weekday(quarter.FirstDay.PlusDays(random.Between(3, 20)));
            int places = random.Between(6, 20);
            int filled = Enumerable.Range(0, places).Count(_ => random.Happens(SyntheticLogAssumptions.PlacesFilled));
            OfferId key = new(FormattableString.Invariant($"offer-{++number}"));
            writer.Firm(Days.Within(told, _start, from), new ActivityOffered(key, name, kind, from, places, quarter.LastDay, Intake: IntakeOf(kind)));
            writer.Loose(from.PlusDays(30), new PlacesFilled(key, filled));
            OfferBeside(quarter, number);
        }
    }

    // Work and studies are offered every quarter, with hours: they are what most mappings ask for.
    private void OfferBeside(Quarter quarter, int number)
    {
        foreach ((string what, string name, ActivityKind kind, decimal hours) in Always)
        {
            LocalDate told = Days.Weekday(quarter.FirstDay.PlusDays(-beside.Between(20, 40)));
            LocalDate from = Days.Weekday(quarter.FirstDay.PlusDays(beside.Between(3, 20)));
            int places = beside.Between(6, 20);
            int filled = Enumerable.Range(0, places).Count(_ => beside.Happens(SyntheticLogAssumptions.PlacesFilled));
            OfferId key = new(FormattableString.Invariant($"offer-{number}-{what}"));
            writer.Firm(Days.Within(told, _start, from), new ActivityOffered(key, name, kind, from, places, quarter.LastDay, WeeklyHours: hours, Intake: IntakeOf(kind)));
            writer.Loose(from.PlusDays(30), new PlacesFilled(key, filled));
        }
    }

    // A course begins for all at once; coaching, health and social activities take people in as places become free.
    private static ActivityIntake IntakeOf(ActivityKind kind) => kind == ActivityKind.SkillsUpgrading ? ActivityIntake.OneStart : ActivityIntake.Rolling;

    private void Competence(TrackId track)
    {
        for (Quarter quarter = Quarter.Of(_start).Plus(1); quarter.LastDay <= last; quarter = quarter.Plus(1))
        {
            ImmutableArray<OrganisationAttendance> attendance = [.. _parties.Select(party => new OrganisationAttendance(party, random.Between(1, 12), random.Between(0, 6), random.Between(0, 1)))];
            writer.Loose(Days.Weekday(quarter.FirstDay.PlusDays(random.Between(15, 70))), new CompetenceSessionHeld("Metoder som fungerar", attendance, track, random.Between(2, 7)));
        }
    }

    // Half-way most promises are under way, at the end most are kept; a person says it.
    private void Promises()
    {
        LocalDate halfway = Days.Weekday(_start.PlusDays(Period.DaysBetween(_start, last) / 2));
        LocalDate end = Days.Weekday(last.PlusDays(-random.Between(6, 30)));
        foreach (Commitment commitment in programme.Commitments)
        {
            bool isEarly = random.Happens(0.3);
            bool isKept = random.Happens(0.75);
            writer.Loose(halfway, new CommitmentAssessed(commitment.Id, isEarly ? CommitmentStatus.Done : CommitmentStatus.Partly, "Enligt programmets egen uppföljning"));
            writer.Loose(end, new CommitmentAssessed(commitment.Id, isEarly || isKept ? CommitmentStatus.Done : CommitmentStatus.Partly, "Enligt programmets egen uppföljning"));
        }

        if (!programme.Commitments.IsEmpty)
            Analyses(halfway, programme.Commitments[0]);
        foreach (HorizontalPrinciple principle in programme.Commitments.Select(static commitment => commitment.Principle).Distinct().Order())
        {
            LocalDate day = Days.Weekday(_start.PlusDays(random.Between(240, 400)));
            if (day < last)
                writer.Loose(day, new TrainingFollowedUp("Det som lärdes ut används i mötena", principle));
        }
    }

    // What shows a promise, and what staff believe lies behind a gap; invented, and said of no number.
    private void Analyses(LocalDate day, Commitment promised)
    {
        LanguageTag swedish = new("sv");
        GoalId? goal = programme.Goals.LastOrDefault(static one => one.NotAssessable is NotAssessableReason.Qualitative or NotAssessableReason.NoMeasure)?.Id;
        writer.Loose(day, new HorizontalAnswerNoted(promised.Id, Evidence: "Kvartalsrapportens tabeller efter kön", Link: "programmets arkiv", Language: swedish));
        writer.Loose(day, new FindingAnalysed(
            new("gap/sex/woman-man/outcome"), "De som remitterar frågar kvinnor och män om olika saker.", "Alla får samma frågor i remissen.", goal, swedish));
    }
}
