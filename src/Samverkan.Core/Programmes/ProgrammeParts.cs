using System.Collections.Immutable;
using NodaTime;
using NodaTime.Text;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Progression;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Reads the parts of a definition. Each method closes its object and returns nothing when it cannot be used.</summary>
internal sealed partial class ProgrammeParts(DefinitionContext context, CriterionCatalog criteria)
{
    private static readonly YearMonthPattern MonthPattern = YearMonthPattern.Iso;

    public static ProgrammeStatus? Status(ObjectReader reader)
    {
        ApplicationStatus? status = reader.Code<ApplicationStatus>("status");
        LocalizedText? says = reader.Localized("says");
        SourceReference? source = reader.Source("source");
        bool outside = reader.Boolean("outside", required: false) ?? false;
        reader.Close();
        return status is null || says is null || source is null ? null : new ProgrammeStatus(status.Value, says, source) { IsOutside = outside };
    }

    public static StartRequirements? Requires(ObjectReader reader)
    {
        if (reader.Object("requires", required: false) is not { } inner)
            return null;
        StartRequirements requirements = new()
        {
            Referral = StatedReader.Flag(inner, "referral"),
            ParticipationConsent = StatedReader.Flag(inner, "participationConsent"),
            WaiverBeforeHistoryReview = StatedReader.Flag(inner, "waiverBeforeHistoryReview"),
        };
        inner.Close();
        return requirements;
    }

    public static ProgressionCadence? Progression(ObjectReader reader)
    {
        if (reader.Object("progression", required: false) is not { } inner)
            return null;
        IndicatorSetId? set = inner.Key<IndicatorSetId>("indicatorSet");
        int? months = inner.Integer("everyMonths", 1, 120);
        int? before = inner.Integer("daysBefore", 0, 1000);
        int? after = inner.Integer("daysAfter", 0, 1000);
        SourceReference? source = inner.Source("source");
        if (months is { } cadence && before is { } early && after is { } late && !MeasurementSchedule.IsValid(cadence, early, late))
            inner.Refuse("daysAfter", ProgrammeCodes.WindowsOverlap.With());
        inner.Close();
        return set is null || months is null || before is null || after is null || source is null
            ? null
            : new ProgressionCadence(set, months.Value, before.Value, after.Value, source);
    }

    public Criterion? Criterion(ObjectReader reader, string name, bool required)
    {
        if (reader.Any(name, required) is not { } value)
            return null;
        Criterion? criterion = criteria.Read(value, reader.PathOf(name), reader.Findings);
        context.Chooses(reader, name, criterion);
        return criterion;
    }

    public Party? Party(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        OrganisationId? organisation = reader.Key<OrganisationId>("organisation", required: false);
        LocalizedText? name = reader.Localized("name");
        ImmutableArray<PartyRole> roles = reader.Codes<PartyRole>("roles");
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || name is null || source is null ? null : new Party(id, organisation, name, roles, source);
    }

    public Phase? Phase(ObjectReader reader, DatePeriod? within)
    {
        ProvisionId? id = context.Provision(reader);
        PhaseKind? kind = reader.Code<PhaseKind>("kind");
        LocalizedText? name = reader.Localized("name");
        DatePeriod? period = reader.Period();
        SourceReference? source = reader.Source("source");
        // Preparation comes before the project; everything else lies inside it.
        if (period is { } days && within is { } outer && kind is not (PhaseKind.PreProject or PhaseKind.Pilot))
            DefinitionContext.Within(reader, days, outer);
        ImmutableArray<Phase> phases = reader.Objects("phases", part => Phase(part, period), required: false);
        reader.Close();
        return id is null || kind is null || name is null || period is null || source is null
            ? null
            : new Phase(id, kind.Value, name, period.Value, source) { Phases = phases };
    }

    public StartWave? StartWave(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        LocalDate? from = reader.Date("from");
        int? teams = reader.Integer("teams", 1, 1000);
        LocalizedText? says = reader.Localized("says");
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || from is null || teams is null || says is null || source is null ? null : new StartWave(id, from.Value, teams.Value, says, source);
    }

    public Closure? Closure(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        LocalizedText? name = reader.Localized("name");
        OptionName? option = reader.Key<OptionName>("option", required: false);
        ImmutableArray<ClosureReading> readings = reader.Objects("readings", ClosureReading);
        SourceReference? source = reader.Source("source");
        reader.Close();
        if (option is not null)
            context.Chooses(reader, "option", "readings", option, [.. readings.Select(static reading => reading.Name)]);
        else if (readings.Length != 1)
            reader.Refuse("readings", FileCodes.MissingMember.With("option"));
        return id is null || name is null || source is null ? null : new Closure(id, name, option, readings, source);
    }

    public StatedProvision? Stated(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        LocalizedText? text = reader.Localized("text");
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || text is null || source is null ? null : new StatedProvision(id, text, source);
    }

