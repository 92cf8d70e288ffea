using System.Collections.Immutable;
using System.Globalization;
using Samverkan.Core.Criteria;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>A programme as people read it: every provision as a sentence in Swedish and English, with its source.</summary>
public static class ProgrammeOutline
{
    /// <summary>The sections of a programme that have something to say, in reading order.</summary>
    /// <param name="programme">The programme.</param>
    public static ImmutableArray<OutlineSection> Of(Programme programme)
    {
        ArgumentNullException.ThrowIfNull(programme);
        OutlineSection[] all =
        [
            Section("Om programmet", "About the programme", About(programme)),
            Section("Parter", "Parties", programme.Parties.Select(static p => Line(p.Id, Colon(p.Name, Join(p.Roles.Select(ProgrammeTerms.Of))), p.Source))),
            Section("Faser", "Phases", Phases(programme.Phases)),
            Section("Start", "Start", programme.StartWaves.Select(static w => Line(w.Id, Colon(Same(NodaTime.Text.LocalDatePattern.Iso.Format(w.From)), w.Says), w.Source))),
            Section("Stängt för deltagare", "Closed for participants", programme.Closures.Select(static c => Line(c.Id, c.Name, c.Source))),
            Section("Målgrupp", "Target group", Cited(programme.CommonTargetGroup)),
            Section("Behov i gruppen", "Needs in the group", Stated(programme.DocumentedNeeds)),
            Section("Särskild uppmärksamhet", "Special attention", Stated(programme.FocusGroups)),
            Section("Spår", "Tracks", programme.Tracks.SelectMany(Track)),
            Section("Metod", "Method", programme.Method.Select(static m => Line(m.Id, Colon(ProgrammeTerms.Of(m.Step), m.Text), m.Source))),
            Section("Före start och genomlysning", "Before a start and a history review", Requires(programme.Requires)),
            Section("Arbetssätt", "Way of working", Stated(programme.Approach)),
            Section("Team", "Teams", Teams(programme)),
            Section("Övrig personal", "Other staff", programme.Staff.Select(static s => Line(s.Id, Staff(s), s.Source))),
            Section("Enkäter", "Surveys", programme.Surveys.Select(static s => Line(s.Id, Colon(s.Name, Colon(ProgrammeTerms.Of(s.Informant), Join(s.Statements.Select(static statement => statement.Text)))), s.Source))),
            Section("Mål", "Goals", programme.Goals.Select(static g => new OutlineLine(g.Id.Value, Goal(g), g.Source))),
            Section("Vägen genom programmet", "The way through the programme", programme.Funnel.Select(static f => Line(f.Id, Colon(f.Text, new(f.Reached.Describe(Language.Swedish), f.Reached.Describe(Language.English))), f.Source))),
            Section("Mätning av progression", "Measurement of progression", Progression(programme)),
            Section("Styrning", "Governance", programme.Governance.Select(static g => Line(g.Id, Colon(g.Text, When(g)), g.Source))),
            Section("Dagordning", "Agenda", programme.StandingAgenda.Select(static point => Line(point.Id, point.Text, point.Source))),
            Section("Åtaganden", "Commitments", programme.Commitments.Select(static c => Line(c.Id, Colon(ProgrammeTerms.Of(c.Principle), c.Text), c.Source))),
            Section("Rekommendationer", "Recommendations", Stated(programme.RecommendationCategories)),
            Section("Val", "Options", programme.Options.Select(static o => new OutlineLine(o.Name.Value, Option(o), o.Source))),
            Section("Öppna frågor", "Open questions", Stated(programme.OpenQuestions)),
        ];
        return [.. all.Where(static section => !section.Lines.IsEmpty)];
    }

