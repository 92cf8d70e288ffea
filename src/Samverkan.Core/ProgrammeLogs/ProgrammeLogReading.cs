using Samverkan.Core.Journeys;

namespace Samverkan.Core.ProgrammeLogs;

/// <summary>What a file of a programme's own log held: all its entries, or all that is wrong with it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class ProgrammeLogReading : LogReading<ProgrammeLogEntry>
{
    internal ProgrammeLogReading(LogFile.Content<ProgrammeLogEntry> content)
        : base(content)
    {
    }
}