    public Track? Track(ObjectReader reader)
    {
        TrackId? id = context.Key<TrackId>(reader, "track");
        TrackKind? kind = reader.Code<TrackKind>("kind");
        LocalizedText? name = reader.Localized("name");
        LocalizedText? purpose = reader.Localized("purpose");
        LocalizedText? content = reader.Localized("content", required: false);
        int? places = reader.Integer("places", 1, 1_000_000, required: false);
        Criterion? targetGroup = Criterion(reader, "targetGroup", required: false);
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || kind is null || name is null || purpose is null || source is null
            ? null
            : new Track(id, kind.Value, name, purpose, source) { Content = content, Places = places, TargetGroup = targetGroup };
    }

    public MethodStep? MethodStep(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        JourneyStep? step = reader.Code<JourneyStep>("step");
        LocalizedText? text = reader.Localized("text");
        ImmutableArray<ProvisionId> after = context.EarlierKeys(reader, "after");
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || step is null || text is null || source is null ? null : new MethodStep(id, step.Value, text, after, source);
    }

    public StaffResource? Staff(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        LocalizedText? role = reader.Localized("role");
        ProvisionId? party = reader.Key<ProvisionId>("party", required: false);
        context.Refers(reader, "party", party, "provision");
        LocalizedText? text = reader.Localized("text");
        int? persons = reader.Integer("persons", 1, 10_000, required: false);
        int? share = reader.Integer("sharePercent", 1, 100, required: false);
        bool meets = reader.Boolean("meetsParticipants", required: false) ?? false;
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || role is null || text is null || source is null
            ? null
            : new StaffResource(id, role, party, text, source) { Persons = persons, SharePercent = share, MeetsParticipants = meets };
    }

    public GovernanceEvent? Governance(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        GovernanceKind? kind = reader.Code<GovernanceKind>("kind");
        LocalizedText? text = reader.Localized("text");
        Recurrence? recurrence = reader.Code<Recurrence>("recurrence");
        string? month = reader.Formed("month", static value => MonthPattern.Parse(value).Success, "2023-03", required: false);
        int? times = reader.Integer("times", 1, 1000, required: false);
        SourceReference? source = reader.Source("source");
        reader.Close();
        if (id is null || kind is null || text is null || recurrence is null || source is null)
            return null;
        return new GovernanceEvent(id, kind.Value, text, recurrence.Value, source)
        {
            Month = month is null ? null : MonthPattern.Parse(month).Value,
            Times = times,
        };
    }

    public Commitment? Commitment(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        HorizontalPrinciple? principle = reader.Code<HorizontalPrinciple>("principle");
        AccessibilitySide? side = reader.Code<AccessibilitySide>("side", required: false);
        LocalizedText? text = reader.Localized("text");
        PhaseKind? due = reader.Code<PhaseKind>("due", required: false);
        LocalizedText? evidence = reader.Localized("evidence");
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || principle is null || text is null || evidence is null || source is null
            ? null
            : new Commitment(id, principle.Value, text, evidence, source) { Side = side, Due = due };
    }

    public ProgrammeOption? Option(ObjectReader reader)
    {
        OptionName? name = reader.Key<OptionName>("name");
        LocalizedText? question = reader.Localized("question");
        ImmutableArray<OptionReading> readings = reader.Objects("readings", OptionReading);
        string? chosen = reader.Text("default");
        LocalizedText? because = reader.Localized("because");
        SourceReference? source = reader.Source("source");
        if (readings.Length < 2)
            reader.Refuse("readings", ProgrammeCodes.TooFewReadings.With());
        else if (chosen is not null && !readings.Any(reading => string.Equals(reading.Name, chosen, StringComparison.Ordinal)))
            reader.Refuse("default", ProgrammeCodes.DefaultNotAmongReadings.With(string.Join(", ", readings.Select(static reading => reading.Name))));
        context.OnlyOnce(reader, "name", name, "option");
        reader.Close();
        return name is null || question is null || chosen is null || because is null || source is null
            ? null
            : new ProgrammeOption(name, question, readings, chosen, because, source);
    }

    private static OptionReading? OptionReading(ObjectReader reader)
    {
        ProvisionId? name = reader.Key<ProvisionId>("name");
        LocalizedText? text = reader.Localized("text");
        SourceReference? source = reader.Source("source");
        reader.Close();
        return name is null || text is null || source is null ? null : new OptionReading(name.Value, text, source);
    }

    private static ClosureReading? ClosureReading(ObjectReader reader)
    {
        ProvisionId? name = reader.Key<ProvisionId>("name");
        List<DatePeriod> periods = [];
        reader.Objects<object>("periods", part =>
        {
            if (part.Period() is { } period)
                periods.Add(period);
            part.Close();
            return null;
        });
        reader.Close();
        return name is null ? null : new ClosureReading(name.Value, [.. periods]);
    }
}