    private static IEnumerable<OutlineLine> About(Programme programme)
    {
        yield return new OutlineLine("", programme.Purpose, programme.Document);
        yield return new OutlineLine("", ProgrammeTerms.Of(programme.ProgrammingPeriod), programme.Funding?.Source ?? programme.Document);
        foreach (ProgrammeStatus status in programme.Statuses)
            yield return new OutlineLine("", Colon(ProgrammeTerms.Of(status.Status), status.Says), status.Source, status.IsOutside);
        if (programme.RegistryNumber is { } number)
            yield return new OutlineLine("", Colon(new("diarienummer", "registry number"), Same(number.Value)), number.Source, number.IsOutside);
        foreach (Stated<Calendars.DatePeriod> period in programme.Period.Otherwise.Insert(0, programme.Period))
            yield return new OutlineLine("", Colon(new("tid", "time"), Same(period.Value.ToString())), period.Source, period.IsOutside);
        if (programme.PlannedParticipants is { } planned)
            yield return new OutlineLine("", Colon(new("planerade deltagare", "planned participants"), Number(planned.Value)), planned.Source, planned.IsOutside);
        if (programme.Funding is { } funding)
        {
            yield return new OutlineLine("", funding.Fund, funding.Source);
            if (funding.Total is { } total)
                yield return new OutlineLine("", Colon(new("hela budgeten", "whole budget"), Money(total.Value)), total.Source, total.IsOutside);
            if (funding.Support is { } support)
                yield return new OutlineLine("", Colon(new("fondens stöd", "the fund's support"), Money(support.Value)), support.Source, support.IsOutside);
            if (funding.UnionRatePercent is { } rate)
                yield return new OutlineLine("", Colon(new("unionens medfinansieringsgrad", "the Union's co-financing rate"), Percent(rate.Value)), rate.Source, rate.IsOutside);
            if (funding.ComputedSharePercent is { } share)
                yield return new OutlineLine("", Colon(new("stödets andel, uträknad", "the support's share, computed"), Percent(share)), funding.Support!.Source with { Confidence = Confidence.Derived }, funding.Support.IsOutside);
            foreach (OutlineLine line in Headings(funding))
                yield return line;
        }
    }

    // Under which headings of the fund the project bank has the programme.
    private static IEnumerable<OutlineLine> Headings(Funding funding)
    {
        (LocalizedText Name, Stated<string>? Stated)[] texts =
        [
            (new("programområde", "programme area"), funding.ProgrammeArea),
            (new("specifikt mål", "specific objective"), funding.SpecificObjective),
            (new("interventionstyp", "field of intervention"), funding.InterventionField),
            (new("programmets nummer (CCI)", "the fund's programme (CCI)"), funding.Cci),
            (new("region", "region"), funding.Region),
            (Same("NUTS 2"), funding.Nuts2Code),
            (new("stödmottagarens postnummer", "the beneficiary's postcode"), funding.BeneficiaryPostcode),
            (new("stödmottagarens ort", "the beneficiary's place"), funding.BeneficiaryPlace),
        ];
        foreach ((LocalizedText name, Stated<string>? stated) in texts)
        {
            if (stated is not null)
                yield return new OutlineLine("", Colon(name, Same(stated.Value)), stated.Source, stated.IsOutside);
        }

        (LocalizedText Name, Stated<bool>? Stated)[] answers =
        [
            (new("sekundärtema, motverka barnfattigdom", "secondary theme, combat child poverty"), funding.CombatsChildPoverty),
            (new("insats av strategisk betydelse", "operation of strategic importance"), funding.IsStrategic),
        ];
        foreach ((LocalizedText name, Stated<bool>? stated) in answers)
        {
            if (stated is not null)
                yield return new OutlineLine("", Colon(name, stated.Value ? new("ja", "yes") : new("nej", "no")), stated.Source, stated.IsOutside);
        }
    }

    private static IEnumerable<OutlineLine> Phases(ImmutableArray<Phase> phases) =>
        phases.SelectMany(static p => Phases(p.Phases).Prepend(Line(p.Id, Colon(p.Name, Same(p.Period.ToString())), p.Source)));

