using System.Text.Json.Serialization;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.Vocabulary;

namespace Samverkan.Matching.Vacancies;

/// <summary>The kind of entry in which a participant tells what they can and want at work.</summary>
public static class WorkProfileKind
{
    /// <summary>The permanent name of the kind.</summary>
    public const string Name = "matching.workProfile";

    /// <summary>The kind: its format, its sentence and its rule.</summary>
    public static EntryKind<WorkProfileTold> Kind { get; } = new(Name, 1, new LocalizedText("Berättade om kunnande och önskemål", "Told of competence and wishes"), WorkProfileJson.Default.WorkProfileTold)
    {
        Judge = static (told, _, _) => [.. Mistakes(told)],
    };

    /// <summary>The standard kinds and this one.</summary>
    public static EntryFormat Format { get; } = new(EventCatalog.Standard.With(Kind));

    private static IEnumerable<Refusal> Mistakes(WorkProfileTold told)
    {
        if (!told.Experience.Concat(told.Wishes).All(static text => OccupationRef.TryParse(text, out _)))
            yield return VacancyCodes.BrokenOccupation.With();
        if (!told.Places.All(IsPlace))
            yield return VacancyCodes.BrokenPlace.With();
        if (told.MostPercent is not (null or (>= 1 and <= 100)))
            yield return VacancyCodes.BrokenShare.With();
        if (told.Skills.Any(told.LacksSkills.Contains) || told.Languages.Any(told.LacksLanguages.Contains))
            yield return VacancyCodes.BothHasAndLacks.With();
    }

    /// <summary>Whether a text is a place (<see cref="WantedPlace"/>).</summary>
    internal static bool IsPlace(string text) => WantedPlace.IsValid(text);
}

[JsonSourceGenerationOptions(
    PropertyNamingPolicy = JsonKnownNamingPolicy.CamelCase, DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull, UnmappedMemberHandling = JsonUnmappedMemberHandling.Disallow,
    RespectNullableAnnotations = true, RespectRequiredConstructorParameters = true, Converters = [typeof(LocalDateJsonConverter), typeof(CodeJsonConverter<ProfilePart>)])]
[JsonSerializable(typeof(WorkProfileTold))]
internal sealed partial class WorkProfileJson : JsonSerializerContext;
