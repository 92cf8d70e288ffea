using System.Collections.Immutable;
using Samverkan.Core.Calendars;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Identity;
using Samverkan.Core.Organisations;
using Samverkan.Core.Teams;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Core.Programmes;

/// <summary>
/// Reads a programme's definition, format <c>samverkan-programme</c>, version 1. Everything that is wrong is told at once,
/// each thing with line, column, field and what was expected.
/// </summary>
public static class ProgrammeReader
{
    /// <summary>What the member <c>format</c> of a definition says.</summary>
    public const string Format = "samverkan-programme";

    /// <summary>The newest version of the format that can be read.</summary>
    public const int Version = 1;

    /// <summary>Reads a definition.</summary>
    /// <param name="utf8">The file in UTF-8.</param>
    /// <param name="file">The file as the user named it.</param>
    /// <param name="criteria">The kinds of criterion that are known; <see langword="null"/> for those in the box.</param>
    public static ProgrammeReading Read(ReadOnlySpan<byte> utf8, string file, CriterionCatalog? criteria = null)
    {
        var findings = new FindingList(file);
        Programme? programme = LocatedJson.Read(utf8, findings) is { } value ? Read(value, findings, criteria ?? CriterionCatalog.Standard) : null;
        return new ProgrammeReading(findings.Count == 0 ? programme : null, findings.ToImmutable());
    }

    /// <summary>Reads a definition that is already located JSON.</summary>
    /// <param name="value">The definition.</param>
    /// <param name="findings">Receives what is wrong.</param>
    /// <param name="criteria">The kinds of criterion that are known.</param>
    /// <returns>The programme, or <see langword="null"/> when something that it cannot do without is missing or wrong.</returns>
    public static Programme? Read(LocatedJson value, FindingList findings, CriterionCatalog criteria)
    {
        ArgumentNullException.ThrowIfNull(value);
        ArgumentNullException.ThrowIfNull(findings);
        ArgumentNullException.ThrowIfNull(criteria);
        if (ObjectReader.Open(value, "", findings) is not { } reader)
            return null;
        if (!IsReadable(reader))
            return null;
        var context = new DefinitionContext();
        Programme? programme = Programme(reader, context, new ProgrammeParts(context, criteria));
        reader.Close();
        context.Finish();
        return programme;
    }

    private static bool IsReadable(ObjectReader reader)
    {
        reader.Text("$schema", required: false);
        string? format = reader.Text("format");
        int? version = reader.Integer("formatVersion", 1, int.MaxValue);
        if (format is not null && !string.Equals(format, Format, StringComparison.Ordinal))
        {
            reader.Refuse("format", FileCodes.UnknownFormat.With(Format));
            return false;
        }

        if (version > Version)
            reader.Refuse("formatVersion", FileCodes.UnknownVersion.With(FindingList.Number(Version)));
        return version is null or <= Version;
    }

