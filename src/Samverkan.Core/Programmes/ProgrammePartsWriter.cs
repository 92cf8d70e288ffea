using System.Collections.Immutable;
using System.Text.Json;
using NodaTime.Text;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;

namespace Samverkan.Core.Programmes;

/// <summary>Writes the parts of a definition. Each method writes the members of an object that is open.</summary>
internal sealed class ProgrammePartsWriter(Utf8JsonWriter writer, CriterionCatalog criteria)
{
    public void Array<T>(string name, ImmutableArray<T> items, Action<T> write, bool always = false)
    {
        if (items.IsEmpty && !always)
            return;
        writer.WriteStartArray(name);
        foreach (T item in items)
        {
            writer.WriteStartObject();
            write(item);
            writer.WriteEndObject();
        }

        writer.WriteEndArray();
    }

    public void Stated<T>(string name, Stated<T>? stated, Action<Utf8JsonWriter, T> write)
        where T : notnull
    {
        if (stated is null)
            return;
        writer.WriteStartObject(name);
        Members(stated, write);
        writer.WriteEndObject();
    }

    public void Criterion(string name, Criterion? criterion)
    {
        if (criterion is null)
            return;
        writer.WritePropertyName(name);
        criteria.Write(writer, criterion);
    }

    public void Status(ProgrammeStatus status)
    {
        writer.WriteCode("status", status.Status);
        writer.WriteLocalized("says", status.Says);
        writer.WriteSource("source", status.Source);
        if (status.IsOutside)
            writer.WriteBoolean("outside", true);
    }

    public void Party(Party party)
    {
        writer.WriteString("id", party.Id.Value);
        writer.WriteOptional("organisation", party.Organisation?.Value);
        writer.WriteLocalized("name", party.Name);
        writer.WriteStartArray("roles");
        foreach (PartyRole role in party.Roles)
            writer.WriteStringValue(EnumCodes<PartyRole>.Of(role));
        writer.WriteEndArray();
        writer.WriteSource("source", party.Source);
    }

    public void Phase(Phase phase)
    {
        writer.WriteString("id", phase.Id.Value);
        writer.WriteCode("kind", phase.Kind);
        writer.WriteLocalized("name", phase.Name);
        writer.WritePeriod(phase.Period);
        writer.WriteSource("source", phase.Source);
        Array("phases", phase.Phases, Phase);
    }

    public void StartWave(StartWave wave)
    {
        writer.WriteString("id", wave.Id.Value);
        writer.WriteDate("from", wave.From);
        writer.WriteNumber("teams", wave.Teams);
        writer.WriteLocalized("says", wave.Says);
        writer.WriteSource("source", wave.Source);
    }

    public void Closure(Closure closure)
    {
        writer.WriteString("id", closure.Id.Value);
        writer.WriteLocalized("name", closure.Name);
        writer.WriteOptional("option", closure.Option?.Value);
        Array("readings", closure.Readings, Reading);
        writer.WriteSource("source", closure.Source);
    }

    public void Stated(StatedProvision provision)
    {
        writer.WriteString("id", provision.Id.Value);
        writer.WriteLocalized("text", provision.Text);
        writer.WriteSource("source", provision.Source);
    }

    public void AgendaPoint(AgendaPoint point)
    {
        writer.WriteString("id", point.Id.Value);
        writer.WriteLocalized("text", point.Text);
        if (point.Shows is { } shows)
            writer.WriteCode("shows", shows);
        writer.WriteSource("source", point.Source);
    }

    public void Track(Track track)
    {
        writer.WriteString("id", track.Id.Value);
        writer.WriteCode("kind", track.Kind);
        writer.WriteLocalized("name", track.Name);
        writer.WriteLocalized("purpose", track.Purpose);
        writer.WriteLocalized("content", track.Content);
        Number("places", track.Places);
        Criterion("targetGroup", track.TargetGroup);
        writer.WriteSource("source", track.Source);
    }