    private static IEnumerable<OutlineLine> Cited(Criterion criterion) => criterion is Cited cited
        ? [new OutlineLine(cited.Id, Colon(cited.Says, new(cited.Describe(Language.Swedish), cited.Describe(Language.English))), cited.Source)]
        : criterion.Parts.SelectMany(Cited);

    private static IEnumerable<OutlineLine> Track(Track track)
    {
        LocalizedText text = Colon(track.Name, track.Purpose);
        if (track.Places is { } places)
            text = new($"{text.Swedish} ({Number(places).Swedish} platser)", $"{text.English} ({Number(places).English} places)");
        IEnumerable<OutlineLine> own = track.TargetGroup is { } group ? Cited(group) : [];
        return own.Prepend(new OutlineLine(track.Id.Value, text, track.Source));
    }

    private static IEnumerable<OutlineLine> Requires(StartRequirements? requirements)
    {
        (LocalizedText Name, Stated<bool>? Stated)[] all =
        [
            (new("remiss före start", "referral before a start"), requirements?.Referral),
            (new("samtycke till deltagande före start", "consent to take part before a start"), requirements?.ParticipationConsent),
            (new("hävd sekretess före genomlysning", "waiver of secrecy before a history review"), requirements?.WaiverBeforeHistoryReview),
        ];
        foreach ((LocalizedText name, Stated<bool>? stated) in all)
        {
            if (stated is not null)
                yield return new OutlineLine("", Colon(name, stated.Value ? new("krävs", "required") : new("krävs inte", "not required")), stated.Source, stated.IsOutside);
        }
    }

    private static IEnumerable<OutlineLine> Teams(Programme programme) =>
        programme.TeamPlan is not { } plan
            ? []
            : plan.Teams.Select(team => new OutlineLine(team.Id.Value, Colon(team.Name, Colon(Same(team.Validity.ToString()), Join(team.Memberships.Select(Membership)))), plan.Source))
                .Append(new OutlineLine("", plan.AssignmentSource.Says ?? new("vilka områden och dagar som hör till vilket team", "which districts and days belong to which team"), plan.AssignmentSource));

    private static LocalizedText Membership(TeamMembership member)
    {
        LocalizedText role = member.Role switch
        {
            TeamRole.EmploymentOfficer => new("arbetsförmedlare", "employment officer"),
            TeamRole.JobCoach => new("jobbcoach", "job coach"),
            TeamRole.SocialWorker => new("socialsekreterare", "social worker"),
            TeamRole.DevelopmentLead => new("utvecklingsledare", "development lead"),
            _ => new("chef", "line manager"),
        };
        if (member.Kind == MembershipKind.ExternalCollaborator)
            return new($"{role.Swedish} utanför teamet", $"{role.English} outside the team");
        return member.SharePercent switch
        {
            null => new($"{role.Swedish} på deltid, andelen anges inte", $"{role.English} part time, the share is not stated"),
            100 => new($"{role.Swedish} på heltid", $"{role.English} full time"),
            { } share => new($"{role.Swedish} {Percent(share).Swedish}", $"{role.English} {Percent(share).English}"),
        };
    }

    private static LocalizedText Staff(StaffResource staff)
    {
        LocalizedText text = Colon(staff.Role, staff.Text);
        if (staff.Persons is { } persons)
            text = new($"{text.Swedish}; personer: {Number(persons).Swedish}", $"{text.English}; persons: {Number(persons).English}");
        return staff.SharePercent is { } share
            ? new($"{text.Swedish}; av heltid: {Percent(share).Swedish}", $"{text.English}; of full time: {Percent(share).English}")
            : text;
    }

    private static LocalizedText When(GovernanceEvent planned)
    {
        LocalizedText often = planned.Times is > 1 and var times ? new($"{Number(times).Swedish} gånger", $"{Number(times).English} times") : ProgrammeTerms.Of(planned.Recurrence);
        return planned.Month is { } month ? Join([often, Same(NodaTime.Text.YearMonthPattern.Iso.Format(month))]) : often;
    }