    private static Programme? Programme(ObjectReader reader, DefinitionContext context, ProgrammeParts parts)
    {
        ProgrammeId? id = reader.Key<ProgrammeId>("id");
        ProgrammeEdition? edition = Edition(reader);
        LocalizedText? name = reader.Localized("name");
        LocalizedText? purpose = reader.Localized("purpose");
        SourceReference? document = reader.Source("document");
        ProgrammingPeriod? programmingPeriod = reader.Code<ProgrammingPeriod>("programmingPeriod");
        ImmutableArray<ProgrammeStatus> statuses = reader.Objects("statuses", ProgrammeParts.Status);
        string? municipality = reader.Formed("municipality", MunicipalityCode.IsValid, "0180", required: false);
        Stated<string>? registryNumber = StatedReader.Text(reader, "registryNumber");
        Stated<DatePeriod>? period = StatedReader.Period(reader, "period", required: true);
        Stated<int>? planned = StatedReader.Count(reader, "plannedParticipants");
        ImmutableArray<Party> parties = reader.Objects("parties", parts.Party);
        int owners = parties.Count(static party => party.Roles.Contains(PartyRole.Owner));
        if (owners != 1)
            reader.Refuse("parties", ProgrammeCodes.NotOneOwner.With(FindingList.Number(owners)));
        ImmutableArray<Phase> phases = reader.Objects("phases", part => parts.Phase(part, period?.Value), required: false);
        ImmutableArray<StartWave> waves = reader.Objects("startWaves", parts.StartWave, required: false);
        ImmutableArray<Closure> closures = reader.Objects("closures", parts.Closure, required: false);
        Criterion? targetGroup = parts.Criterion(reader, "targetGroup", required: true);
        ImmutableArray<StatedProvision> needs = reader.Objects("documentedNeeds", parts.Stated, required: false);
        ImmutableArray<StatedProvision> focus = reader.Objects("focusGroups", parts.Stated, required: false);
        ImmutableArray<Track> tracks = reader.Objects("tracks", parts.Track, required: false);
        ImmutableArray<MethodStep> method = reader.Objects("method", parts.MethodStep, required: false);
        StartRequirements? requires = ProgrammeParts.Requires(reader);
        ImmutableArray<StatedProvision> approach = reader.Objects("approach", parts.Stated, required: false);
        ImmutableArray<StaffResource> staff = reader.Objects("staff", parts.Staff, required: false);
        TeamPlan? teamPlan = reader.Object("teamPlan", required: false) is { } plan ? TeamPlanReader.Read(plan) : null;
        ImmutableArray<Survey> surveys = reader.Objects("surveys", parts.Survey, required: false);
        ImmutableArray<Goal> goals = reader.Objects("goals", part => parts.Goal(part, surveys), required: false);
        ImmutableArray<FunnelStep> funnel = reader.Objects("funnel", parts.FunnelStep, required: false);
        ProgressionCadence? progression = ProgrammeParts.Progression(reader);
        Funding? funding = FundingReader.Read(reader);
        ImmutableArray<GovernanceEvent> governance = reader.Objects("governance", parts.Governance, required: false);
        ImmutableArray<AgendaPoint> agenda = reader.Objects("standingAgenda", parts.AgendaPoint, required: false);
        ImmutableArray<Commitment> commitments = reader.Objects("commitments", parts.Commitment, required: false);
        ImmutableArray<StatedProvision> categories = reader.Objects("recommendationCategories", parts.Stated, required: false);
        ImmutableArray<ProgrammeOption> options = reader.Objects("options", parts.Option, required: false);
        ImmutableArray<StatedProvision> questions = reader.Objects("openQuestions", parts.Stated, required: false);
        foreach (ProgrammeOption option in options)
            context.Explains(option);
        if (id is null || edition is null || name is null || purpose is null || document is null || programmingPeriod is null || period is null || targetGroup is null)
            return null;
        return new Programme
        {
            Id = id,
            Edition = edition,
            Name = name,
            Purpose = purpose,
            Document = document,
            ProgrammingPeriod = programmingPeriod.Value,
            Statuses = statuses,
            Municipality = municipality is null ? null : new MunicipalityCode(municipality),
            RegistryNumber = registryNumber,
            Period = period,
            PlannedParticipants = planned,
            Parties = parties,
            Phases = phases,
            StartWaves = waves,
            Closures = closures,
            CommonTargetGroup = targetGroup,
            DocumentedNeeds = needs,
            FocusGroups = focus,
            Tracks = tracks,
            Method = method,
            Requires = requires,
            Approach = approach,
            Staff = staff,
            TeamPlan = teamPlan,
            Surveys = surveys,
            Goals = goals,
            Funnel = funnel,
            Progression = progression,
            Funding = funding,
            Governance = governance,
            StandingAgenda = agenda,
            Commitments = commitments,
            RecommendationCategories = categories,
            Options = options,
            OpenQuestions = questions,
        };
    }

    private static ProgrammeEdition? Edition(ObjectReader reader)
    {
        if (reader.Object("edition") is not { } inner)
            return null;
        EditionId? id = inner.Key<EditionId>("id");
        DatePeriod? validity = inner.Period();
        LocalizedText? says = inner.Localized("says");
        inner.Close();
        return id is null || validity is null || says is null ? null : new ProgrammeEdition(id, validity.Value, says);
    }
}
