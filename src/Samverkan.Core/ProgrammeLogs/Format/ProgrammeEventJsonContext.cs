using System.Text.Json.Serialization;
using Samverkan.Core.Files;
using Samverkan.Core.Journeys;
using Samverkan.Core.Journeys.Format;
using Samverkan.Core.ProgrammeLogs.Events;
using Samverkan.Core.Programmes;

namespace Samverkan.Core.ProgrammeLogs.Format;

/// <summary>How the bodies of the standard kinds stand in JSON.</summary>
[JsonSerializable(typeof(MeetingHeld))]
[JsonSerializable(typeof(ReportDelivered))]
[JsonSerializable(typeof(TrainingHeld))]
[JsonSerializable(typeof(StaffJoined))]
[JsonSerializable(typeof(StaffLeft))]
[JsonSerializable(typeof(ReflectionNoted))]
[JsonSerializable(typeof(SystemDeviationNoted))]
[JsonSerializable(typeof(LogEntryRetracted))]
[JsonSerializable(typeof(Author))]
internal sealed partial class ProgrammeEventJsonContext : JsonSerializerContext
{
    /// <summary>The context with the options that every reader and writer uses.</summary>
    public static ProgrammeEventJsonContext Strict { get; } = new(EventJsonOptions.With(
        new CodeJsonConverter<GovernanceKind>(),
        new CodeJsonConverter<HorizontalPrinciple>(),
        new CodeJsonConverter<StaffSex>()));
}