    private static IEnumerable<OutlineLine> Progression(Programme programme) =>
        programme.Progression is not { } cadence
            ? []
            : [new OutlineLine(cadence.IndicatorSet.Value, new($"var {Number(cadence.EveryMonths).Swedish}:e månad från start", $"every {Number(cadence.EveryMonths).English} months from the start"), cadence.Source)];

    private static LocalizedText Goal(Goal goal)
    {
        LocalizedText judged = goal.NotAssessable is { } reason
            ? new($"bedöms inte: {ProgrammeTerms.Of(reason).Swedish}", $"not assessed: {ProgrammeTerms.Of(reason).English}")
            : goal.Threshold is { } threshold ? ProgrammeTerms.Of(threshold) : Same("");
        List<LocalizedText> told = [judged.Swedish.Length == 0 ? goal.Text : new($"{goal.Text.Swedish} ({judged.Swedish})", $"{goal.Text.English} ({judged.English})")];
        if (goal.Population is { } population)
            told.Add(new($"gäller: {population.Describe(Language.Swedish)}", $"about: {population.Describe(Language.English)}"));
        else if (goal.Numerator is not null)
            told.Add(new("gäller: alla", "about: everybody"));
        if (goal.Unit != CountingUnit.None)
            told.Add(Colon(new("räknar", "counts"), ProgrammeTerms.Of(goal.Unit)));
        if (goal.Informant != Informant.None)
            told.Add(Colon(new("enligt", "according to"), ProgrammeTerms.Of(goal.Informant)));
        return Join(told);
    }

    private static LocalizedText Option(ProgrammeOption option)
    {
        LocalizedText readings = Join(option.Readings.Select(reading =>
            string.Equals(reading.Name, option.Default, StringComparison.Ordinal)
                ? new LocalizedText($"{reading.Name} = {reading.Text.Swedish} (förval)", $"{reading.Name} = {reading.Text.English} (default)")
                : new LocalizedText($"{reading.Name} = {reading.Text.Swedish}", $"{reading.Name} = {reading.Text.English}")));
        return new($"{option.Question.Swedish} {readings.Swedish}", $"{option.Question.English} {readings.English}");
    }

    private static OutlineSection Section(string swedish, string english, IEnumerable<OutlineLine> lines) => new(new(swedish, english), [.. lines]);

    private static IEnumerable<OutlineLine> Stated(ImmutableArray<StatedProvision> provisions) => provisions.Select(static p => Line(p.Id, p.Text, p.Source));

    private static OutlineLine Line(ProvisionId id, LocalizedText text, SourceReference source) => new(id.Value, text, source);

    private static LocalizedText Colon(LocalizedText first, LocalizedText second) => new($"{first.Swedish}: {second.Swedish}", $"{first.English}: {second.English}");

    private static LocalizedText Join(IEnumerable<LocalizedText> texts)
    {
        LocalizedText[] all = [.. texts];
        return new(string.Join("; ", all.Select(static t => t.Swedish)), string.Join("; ", all.Select(static t => t.English)));
    }

    private static LocalizedText Same(string text) => LocalizedText.Same(text);

    private static LocalizedText Money(Amount amount)
    {
        string english = amount.Value.ToString(amount.Value == decimal.Truncate(amount.Value) ? "#,##0" : "#,##0.00", CultureInfo.InvariantCulture);
        return new($"{english.Replace(',', '\u00A0').Replace('.', ',')}\u00A0{amount.Currency}", $"{english} {amount.Currency}");
    }

    // Groups of three: a no-break space in Swedish, a comma in English; a decimal comma in Swedish.
    private static LocalizedText Number(int value)
    {
        string english = value.ToString("N0", CultureInfo.InvariantCulture);
        return new(english.Replace(',', '\u00A0'), english);
    }

    private static LocalizedText Percent(decimal value)
    {
        string english = value.ToString(CultureInfo.InvariantCulture);
        return new($"{english.Replace('.', ',')}\u00A0%", $"{english}%");
    }
}
