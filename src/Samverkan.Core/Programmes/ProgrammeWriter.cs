using System.Buffers;
using System.Collections.Immutable;
using System.Text.Encodings.Web;
using System.Text.Json;
using Samverkan.Core.Criteria;
using Samverkan.Core.Files;
using Samverkan.Core.Teams;

namespace Samverkan.Core.Programmes;

/// <summary>Writes a programme's definition, as <see cref="ProgrammeReader"/> reads it. The same programme gives the same bytes.</summary>
public static class ProgrammeWriter
{
    private static readonly JsonWriterOptions Writing = new()
    {
        Indented = true,
        NewLine = "\n",
        // Relaxed for people's eyes: the file is JSON, never a part of a page.
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>A programme as a file in UTF-8, indented by two spaces, ending with a line feed.</summary>
    /// <param name="programme">The programme.</param>
    /// <param name="criteria">The kinds of criterion that are known; <see langword="null"/> for those in the box.</param>
    /// <exception cref="ArgumentException">A criterion is of a kind that is not known.</exception>
    public static ImmutableArray<byte> Write(Programme programme, CriterionCatalog? criteria = null)
    {
        ArgumentNullException.ThrowIfNull(programme);
        ArrayBufferWriter<byte> buffer = new();
        using (Utf8JsonWriter writer = new(buffer, Writing))
            Write(writer, programme, new ProgrammePartsWriter(writer, criteria ?? CriterionCatalog.Standard));
        buffer.Write("\n"u8);
        return [.. buffer.WrittenSpan];
    }

    private static void Write(Utf8JsonWriter writer, Programme programme, ProgrammePartsWriter parts)
    {
        writer.WriteStartObject();
        writer.WriteString("format", ProgrammeReader.Format);
        writer.WriteNumber("formatVersion", ProgrammeReader.Version);
        writer.WriteString("id", programme.Id.Value);
        writer.WriteStartObject("edition");
        writer.WriteString("id", programme.Edition.Id.Value);
        writer.WritePeriod(programme.Edition.Validity);
        writer.WriteLocalized("says", programme.Edition.Says);
        writer.WriteEndObject();
        writer.WriteLocalized("name", programme.Name);
        writer.WriteLocalized("purpose", programme.Purpose);
        writer.WriteSource("document", programme.Document);
        writer.WriteCode("programmingPeriod", programme.ProgrammingPeriod);
        parts.Array("statuses", programme.Statuses, parts.Status, always: true);
        writer.WriteOptional("municipality", programme.Municipality?.Value);
        parts.Stated("registryNumber", programme.RegistryNumber, static (w, value) => w.WriteString("value", value));
        parts.Stated("period", programme.Period, static (w, value) => w.WritePeriod(value));
        parts.Stated("plannedParticipants", programme.PlannedParticipants, static (w, value) => w.WriteNumber("value", value));
        parts.Array("parties", programme.Parties, parts.Party, always: true);
        parts.Array("phases", programme.Phases, parts.Phase);
        parts.Array("startWaves", programme.StartWaves, parts.StartWave);
        parts.Array("closures", programme.Closures, parts.Closure);
        parts.Criterion("targetGroup", programme.CommonTargetGroup);
        parts.Array("documentedNeeds", programme.DocumentedNeeds, parts.Stated);
        parts.Array("focusGroups", programme.FocusGroups, parts.Stated);
        parts.Array("tracks", programme.Tracks, parts.Track);
        parts.Array("method", programme.Method, parts.MethodStep);
        parts.Requires(programme.Requires);
        parts.Array("approach", programme.Approach, parts.Stated);
        parts.Array("staff", programme.Staff, parts.Staff);
        if (programme.TeamPlan is { } plan)
        {
            writer.WriteStartObject("teamPlan");
            TeamPlanWriter.Write(writer, plan);
            writer.WriteEndObject();
        }

        parts.Array("surveys", programme.Surveys, parts.Survey);
        parts.Array("goals", programme.Goals, parts.Goal);
        parts.Array("funnel", programme.Funnel, parts.FunnelStep);
        parts.Progression(programme.Progression);
        parts.Funding(programme.Funding);
        parts.Array("governance", programme.Governance, parts.Governance);
        parts.Array("standingAgenda", programme.StandingAgenda, parts.AgendaPoint);
        parts.Array("commitments", programme.Commitments, parts.Commitment);
        parts.Array("recommendationCategories", programme.RecommendationCategories, parts.Stated);
        parts.Array("options", programme.Options, parts.Option);
        parts.Array("openQuestions", programme.OpenQuestions, parts.Stated);
        writer.WriteEndObject();
    }
}
