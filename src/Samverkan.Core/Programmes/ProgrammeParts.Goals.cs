using System.Collections.Immutable;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>Reads goals, what is asked in surveys, and the steps that are accounted for.</summary>
internal sealed partial class ProgrammeParts
{
    public Survey? Survey(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        Informant? informant = reader.Code<Informant>("informant");
        LocalizedText? name = reader.Localized("name");
        TrackId? track = reader.Key<TrackId>("track", required: false);
        context.Refers(reader, "track", track, "track");
        ImmutableArray<SurveyStatement> statements = reader.Objects("statements", part => Statement(part, id));
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || informant is null || name is null || source is null
            ? null
            : new Survey(id, informant.Value, name, source) { Track = track, Statements = statements };
    }

    public AgendaPoint? AgendaPoint(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        LocalizedText? text = reader.Localized("text");
        AgendaContent? shows = reader.Code<AgendaContent>("shows", required: false);
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || text is null || source is null ? null : new AgendaPoint(id, text, source) { Shows = shows };
    }

    public FunnelStep? FunnelStep(ObjectReader reader)
    {
        ProvisionId? id = context.Provision(reader);
        LocalizedText? text = reader.Localized("text");
        Criterion? reached = Criterion(reader, "reached", required: true);
        SourceReference? source = reader.Source("source");
        reader.Close();
        return id is null || text is null || reached is null || source is null ? null : new FunnelStep(id, text, reached, source);
    }

    public Goal? Goal(ObjectReader reader, ImmutableArray<Survey> surveys)
    {
        GoalId? id = context.Key<GoalId>(reader, "goal");
        GoalLevel? level = reader.Code<GoalLevel>("level");
        GoalKind? kind = reader.Code<GoalKind>("kind");
        LocalizedText? text = reader.Localized("text");
        TrackId? track = reader.Key<TrackId>("track", required: false);
        context.Refers(reader, "track", track, "track");
        Criterion? population = Criterion(reader, "population", required: false);
        Criterion? numerator = Criterion(reader, "numerator", required: false);
        GovernanceKind? counts = reader.Code<GovernanceKind>("counts", required: false);
        GoalThreshold? threshold = Threshold(reader);
        GoalChoice? choice = Choice(reader);
        CountingUnit? unit = reader.Code<CountingUnit>("unit");
        Informant? informant = reader.Code<Informant>("informant");
        NotAssessableReason? reason = reader.Code<NotAssessableReason>("notAssessable", required: false);
        LocalizedText? proxy = reader.Localized("proxy", required: false);
        SourceReference? source = reader.Source("source");
        bool hasThreshold = reader.Value.Member("threshold") is not null;
        bool hasReason = reader.Value.Member("notAssessable") is not null;
        bool hasMeasure = reader.Value.Member("numerator") is not null || counts is not null;
        if (hasThreshold && hasReason)
            reader.Refuse("notAssessable", ProgrammeCodes.ReasonAndThreshold.With());
        else if (!hasReason && !(hasThreshold && hasMeasure))
            reader.Refuse("id", ProgrammeCodes.GoalWithoutMeasure.With());
        foreach (string member in (ReadOnlySpan<string>)["population", "numerator"])
            Asks(reader, member, member == "population" ? population : numerator, informant, surveys);
        reader.Close();
        if (id is null || level is null || kind is null || text is null || unit is null || informant is null || source is null)
            return null;
        return new Goal(id, level.Value, kind.Value, text, unit.Value, informant.Value, source)
        {
            Track = track,
            Population = population,
            Numerator = numerator,
            Counts = counts,
            Threshold = threshold,
            Choice = choice,
            NotAssessable = reason,
            Proxy = proxy,
        };
    }

    private SurveyStatement? Statement(ObjectReader reader, ProvisionId? survey)
    {
        ProvisionId? id = context.Key<ProvisionId>(reader, $"statement of {survey?.Value}");
        LocalizedText? text = reader.Localized("text");
        reader.Close();
        return id is null || text is null ? null : new SurveyStatement(id, text);
    }

    // An answer that no survey of the programme asks for would never come, and what one informant says is no answer of another's.
    private static void Asks(ObjectReader reader, string member, Criterion? criterion, Informant? informant, ImmutableArray<Survey> surveys)
    {
        if (criterion is null)
            return;
        if (criterion is Leaf { About.Key: var key } && (key.StartsWith(StandardFacts.AnswerPrefix, StringComparison.Ordinal) || key.StartsWith(StandardFacts.AnsweredPrefix, StringComparison.Ordinal)))
        {
            Survey? asked = surveys.FirstOrDefault(survey => survey.AnsweredFact.Key == key || survey.Statements.Any(statement => survey.FactOf(statement).Key == key));
            if (asked is null)
                reader.Refuse(member, ProgrammeCodes.NotAsked.With());
            else if (asked.Informant != informant)
                reader.Refuse(member, ProgrammeCodes.OtherInformant.With(EnumCodes<Informant>.Of(asked.Informant)));
        }

        foreach (Criterion part in criterion.Parts)
            Asks(reader, member, part, informant, surveys);
    }

    private GoalChoice? Choice(ObjectReader reader)
    {
        if (reader.Object("choice", required: false) is not { } inner)
            return null;
        OptionName? option = inner.Key<OptionName>("option");
        ImmutableArray<GoalReading> readings = inner.Objects("readings", Reading);
        inner.Close();
        if (option is null)
            return null;
        context.Chooses(inner, "option", "readings", option, [.. readings.Select(static reading => reading.Name)]);
        return new GoalChoice(option, readings);
    }

    private static GoalReading? Reading(ObjectReader reader)
    {
        ProvisionId? name = reader.Key<ProvisionId>("name");
        GoalThreshold? threshold = Threshold(reader);
        CountingUnit? unit = reader.Code<CountingUnit>("unit", required: false);
        reader.Close();
        return name is null ? null : new GoalReading(name.Value) { Threshold = threshold, Unit = unit };
    }

    private static GoalThreshold? Threshold(ObjectReader reader)
    {
        if (reader.Object("threshold", required: false) is not { } inner)
            return null;
        ThresholdKind? kind = inner.Code<ThresholdKind>("kind");
        int? value = inner.Integer("value", 1, kind is ThresholdKind.AtLeastCount or ThresholdKind.ExactCount ? 10_000_000 : 100, required: kind != ThresholdKind.All);
        inner.Close();
        return kind switch
        {
            null => null,
            ThresholdKind.All => new GoalThreshold(ThresholdKind.All, 100),
            _ => value is null ? null : new GoalThreshold(kind.Value, value.Value),
        };
    }
}