    public void MethodStep(MethodStep step)
    {
        writer.WriteString("id", step.Id.Value);
        writer.WriteCode("step", step.Step);
        writer.WriteLocalized("text", step.Text);
        if (!step.After.IsEmpty)
        {
            writer.WriteStartArray("after");
            foreach (ProvisionId earlier in step.After)
                writer.WriteStringValue(earlier.Value);
            writer.WriteEndArray();
        }

        writer.WriteSource("source", step.Source);
    }

    public void Staff(StaffResource staff)
    {
        writer.WriteString("id", staff.Id.Value);
        writer.WriteLocalized("role", staff.Role);
        writer.WriteOptional("party", staff.Party?.Value);
        writer.WriteLocalized("text", staff.Text);
        Number("persons", staff.Persons);
        Number("sharePercent", staff.SharePercent);
        if (staff.MeetsParticipants)
            writer.WriteBoolean("meetsParticipants", true);
        writer.WriteSource("source", staff.Source);
    }

    public void Goal(Goal goal)
    {
        writer.WriteString("id", goal.Id.Value);
        writer.WriteCode("level", goal.Level);
        writer.WriteCode("kind", goal.Kind);
        writer.WriteLocalized("text", goal.Text);
        writer.WriteOptional("track", goal.Track?.Value);
        Criterion("population", goal.Population);
        Criterion("numerator", goal.Numerator);
        Code("counts", goal.Counts);
        Threshold(goal.Threshold);
        if (goal.Choice is { } choice)
        {
            writer.WriteStartObject("choice");
            writer.WriteString("option", choice.Option.Value);
            Array("readings", choice.Readings, Reading, always: true);
            writer.WriteEndObject();
        }

        writer.WriteCode("unit", goal.Unit);
        writer.WriteCode("informant", goal.Informant);
        Code("notAssessable", goal.NotAssessable);
        writer.WriteLocalized("proxy", goal.Proxy);
        writer.WriteSource("source", goal.Source);
    }

    public void Requires(StartRequirements? requirements)
    {
        if (requirements is null)
            return;
        writer.WriteStartObject("requires");
        Stated("referral", requirements.Referral, static (w, value) => w.WriteBoolean("value", value));
        Stated("participationConsent", requirements.ParticipationConsent, static (w, value) => w.WriteBoolean("value", value));
        Stated("waiverBeforeHistoryReview", requirements.WaiverBeforeHistoryReview, static (w, value) => w.WriteBoolean("value", value));
        writer.WriteEndObject();
    }

    public void Progression(ProgressionCadence? cadence)
    {
        if (cadence is null)
            return;
        writer.WriteStartObject("progression");
        writer.WriteString("indicatorSet", cadence.IndicatorSet.Value);
        writer.WriteNumber("everyMonths", cadence.EveryMonths);
        writer.WriteNumber("daysBefore", cadence.DaysBefore);
        writer.WriteNumber("daysAfter", cadence.DaysAfter);
        writer.WriteSource("source", cadence.Source);
        writer.WriteEndObject();
    }

    public void Funding(Funding? funding)
    {
        if (funding is null)
            return;
        writer.WriteStartObject("funding");
        writer.WriteLocalized("fund", funding.Fund);
        writer.WriteSource("source", funding.Source);
        Stated("total", funding.Total, Money);
        Stated("support", funding.Support, Money);
        Stated("unionRatePercent", funding.UnionRatePercent, static (w, value) => w.WriteNumber("value", value));
        Stated("programmeArea", funding.ProgrammeArea, Text);
        Stated("specificObjective", funding.SpecificObjective, Text);
        Stated("interventionField", funding.InterventionField, Text);
        Stated("nuts2Code", funding.Nuts2Code, Text);
        Stated("cci", funding.Cci, Text);
        Stated("strategic", funding.IsStrategic, static (w, value) => w.WriteBoolean("value", value));
        Stated("combatsChildPoverty", funding.CombatsChildPoverty, static (w, value) => w.WriteBoolean("value", value));
        Stated("region", funding.Region, Text);
        Stated("beneficiaryPostcode", funding.BeneficiaryPostcode, Text);
        Stated("beneficiaryPlace", funding.BeneficiaryPlace, Text);
        writer.WriteEndObject();
    }

