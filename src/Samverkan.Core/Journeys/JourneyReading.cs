namespace Samverkan.Core.Journeys;

/// <summary>What a file of journeys held: all its entries, or all that is wrong with it.</summary>
/// <remarks>Immutable and thread-safe.</remarks>
public sealed class JourneyReading : LogReading<Entry>
{
    internal JourneyReading(LogFile.Content<Entry> content)
        : base(content)
    {
    }
}