    public void Governance(GovernanceEvent item)
    {
        writer.WriteString("id", item.Id.Value);
        writer.WriteCode("kind", item.Kind);
        writer.WriteLocalized("text", item.Text);
        writer.WriteCode("recurrence", item.Recurrence);
        writer.WriteOptional("month", item.Month is { } month ? YearMonthPattern.Iso.Format(month) : null);
        Number("times", item.Times);
        writer.WriteSource("source", item.Source);
    }

    public void Commitment(Commitment commitment)
    {
        writer.WriteString("id", commitment.Id.Value);
        writer.WriteCode("principle", commitment.Principle);
        Code("side", commitment.Side);
        writer.WriteLocalized("text", commitment.Text);
        Code("due", commitment.Due);
        writer.WriteLocalized("evidence", commitment.Evidence);
        writer.WriteSource("source", commitment.Source);
    }

    public void Option(ProgrammeOption option)
    {
        writer.WriteString("name", option.Name.Value);
        writer.WriteLocalized("question", option.Question);
        Array("readings", option.Readings, Reading);
        writer.WriteString("default", option.Default);
        writer.WriteLocalized("because", option.Because);
        writer.WriteSource("source", option.Source);
    }

    public void Survey(Survey survey)
    {
        writer.WriteString("id", survey.Id.Value);
        writer.WriteCode("informant", survey.Informant);
        writer.WriteLocalized("name", survey.Name);
        writer.WriteOptional("track", survey.Track?.Value);
        Array("statements", survey.Statements, Statement, always: true);
        writer.WriteSource("source", survey.Source);
    }

    public void FunnelStep(FunnelStep step)
    {
        writer.WriteString("id", step.Id.Value);
        writer.WriteLocalized("text", step.Text);
        Criterion("reached", step.Reached);
        writer.WriteSource("source", step.Source);
    }

    private void Statement(SurveyStatement statement)
    {
        writer.WriteString("id", statement.Id.Value);
        writer.WriteLocalized("text", statement.Text);
    }

    private void Reading(GoalReading reading)
    {
        writer.WriteString("name", reading.Name);
        Threshold(reading.Threshold);
        Code("unit", reading.Unit);
    }

    private void Threshold(GoalThreshold? threshold)
    {
        if (threshold is null)
            return;
        writer.WriteStartObject("threshold");
        writer.WriteCode("kind", threshold.Kind);
        if (threshold.Kind != ThresholdKind.All)
            writer.WriteNumber("value", threshold.Value);
        writer.WriteEndObject();
    }

    private void Reading(OptionReading reading)
    {
        writer.WriteString("name", reading.Name);
        writer.WriteLocalized("text", reading.Text);
        writer.WriteSource("source", reading.Source);
    }

    private void Reading(ClosureReading reading)
    {
        writer.WriteString("name", reading.Name);
        Array("periods", reading.Periods, writer.WritePeriod, always: true);
    }

    private void Members<T>(Stated<T> stated, Action<Utf8JsonWriter, T> write)
        where T : notnull
    {
        write(writer, stated.Value);
        writer.WriteSource("source", stated.Source);
        if (stated.IsOutside)
            writer.WriteBoolean("outside", true);
        Array("otherwise", stated.Otherwise, other => Members(other, write));
    }

    private void Number(string name, int? value)
    {
        if (value is { } number)
            writer.WriteNumber(name, number);
    }

    private void Code<T>(string name, T? value)
        where T : struct, Enum
    {
        if (value is { } code)
            writer.WriteCode(name, code);
    }

    private static void Text(Utf8JsonWriter writer, string value) => writer.WriteString("value", value);

    private static void Money(Utf8JsonWriter writer, Amount amount)
    {
        writer.WriteNumber("amount", amount.Value);
        writer.WriteString("currency", amount.Currency);
    }
}
